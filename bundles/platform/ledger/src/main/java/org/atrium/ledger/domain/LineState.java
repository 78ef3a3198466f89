package org.atrium.ledger.domain;

/** What came of a row of a channel, or of a receipt that it has no row for. */
public enum LineState {
    /** Being matched. */
    NEW,
    /** The books say the same. */
    MATCHED,
    /** The books have the reference with another amount. */
    AMOUNT_DIFFERS,
    /** Money without a receipt. */
    NOT_IN_BOOKS,
    /** A receipt, a reversal or a refund without a row. */
    MISSING_AT_CHANNEL,
    /** Was missing; a later file has it. */
    FOUND_LATER,
    /** Was missing; the receipt was taken back. */
    TAKEN_BACK,
    /** Stands in an earlier file of the channel. */
    REPEATED
}
