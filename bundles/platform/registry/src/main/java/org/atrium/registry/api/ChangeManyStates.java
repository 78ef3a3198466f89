package org.atrium.registry.api;

import java.util.List;

/** Moves many houses at once: those named, or all that a filter finds; at most 2,000. */
public final class ChangeManyStates {
    /** SALE, DELIVERY, OCCUPANCY or SERVICE. */
    public String dimension;

    /** The state they move to. */
    public String state;

    /** As in {@link ChangeState#on}. */
    public String on;

    /** As in {@link ChangeState#reason}. */
    public String reason;

    /** The houses; null where a filter is given. */
    public List<String> houseIds;

    /** Which houses; null where they are named. */
    public HouseSelection filter;

    /** Writes nothing where one house is refused. */
    public boolean allOrNothing;
}
