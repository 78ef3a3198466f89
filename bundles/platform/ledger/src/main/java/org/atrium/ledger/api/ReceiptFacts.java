package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** What a receipt shows, of one house or of several. It is not a tax invoice. */
public abstract class ReceiptFacts {
    /** Id. */
    public String id;

    /** Gap-free per company and year. */
    public String number;

    /** RECORDED or REVERSED. */
    public String state;

    /** Customer whose account or accounts it is for. */
    public Named debtor;

    /** Taken. */
    public MoneyView amount;

    /** The amount in Chinese capitals. */
    public String amountInCapitals;

    /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
    public String method;

    /** Business date. */
    public LocalDate receivedOn;

    /** Who handed it over. */
    public String payer;

    /** Number at the bank or payment channel; may be null. */
    public String externalRef;

    /** May be null. */
    public String note;

    /** The company that issues it. */
    public EntityView entity;

    /** What is left of it, paid ahead. */
    public MoneyView credit;

    /** The words that say so, in the language of the caller. */
    public String notTaxInvoice;

    /** How often it was printed. */
    public int printCount;

    /** Who took it: the name at that time, as the receipt shows it. */
    public String recordedBy;

    /** When it was recorded. */
    public Instant recordedAt;

    /** Null while it stands. */
    public LocalDate reversedOn;

    /** Who took it back, by name; null while it stands. */
    public String reversedBy;

    /** Null while it stands. */
    public String reverseReason;

    /** For If-Match. */
    public long version;
}
