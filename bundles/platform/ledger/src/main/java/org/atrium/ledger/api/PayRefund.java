package org.atrium.ledger.api;

/** An approved refund is paid out. */
public final class PayRefund {
    /** The state that the caller saw; null where he did not say. */
    public String state;

    /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
    public String method;

    /** Number at the bank or payment channel, at most 100 characters; may be null. */
    public String externalRef;
}
