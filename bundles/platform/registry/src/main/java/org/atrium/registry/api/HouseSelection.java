package org.atrium.registry.api;

/** Which houses; every text may be null or blank for all. */
public final class HouseSelection {
    /** Building, exact. */
    public String building;

    /** Entrance, exact. */
    public String entrance;

    /** RESIDENCE, SHOP, GARAGE or PARKING_SPACE. */
    public String kind;

    /** FOR_SALE to TITLED. */
    public String sale;

    /** NOT_ACCEPTED to HANDED_OVER. */
    public String delivery;

    /** VACANT, DECORATING, OCCUPIED or LET. */
    public String occupancy;

    /** NORMAL or SUSPENDED. */
    public String service;

    /** Login name of whom the zone was given to; {@code me} for the caller. */
    public String zone;

    /**
     * {@code true} for houses that are sold or handed over and lack an owner, his phone or his id
     * number; {@code false} for those that lack nothing (PR-01).
     */
    public String incomplete;

    /** {@code true} for houses that were split or merged, instead of those that are there. */
    public String retired;

    /** Part of a present or former house name, or of name or phone of whoever is party to it. */
    public String q;
}
