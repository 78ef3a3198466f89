package org.atrium.repairs.api;

/** Marks an order as the duplicate of another one. */
public final class MarkDuplicate {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** Id of the other order of this project. */
    public String duplicateOf;

    /** Required; at most 500 characters. */
    public String reason;
}
