package org.atrium.ledger.domain;

/** The four sides of the books. */
public enum Gl {
    /** 应收: what debtors owe. */
    RECEIVABLE,
    /** 收入: what was charged. */
    INCOME,
    /** 现金及银行: what was taken. */
    CASH,
    /** 预收: what was paid ahead. */
    CREDIT
}
