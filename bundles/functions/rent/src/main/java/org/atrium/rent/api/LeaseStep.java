package org.atrium.rent.api;

/** A step of a lease (RT-03). */
public final class LeaseStep {
    /** The state that the caller saw; may be null. */
    public String state;

    /** Why, at most 400 characters; required to discard and to terminate. */
    public String reason;

    /** First day on which the lease no longer holds; only to terminate. */
    public String day;
}
