package org.atrium.invoices.api;

import java.time.LocalDate;

/** A row of a sheet of results, and what came of it. */
public final class ResultLineRow {
    /** Row of the sheet. */
    public int row;

    /** WAITING, APPLIED, UNCHANGED or REJECTED. */
    public String state;

    /** Of the request; null where the row does not say. */
    public String number;

    /** The tax bureau's; null without one. */
    public String taxNumber;

    /** Of the tax bureau's invoice; null where the row does not say. */
    public LocalDate issuedOn;

    /** ISSUED, REFUSED, RED_ISSUED or PENDING; null where the row cannot be read. */
    public String result;

    /** Why it was refused; null otherwise. */
    public String reason;

    /** Title of the column that does not fit; null where the row fits. */
    public String column;

    /** Code of what does not fit; null where the row fits. */
    public String code;

    /** The same in words. */
    public String message;

    /** The invoice; null where none was found. */
    public String invoiceId;
}
