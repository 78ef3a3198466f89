package org.atrium.registry.api;

/** Gives a part of the estate to an assistant or shop administrator (责任区, PR-01 step 2). */
public final class GiveZone {
    /** Login name of a member of the project. */
    public String user;

    /** A building of the project. */
    public String building;

    /** One entrance of it; null for all. */
    public String entrance;

    /** RESIDENCE, SHOP, GARAGE or PARKING_SPACE; null for all. */
    public String kind;

    /** First day, ISO; today where it is left out. */
    public String from;
}
