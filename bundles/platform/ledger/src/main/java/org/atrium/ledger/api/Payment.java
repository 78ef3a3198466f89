package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** Money that a debtor hands over. */
public abstract class Payment {
    /** Above zero. */
    public MoneyView amount;

    /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
    public String method;

    /** Not after today; null for today. */
    public String receivedOn;

    /** Who handed it over; null for the debtor. */
    public String payer;

    /** Number at the bank or payment channel, at most 100 characters. */
    public String externalRef;

    /** Code of the company it is paid to; null for the property company. */
    public String entity;

    /** At most 400 characters. */
    public String note;
}
