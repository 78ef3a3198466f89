package org.atrium.identity.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.common.Roles;

/**
 * Every role that can be given in a project (flows.md 1.2; finance, cashier, sales back office and
 * lawyers as its flows and the demo group name them). The code is what resources and flows name.
 */
public enum ProjectRole {
    /** 董事长. */
    CHAIRMAN("Chairman", "董事长", "Chairman"),
    /** 总经理. */
    GENERAL_MANAGER("GeneralManager", "总经理", "General manager"),
    /** 副总经理. */
    DEPUTY_GENERAL_MANAGER("DeputyGeneralManager", "副总经理", "Deputy general manager"),
    /** 财务总监. */
    FINANCE_DIRECTOR("FinanceDirector", "财务总监", "Finance director"),
    /** 营销副总. */
    MARKETING_VICE_PRESIDENT("MarketingVicePresident", "营销副总", "Vice president, marketing"),
    /** 销售总监. */
    SALES_DIRECTOR("SalesDirector", "销售总监", "Sales director"),
    /** 总监助理. */
    SALES_DIRECTOR_ASSISTANT("SalesDirectorAssistant", "总监助理", "Assistant to the sales director"),
    /** 销售主管. */
    SALES_SUPERVISOR("SalesSupervisor", "销售主管", "Sales supervisor"),
    /** 销售人员. */
    SALESPERSON(Roles.SALESPERSON, "销售人员", "Salesperson"),
    /** 销售内勤. */
    SALES_BACK_OFFICE("SalesBackOffice", "销售内勤", "Sales back office"),
    /** 分管质量的副总工程师. */
    QUALITY_DEPUTY_CHIEF_ENGINEER(
            "QualityDeputyChiefEngineer", "分管质量的副总工程师", "Deputy chief engineer, quality"),
    /** 总工程师. */
    CHIEF_ENGINEER("ChiefEngineer", "总工程师", "Chief engineer"),
    /** 客服部经理. */
    CS_MANAGER(Roles.CS_MANAGER, "客服部经理", "Customer service manager"),
    /** 客服主管. */
    CS_SUPERVISOR("CsSupervisor", "客服主管", "Customer service supervisor"),
    /** 服务处主任. */
    SERVICE_OFFICE_HEAD("ServiceOfficeHead", "服务处主任", "Head of service office"),
    /** 资料员. */
    RECORDS_CLERK(Roles.RECORDS_CLERK, "资料员", "Records clerk"),
    /** 客服前台. */
    FRONT_DESK(Roles.FRONT_DESK, "客服前台", "Front desk"),
    /** 住宅客服助理. */
    CS_ASSISTANT(Roles.CS_ASSISTANT, "住宅客服助理", "Customer service assistant"),
    /** 商铺管理员. */
    SHOP_ADMINISTRATOR(Roles.SHOP_ADMINISTRATOR, "商铺管理员", "Shop administrator"),
    /** 库管员. */
    KEY_KEEPER(Roles.KEY_KEEPER, "库管员", "Key keeper"),
    /** 工程部经理. */
    PM_ENGINEERING_MANAGER(Roles.ENGINEERING_MANAGER, "工程部经理", "Engineering manager"),
    /** 工程主管. */
    ENGINEERING_SUPERVISOR(Roles.ENGINEERING_SUPERVISOR, "工程主管", "Engineering supervisor"),
    /** 安全部经理. */
    SECURITY_MANAGER(Roles.SECURITY_MANAGER, "安全部经理", "Security manager"),
    /** 值班队长. */
    SHIFT_LEADER("ShiftLeader", "值班队长", "Shift leader"),
    /** 环境部经理. */
    ENVIRONMENT_MANAGER(Roles.ENVIRONMENT_MANAGER, "环境部经理", "Environment manager"),
    /** 环境部主管. */
    ENVIRONMENT_SUPERVISOR("EnvironmentSupervisor", "环境部主管", "Environment supervisor"),
    /** 责任人. */
    RESPONSIBLE_PERSON("ResponsiblePerson", "责任人", "Responsible person"),
    /** 维修队长. */
    REPAIR_TEAM_LEADER("RepairTeamLeader", "维修队长", "Repair team leader"),
    /** 维修工人. */
    REPAIR_WORKER("RepairWorker", "维修工人", "Repair worker"),
    /** 报修接待管理员. */
    REPAIR_RECEPTION_CLERK("RepairReceptionClerk", "报修接待管理员", "Repair reception clerk"),
    /** 档案管理员. */
    ARCHIVE_CLERK("ArchiveClerk", "档案管理员", "Archive clerk"),
    /** 回访专员. */
    VISIT_CLERK("VisitClerk", "回访专员", "Visit clerk"),
    /** 管理处经理. */
    MANAGEMENT_OFFICE_MANAGER("ManagementOfficeManager", "管理处经理", "Management office manager"),
    /** 物业公司经理. */
    PM_MANAGER("PmManager", "物业公司经理", "Property company manager"),
    /** 受理人. */
    RECEIVING_CLERK("ReceivingClerk", "受理人", "Receiving clerk"),
    /** 装修负责人. */
    DECORATION_LEAD("DecorationLead", "装修负责人", "Fit-out lead"),
    /** 装修工人. */
    DECORATION_WORKER("DecorationWorker", "装修工人", "Fit-out worker"),
    /** 动火人员. */
    HOT_WORK_OPERATOR("HotWorkOperator", "动火人员", "Hot-work operator"),
    /** 坐席. */
    CALL_AGENT("CallAgent", "坐席", "Call-centre agent"),
    /** 客服班长. */
    SHIFT_TEAM_LEAD("ShiftTeamLead", "客服班长", "Call-centre shift lead"),
    /** 绩效考核小组. */
    CALL_QUALITY_GROUP("CallQualityGroup", "绩效考核小组", "Call quality group"),
    /** 财务. */
    FINANCE(Roles.FINANCE, "财务", "Finance"),
    /** 收银员. */
    CASHIER(Roles.CASHIER, "收银员", "Cashier"),
    /** 签约律师. */
    SIGNING_LAWYER("SigningLawyer", "签约律师", "Signing lawyer"),
    /** 按揭律师. */
    MORTGAGE_LAWYER("MortgageLawyer", "按揭律师", "Mortgage lawyer"),
    /** 数据导出. */
    DATA_EXPORT(Roles.DATA_EXPORT, "数据导出", "Data export");

    private static final Set<String> CODES =
            Arrays.stream(values()).map(ProjectRole::code).collect(Collectors.toUnmodifiableSet());

    private final String code;
    private final String titleZh;
    private final String titleEn;

    ProjectRole(String code, String titleZh, String titleEn) {
        this.code = code;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** The code that resources and flows name. */
    public String code() {
        return code;
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** Whether a project role has this code. */
    public static boolean exists(String code) {
        return CODES.contains(code);
    }
}
