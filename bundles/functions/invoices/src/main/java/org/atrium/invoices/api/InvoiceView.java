package org.atrium.invoices.api;

import java.time.LocalDate;
import java.util.List;

/** An invoice. */
public final class InvoiceView extends InvoiceRow {
    /** Receipt. */
    public String receiptId;

    /** Company that sells. */
    public String seller;

    /** Its tax number. */
    public String sellerTaxId;

    /** Made out to. */
    public BuyerView buyer;

    /** In the order of the receipt. */
    public List<InvoiceLineRow> lines;

    /** Why it was refused or withdrawn; null otherwise. */
    public String reason;

    /** WRONG, RETURNED, STOPPED or ALLOWANCE; null where no red invoice is wanted. */
    public String redReason;

    /** Of the red invoice; null until issued. */
    public LocalDate redOn;

    /** What went to the provider, the newest first; empty where it goes by file. */
    public List<SubmissionView> submissions;

    /** Whether a provider serves the seller. */
    public boolean provided;

    /** For If-Match. */
    public long version;
}
