package org.atrium.ledger.api;

/** Takes a posted set of opening balances back. */
public final class ReverseOpening {
    /** Why, at most 400 characters. */
    public String reason;
}
