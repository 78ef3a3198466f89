package org.atrium.fees.domain;

/** Why an account on the ladder stays where it is (FE-01, FE-02). */
public enum HoldKind {
    /** 有问题: the debtor says that he does not owe it (FE-02). */
    DISPUTE,
    /** 承诺付款, until a day. */
    PROMISE,
    /** 分期付款, as long as each instalment is paid by its day. */
    INSTALMENTS
}
