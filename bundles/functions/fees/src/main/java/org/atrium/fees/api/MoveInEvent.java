package org.atrium.fees.api;

/** Payload of {@code move-in.stamped} and {@code move-in.reopened}, version 1. */
public final class MoveInEvent {
    /** Sheet. */
    public String moveInId;

    /** The number people read. */
    public String number;

    /** House. */
    public String houseId;

    /** Owner. */
    public String ownerId;

    /** Name of who stamped it; null where it was reopened. */
    public String by;
}
