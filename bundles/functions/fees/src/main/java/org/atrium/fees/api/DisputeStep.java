package org.atrium.fees.api;

/** A step in a dispute (FE-02). */
public final class DisputeStep {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** Why, or what was agreed; required, at most 400 characters. */
    public String reason;
}
