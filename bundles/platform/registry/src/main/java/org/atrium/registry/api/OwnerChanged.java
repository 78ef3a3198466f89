package org.atrium.registry.api;

import java.time.LocalDate;

/** Event {@code house.owner-changed}, version 1 (PR-03). */
public final class OwnerChanged {
    /** The house. */
    public String houseId;

    /** Its name. */
    public String house;

    /** First day of the new owner. */
    public LocalDate from;

    /** Customer id of the owner before; null where this is the first. */
    public String previousOwnerId;

    /**
     * Customer id of the new owner, of co-owners of the one who pays; null where it was given back.
     */
    public String ownerId;
}
