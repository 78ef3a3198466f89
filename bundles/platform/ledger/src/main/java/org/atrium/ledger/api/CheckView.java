package org.atrium.ledger.api;

import java.util.List;

/** The books added up again from the first entry. */
public final class CheckView {
    /** How many there are. */
    public long entries;

    /** What they add up to; 0.00 where the books balance. */
    public String sum;

    /** Charges compared. */
    public long charges;

    /** Receipts compared. */
    public long receipts;

    /** Empty where everything holds; at most 100 per rule. */
    public List<Violation> violations;
}
