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

    /** His name; null where nobody has the typed login name. */
    public String name;

    /** Who did it. */
    public String actor;

    /** His name; null where he has none. */
    public String actorName;

    /** Such as {@code login}, {@code login-failed}. */
    public String event;

    /** Where from; empty where it is not known. */
    public String address;

    /** What the browser or machine calls itself. */
    public String device;

    /** More; null for nothing. */
    public String detail;
}
