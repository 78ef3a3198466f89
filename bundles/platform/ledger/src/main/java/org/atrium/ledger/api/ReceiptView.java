package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** A receipt. It is not a tax invoice. */
public final class ReceiptView {
    /** Id. */
    public String id;

    /** Gap-free per company and year. */
    public String number;

    /** RECORDED or REVERSED. */
    public String state;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Customer whose account it is. */
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

    /** What it pays now, in order. */
    public List<AllocationRow> allocations;

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

    /** The reversed receipt that this one records again; null for none. */
    public Named replaces;

    /** The receipt that records this reversed one again; null for none. */
    public Named replacedBy;

    /** For If-Match. */
    public long version;
}
