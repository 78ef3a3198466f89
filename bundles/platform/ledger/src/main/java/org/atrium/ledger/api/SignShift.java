package org.atrium.ledger.api;

/** Takes a counted shift over. */
public final class SignShift {
    /** The state that the caller saw; may be null. */
    public String state;

    /** May be null. */
    public String note;
}
