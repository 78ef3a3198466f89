package org.atrium.ledger.api;

/** A step on an adjustment. */
public final class AdjustmentStep {
    /** The state that the caller saw; null where he did not say. */
    public String state;

    /** At most 400 characters; required to reject. */
    public String reason;
}
