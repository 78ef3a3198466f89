package org.atrium.invoices.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** What the invoice of a receipt would say today. */
public final class PreviewView {
    /** Receipt. */
    public String receiptId;

    /** Its number. */
    public String receiptNumber;

    /** Company that sells. */
    public String seller;

    /** Its tax number. */
    public String sellerTaxId;

    /** The buyer of the customer's last invoice; otherwise the customer. */
    public BuyerView buyer;

    /** Empty where nothing is left to invoice. */
    public List<InvoiceLineRow> lines;

    /** What is paid and is not invoiced: deposits, and late fees where they are left out. */
    public MoneyView leftOut;

    /** Without tax. */
    public MoneyView net;

    /** Tax. */
    public MoneyView tax;

    /** With tax. */
    public MoneyView gross;
}
