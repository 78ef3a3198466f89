package org.atrium.identity.api;

import java.time.Instant;

/** An entry of the security log. */
public final class SecurityEventRow {
    /** Key. */
    public String id;

    /** When. */
    public Instant at;

    /** Whom it concerns; null where nobody has the typed name. */
    public String user;

    /** Who did it. */
    public String actor;

    /** Such as {@code login}, {@code login-failed}. */
    public String event;

    /** Where from; empty where it is not known. */
    public String address;

    /** What the browser or machine calls itself. */
    public String device;

    /** More; null for nothing. */
    public String detail;
}
