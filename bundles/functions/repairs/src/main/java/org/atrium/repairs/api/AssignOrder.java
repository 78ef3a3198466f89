package org.atrium.repairs.api;

/** Names the responsible person (RP-01). */
public final class AssignOrder {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** Login name of a member of the project. */
    public String responsible;

    /** In words; may be null. */
    public String note;
}
