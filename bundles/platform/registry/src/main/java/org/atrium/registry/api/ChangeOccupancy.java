package org.atrium.registry.api;

/** Tells how a house is used now (PR-01, occupancy). */
public final class ChangeOccupancy {
    /** VACANT, DECORATING, OCCUPIED or LET. */
    public String state;
}
