package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;

/** A change of owner in a list. */
public final class OwnerChangeRow {
    /** Id. */
    public String id;

    /** {@code JG-OC-2026-000001}. */
    public String number;

    /** The house. */
    public String houseId;

    /** Its name. */
    public String house;

    /** RESALE, INHERITANCE, GIFT, DIVISION, JUDGMENT, CORRECTION or TENANT. */
    public String kind;

    /** APPLIED, CHECKED, APPROVED, REJECTED, EFFECTIVE or WITHDRAWN. */
    public String state;

    /** Names before. */
    public String before;

    /** Names after. */
    public String after;

    /** First day of the next owner. */
    public LocalDate effectiveOn;

    /** When it was applied for. */
    public Instant appliedAt;

    /** Name of who recorded it. */
    public String appliedBy;
}
