package org.atrium.registry.api;

/** Event {@code house.occupancy-changed}, version 1; vacant houses are patrolled (PR-01). */
public final class OccupancyChanged {
    /** The house. */
    public String houseId;

    /** Its name. */
    public String house;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    public String from;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    public String to;
}
