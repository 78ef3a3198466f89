package org.atrium.ledger.domain;

/** The sides of the books. */
public enum Gl {
    /** 应收: what debtors owe. */
    RECEIVABLE,
    /** 收入: what was charged. */
    INCOME,
    /** 现金及银行: what was taken. */
    CASH,
    /** 预收: what was paid ahead. */
    CREDIT,
    /** 押金: what is held for a debtor; never income. */
    DEPOSIT,
    /** 期初余额: the other side of what was taken over from an old system. */
    OPENING
}
