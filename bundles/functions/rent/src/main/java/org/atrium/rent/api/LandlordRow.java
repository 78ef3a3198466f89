package org.atrium.rent.api;

/** A legal entity that may let. */
public final class LandlordRow {
    /** Code. */
    public String code;

    /** Registered name. */
    public String name;
}
