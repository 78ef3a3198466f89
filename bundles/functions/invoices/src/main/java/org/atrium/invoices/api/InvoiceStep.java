package org.atrium.invoices.api;

/** One step of an invoice; each step reads what it needs. */
public final class InvoiceStep {
    /** Of the tax bureau's invoice, 20 digits (8 where it is an older one): issued, red issued. */
    public String taxNumber;

    /** Day of the tax bureau's invoice, ISO; today where missing: issued, red issued. */
    public String day;

    /** At most 400 characters: refused, withdrawn. Red: WRONG, RETURNED, STOPPED or ALLOWANCE. */
    public String reason;
}
