package org.atrium.invoices.domain;

/** Where an invoice stands. */
public enum InvoiceState {
    /** Asked for; to be issued at the tax bureau. */
    REQUESTED,
    /** The tax bureau gave it a number. */
    ISSUED,
    /** The tax bureau refused it; the receipt can be invoiced again. */
    REFUSED,
    /** Taken back before it was issued. */
    WITHDRAWN,
    /** Its red invoice was asked for. */
    RED_REQUESTED,
    /** Its red invoice was issued: it counts no longer. */
    RED_ISSUED;

    /** Whether what stands on it cannot stand on another one. */
    public boolean isLive() {
        return this == REQUESTED || this == ISSUED || this == RED_REQUESTED;
    }
}
