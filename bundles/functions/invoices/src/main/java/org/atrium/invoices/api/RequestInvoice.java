package org.atrium.invoices.api;

/** Asks for the invoice of what a receipt pays and is not invoiced yet. */
public final class RequestInvoice {
    /** Receipt. */
    public String receiptId;

    /** Made out to. */
    public BuyerView buyer;
}
