package org.atrium.ledger.domain;

/** How money comes in. */
public enum PaymentMethod {
    /** 现金. */
    CASH,
    /** 刷卡. */
    POS,
    /** 微信. */
    WECHAT,
    /** 支付宝. */
    ALIPAY,
    /** 转账. */
    TRANSFER,
    /** 代扣. */
    DIRECT_DEBIT,
    /** 期初: taken by an old system, brought in with the opening balances; never at a counter. */
    OPENING
}
