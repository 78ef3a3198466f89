package org.atrium.common;

/**
 * Role codes (flows.md 1.2) as resources and flows name them. Project roles are held per project;
 * the group roles hold everywhere. The titles and who may give which role stand in {@code
 * identity}.
 */
public final class Roles {
    /** Anyone who is logged in; only for paths outside a project. */
    public static final String SIGNED_IN = "signed-in";

    /** Anyone who has some role in the project of the path. */
    public static final String MEMBER = "member";

    /** Group IT: projects, members, policies, modules, imports; takes no money. */
    public static final String GROUP_IT = "group-it";

    /** Reads everything and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Approves people with group roles; the second of the three that nobody holds together. */
    public static final String SECURITY_ADMIN = "security-admin";

    /** A machine that reads {@code /metrics} and nothing else. */
    public static final String METRICS = "metrics";

    /** 数据导出: may take lists with personal data out as a sheet. */
    public static final String DATA_EXPORT = "DataExport";

    /** 客服前台. */
    public static final String FRONT_DESK = "FrontDesk";

    /** 住宅客服助理. */
    public static final String CS_ASSISTANT = "CsAssistant";

    /** 商铺管理员. */
    public static final String SHOP_ADMINISTRATOR = "ShopAdministrator";

    /** 工程主管. */
    public static final String ENGINEERING_SUPERVISOR = "EngineeringSupervisor";

    /** 工程部经理. */
    public static final String ENGINEERING_MANAGER = "PmEngineeringManager";

    /** 安全部经理. */
    public static final String SECURITY_MANAGER = "SecurityManager";

    /** 环境部经理. */
    public static final String ENVIRONMENT_MANAGER = "EnvironmentManager";

    /** 客服部经理. */
    public static final String CS_MANAGER = "CsManager";

    /** 财务. */
    public static final String FINANCE = "Finance";

    /** 收银员. */
    public static final String CASHIER = "Cashier";

    /** 资料员. */
    public static final String RECORDS_CLERK = "RecordsClerk";

    /** 库管员. */
    public static final String KEY_KEEPER = "KeyKeeper";

    /** 销售人员. */
    public static final String SALESPERSON = "Salesperson";

    private Roles() {}
}
