package org.atrium.fees.api;

/** A step with the sheet of a move-in (FE-08). */
public final class MoveInStep {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** In words, at most 400 characters; needed to withdraw. */
    public String reason;
}
