package org.atrium.workflow.api;

/** Hands a case over to a colleague. */
public final class HandOver {
    /** Login name of the colleague. */
    public String user;

    /** Why, at most 500 characters. */
    public String reason;
}
