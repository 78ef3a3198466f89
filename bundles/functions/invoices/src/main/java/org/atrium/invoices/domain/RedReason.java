package org.atrium.invoices.domain;

/** Why a red invoice is issued, as the tax bureau lists it. */
public enum RedReason {
    /** 开票有误. */
    WRONG,
    /** 销货退回. */
    RETURNED,
    /** 服务中止. */
    STOPPED,
    /** 销售折让. */
    ALLOWANCE
}
