package org.atrium.invoices.api;

import org.atrium.common.MoneyView;

/** Output tax of one month and rate; a red invoice counts against the month of its own day. */
public final class TaxRow {
    /** Month and rate. */
    public String id;

    /** Such as {@code 2026-11}. */
    public String month;

    /** Percent. */
    public String ratePercent;

    /** Without tax. */
    public MoneyView net;

    /** Tax. */
    public MoneyView tax;

    /** With tax. */
    public MoneyView gross;

    /** What of {@code gross} red invoices took off, above or equal to zero. */
    public MoneyView red;
}
