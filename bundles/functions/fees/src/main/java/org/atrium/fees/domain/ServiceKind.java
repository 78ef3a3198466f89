package org.atrium.fees.domain;

/**
 * What a household gets that could be stopped (FE-04). Refusing a top-up of a prepaid meter, an
 * access card or the lift is a stop like any other.
 */
public enum ServiceKind {
    /** 供水. */
    WATER("供水", "Water"),
    /** 供电. */
    POWER("供电", "Power"),
    /** 供热. */
    HEAT("供热", "Heating"),
    /** 供燃气. */
    GAS("供燃气", "Gas"),
    /** 生活热水. */
    HOT_WATER("生活热水", "Hot water"),
    /** 门禁卡. */
    ACCESS_CARD("门禁卡", "Access card"),
    /** 电梯. */
    LIFT("电梯", "Lift"),
    /** 停车. */
    PARKING("停车", "Parking"),
    /** 预付费表充值. */
    PREPAID_TOP_UP("预付费表充值", "Prepaid meter top-up"),
    /** 有线电视与宽带. */
    CABLE("有线电视与宽带", "Cable and broadband"),
    /** 会所. */
    CLUBHOUSE("会所", "Clubhouse"),
    /** 入户有偿服务. */
    HOME_SERVICE("入户有偿服务", "Paid home services");

    private final String titleZh;
    private final String titleEn;

    ServiceKind(String titleZh, String titleEn) {
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** Title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** Whether it may not be stopped to press for fees (LAW: Civil Code art. 944). */
    public boolean isUtility() {
        return this == WATER || this == POWER || this == HEAT || this == GAS;
    }
}
