package org.atrium.ledger.api;

/** Takes a receipt back. */
public final class ReverseReceipt {
    /** Required, at most 400 characters. */
    public String reason;
}
