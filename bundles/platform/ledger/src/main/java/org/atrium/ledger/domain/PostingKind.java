package org.atrium.ledger.domain;

/** Why entries were made. */
public enum PostingKind {
    /** A charge: receivable against income. */
    CHARGE,
    /** A receipt: cash against receivable, and credit for what is left. */
    RECEIPT,
    /** Credit settles a charge: credit against receivable. */
    CREDIT_APPLIED,
    /** A receipt is taken back: all that it did, with the other sign. */
    REVERSAL,
    /** Credit is given back: credit against cash. */
    REFUND,
    /** A charge that was paid is cancelled: what receipts paid on it is credit again. */
    CREDIT_RELEASED,
    /** A charge is worth more or less, as approved: receivable against income. */
    ADJUSTMENT,
    /** A late fee that accrued: receivable against income; less where days no longer count. */
    LATE_FEE,
    /** An opening balance: arrears, credit or deposit against opening balances. */
    OPENING,
    /** An opening balance is taken back. */
    OPENING_REVERSED
}
