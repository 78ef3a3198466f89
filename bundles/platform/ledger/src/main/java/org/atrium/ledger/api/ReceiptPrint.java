package org.atrium.ledger.api;

/** A receipt ready for the printer; each call counts as one copy. */
public final class ReceiptPrint {
    /** What is printed. */
    public ReceiptView receipt;

    /** 1 for the original. */
    public int copy;

    /** Whether it must be marked as a reprint (补打). */
    public boolean reprint;

    /** The mark to print; null on the original. */
    public String mark;
}
