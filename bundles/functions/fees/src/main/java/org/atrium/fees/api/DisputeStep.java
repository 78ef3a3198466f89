package org.atrium.fees.api;

/** A step in a dispute (FE-02), or a signature under instalments (FE-01). */
public final class DisputeStep {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** Why, or what was agreed; at most 400 characters; may be null to sign or withdraw. */
    public String reason;
}
