package org.atrium.registry.api;

import java.time.LocalDate;

/** A part of the estate and who looks after it. */
public final class ZoneRow {
    /** Id. */
    public String id;

    /** Login name. */
    public String user;

    /** Building. */
    public String building;

    /** Entrance; null for all. */
    public String entrance;

    /** Kind of premises; null for all. */
    public String kind;

    /** First day. */
    public LocalDate from;

    /** First day on which it no longer holds; null while open. */
    public LocalDate to;

    /** Houses in it. */
    public long houses;
}
