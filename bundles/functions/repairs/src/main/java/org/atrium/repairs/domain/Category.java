package org.atrium.repairs.domain;

/** What a matter is about (RP-04, S001 part 2). */
public enum Category {
    /** 日常生活报修. */
    HOME_DAILY,

    /** 燃气: in the home, or of the gas company (C-14). */
    GAS,

    /** 房屋质量投诉. */
    HOUSE_QUALITY,

    /** 相邻权受侵害: noise, leaks. */
    NEIGHBOUR,

    /** 人员、车辆出入管理. */
    ACCESS,

    /** 公共秩序维护. */
    PUBLIC_ORDER,

    /** 消防安全, 防火防盗. */
    FIRE_SAFETY,

    /** 环境卫生. */
    CLEANING,

    /** 绿化. */
    GREENING,

    /** 四害预防和消除. */
    PESTS,

    /** 各项费用收取和查询. */
    FEES,

    /** 公共水管道设施. */
    WATER,

    /** 公共电设施. */
    POWER,

    /** 业主室内有偿维修. */
    PAID_HOME_REPAIR,

    /** 供暖设施、商铺电增容. */
    HEATING,

    /** 有线电视、宽带、电话. */
    TELECOM,

    /** Anything else; routed by hand. */
    OTHER
}
