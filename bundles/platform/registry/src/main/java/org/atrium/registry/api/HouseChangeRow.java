package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;

/** A split or merge of houses in a list. */
public class HouseChangeRow {
    /** Id. */
    public String id;

    /** {@code JG-HC-2026-000001}. */
    public String number;

    /** SPLIT or MERGE. */
    public String kind;

    /** APPLIED, APPROVED, REJECTED, EFFECTIVE or WITHDRAWN. */
    public String state;

    /** Names of the houses that end. */
    public String before;

    /** Names of the houses that begin. */
    public String after;

    /** The first day of the new houses. */
    public LocalDate effectiveOn;

    /** When it was applied for. */
    public Instant appliedAt;

    /** Name of who recorded it. */
    public String appliedBy;
}
