package org.atrium.fees.api;

/** What was decided on a stop of service that the ladder asked about. */
public final class DecideStop {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** STOP, which is then begun by itself, or NO_STOP; required. */
    public String decision;

    /** Why; required, at most 400 characters. */
    public String reason;
}
