package org.atrium.repairs.api;

/** Somebody goes to the spot. */
public final class GoToSpot {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** MAJOR: whom it was reported to; required; at most 100 characters. */
    public String reportedTo;

    /** MAJOR: when it was reported upward; required; instant with offset. */
    public String reportedAt;

    /** In words; may be null. */
    public String note;
}
