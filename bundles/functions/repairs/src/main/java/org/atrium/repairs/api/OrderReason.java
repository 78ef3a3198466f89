package org.atrium.repairs.api;

/** A step that needs a reason. */
public final class OrderReason {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** Required; at most 500 characters. */
    public String reason;
}
