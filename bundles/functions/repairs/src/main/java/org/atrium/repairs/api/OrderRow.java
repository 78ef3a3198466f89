package org.atrium.repairs.api;

import java.time.Instant;

/** An order in a list. */
public final class OrderRow {
    /** Id. */
    public String id;

    /** Number that people read. */
    public String number;

    /** State code. */
    public String state;

    /** State in the caller's language. */
    public String stateTitle;

    /** House; null for none. */
    public String houseId;

    /** How the house is called; null for none. */
    public String house;

    /** Place in words; null for none. */
    public String place;

    /** Who asked. */
    public String who;

    /** What is wrong. */
    public String what;

    /** How it came. */
    public String channel;

    /** Area. */
    public String area;

    /** Category. */
    public String category;

    /** Path. */
    public String path;

    /** Time class. */
    public String timeClass;

    /** Role it was given to; null before. */
    public String handlerRole;

    /** Login name of the responsible person; null before. */
    public String responsible;

    /** When it was made. */
    public Instant occurredAt;

    /** Due time of the running clock; null for none. */
    public Instant dueAt;

    /** Whether that is past and a breach. */
    public boolean overdue;

    /** Standard completion time. */
    public Instant standardDueAt;

    /** When the work was done; null before. */
    public Instant doneAt;

    /** Done late, or still open after the standard time. */
    public boolean late;

    /**
     * Minutes between standard time and the end of the work, or now; null where not late in this
     * round.
     */
    public Long lateMinutes;

    /** How often it had to be done again. */
    public int reworks;
}
