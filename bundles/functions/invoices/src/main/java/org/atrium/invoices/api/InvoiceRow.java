package org.atrium.invoices.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** An invoice in the list. */
public class InvoiceRow {
    /** Id. */
    public String id;

    /** Number of the request, such as {@code JG-INV-2026-000001}. */
    public String number;

    /** REQUESTED, ISSUED, REFUSED, WITHDRAWN, RED_REQUESTED or RED_ISSUED. */
    public String state;

    /** Of the receipt. */
    public String receiptNumber;

    /** Made out to. */
    public String buyerName;

    /** Of the buyer; may be null. */
    public String buyerTaxId;

    /** Without tax. */
    public MoneyView net;

    /** Tax. */
    public MoneyView tax;

    /** With tax. */
    public MoneyView gross;

    /** Of the tax bureau; null until issued. */
    public String taxNumber;

    /** Null until issued. */
    public LocalDate issuedOn;

    /** Of the red invoice; null until issued. */
    public String redNumber;

    /** Business date. */
    public LocalDate requestedOn;

    /** By name. */
    public String requestedBy;
}
