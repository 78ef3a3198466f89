package org.atrium.registry.api;

/** Gives a house another address within the project; it is still found by the old one (6.7). */
public final class RenumberHouse {
    /** Building, at most 40 characters. */
    public String building;

    /** Entrance; blank where the building has none. */
    public String entrance;

    /** Room. */
    public String room;

    /** The day from which it holds, ISO; today where it is left out, not in the future. */
    public String on;

    /** Why, at most 500 characters. */
    public String reason;
}
