package org.atrium.registry.api;

/** A step of a split or merge. */
public final class HouseChangeStep {
    /** The state that the caller saw; null where he did not say. */
    public String expected;

    /** In words, at most 500 characters; required to reject and to withdraw. */
    public String reason;
}
