package org.atrium.invoices.api;

import org.atrium.common.MoneyView;

/** A line of an invoice that waits to be issued, with all that is typed at the tax bureau. */
public final class ToIssueRow {
    /** Of the row. */
    public String id;

    /** Number of the request; lines of one invoice have the same. */
    public String number;

    /** Who sells. */
    public String sellerName;

    /** Of the seller. */
    public String sellerTaxId;

    /** Made out to. */
    public String buyerName;

    /** May be null. */
    public String buyerTaxId;

    /** May be null. */
    public String buyerAddress;

    /** May be null. */
    public String buyerBank;

    /** May be null. */
    public String buyerContact;

    /** 税收分类编码. */
    public String taxCode;

    /** Short name of the service. */
    public String taxName;

    /** Such as {@code 2026-10}. */
    public String period;

    /** Percent. */
    public String ratePercent;

    /** Why it is exempt; null where it is not. */
    public String exemptGround;

    /** Without tax. */
    public MoneyView net;

    /** Tax. */
    public MoneyView tax;

    /** With tax. */
    public MoneyView gross;
}
