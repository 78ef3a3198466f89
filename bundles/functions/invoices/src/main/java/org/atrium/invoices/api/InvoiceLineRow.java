package org.atrium.invoices.api;

import org.atrium.common.MoneyView;

/** A line of an invoice. */
public final class InvoiceLineRow {
    /** Charge. */
    public String chargeId;

    /** Code of the charge's item. */
    public String item;

    /** Such as {@code 2026-10}. */
    public String period;

    /** PRINCIPAL, LATE_FEE or COST. */
    public String part;

    /** 税收分类编码. */
    public String taxCode;

    /** Short name of the service. */
    public String taxName;

    /** Percent, such as {@code 6}. */
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
