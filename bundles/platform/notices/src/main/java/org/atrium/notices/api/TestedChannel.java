package org.atrium.notices.api;

/** How a test of a channel went. */
public final class TestedChannel {
    /** ACCEPTED, UNREACHED or REFUSED. */
    public String outcome;

    /** What the other side calls the message; null where it said nothing. */
    public String providerId;

    /** What went wrong; null for nothing. */
    public String detail;
}
