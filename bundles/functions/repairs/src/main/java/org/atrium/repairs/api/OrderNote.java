package org.atrium.repairs.api;

/** A step that needs nothing but a word at most. */
public final class OrderNote {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** In words; at most 500 characters; may be null. */
    public String note;
}
