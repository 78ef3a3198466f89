package org.atrium.ledger.api;

/** A way in which the project takes and gives back money. */
public final class PaymentMethodRow {
    /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
    public String method;

    /** Whether a number at the bank or channel is required. */
    public boolean referenceRequired;
}
