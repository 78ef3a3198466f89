package org.atrium.fees.domain;

/**
 * A step of dunning, the milder before the harder (FE-01, FE-03; flows.md 2.24). A ladder takes
 * some of them, always in this order.
 */
public enum Rung {
    /** 温馨提示, form F-62. */
    REMINDER("温馨提示", "Reminder"),
    /** 催费单, form F-61. */
    SLIP("催费单", "Dunning slip"),
    /** 电话催缴. */
    PHONE("电话催缴", "Phone call"),
    /** 上门催缴. */
    HOME_VISIT("上门催缴", "Home visit"),
    /** 停止服务通知; in no default ladder (LAW: Civil Code art. 944). */
    STOP_NOTICE("停止服务通知", "Stop-service notice"),
    /** 报告部门经理; in no default ladder. */
    MANAGER_REPORT("报告部门经理", "Report to the manager"),
    /** 停止服务; in no default ladder. */
    STOP("停止服务", "Stop of service"),
    /** 律师函. */
    LAWYER_LETTER("律师函", "Lawyer's letter"),
    /** 诉讼材料. */
    LITIGATION_PACK("诉讼材料", "Litigation pack");

    private final String titleZh;
    private final String titleEn;

    Rung(String titleZh, String titleEn) {
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    /** Title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** Its place among all rungs, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** Whether somebody has to call or go there and report. */
    public boolean isVisit() {
        return this == PHONE || this == HOME_VISIT;
    }

    /** Whether somebody is asked whether to stop a service, or has to call or go there. */
    public boolean isTask() {
        return isVisit() || isStop();
    }

    /** Whether it is a message to the debtor. */
    public boolean isSent() {
        return this == REMINDER || this == SLIP || this == LAWYER_LETTER;
    }

    /** Whether it leads to a stop of service, which a project allows first (FE-04). */
    public boolean isStop() {
        return this == STOP_NOTICE || this == MANAGER_REPORT || this == STOP;
    }
}
