package org.atrium.ledger.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** Money taken at the counter or by transfer. */
public final class RecordReceipt {
    /** House it is paid for. */
    public String houseId;

    /** Customer whose account it is; null for who pays for the house today. */
    public String debtor;

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

    /** Id of the reversed receipt that this one records again; null for none. */
    public String replaces;

    /** What to pay first, in this order; may be null. */
    public List<Designation> allocateTo;
}
