package org.atrium.repairs.api;

/** Records the call-back (RP-05). */
public final class RecordVisit {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** SATISFIED or DISSATISFIED. */
    public String satisfaction;

    /** What the customer said; at most 500 characters; may be null. */
    public String comment;

    /** Required where a SPECIAL order must be done again: the new time agreed. */
    public String agreedUntil;
}
