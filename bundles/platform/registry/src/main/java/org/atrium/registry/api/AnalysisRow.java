package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;

/** A report on customers, in the list. */
public final class AnalysisRow {
    /** Id. */
    public String id;

    /** Number that people read. */
    public String number;

    /** STATISTICS or VALUE. */
    public String kind;

    /** What it is called. */
    public String title;

    /** State code. */
    public String state;

    /** First day of the period. */
    public LocalDate from;

    /** Last day of the period. */
    public LocalDate to;

    /** How many proposals it makes. */
    public long proposed;

    /** How many of them were adopted. */
    public long adopted;

    /** Name of who drew it up. */
    public String madeBy;

    /** When. */
    public Instant madeAt;
}
