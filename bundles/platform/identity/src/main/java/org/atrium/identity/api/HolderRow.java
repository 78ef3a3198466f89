package org.atrium.identity.api;

import java.time.LocalDate;

/** Somebody who holds a role on the asked day. */
public final class HolderRow {
    /** Login name. */
    public String user;

    /** Shown name. */
    public String name;

    /** Path word; null for a group role. */
    public String project;

    /** First day; null for a group role. */
    public LocalDate from;

    /** First day without the role; null for an open end. */
    public LocalDate to;
}
