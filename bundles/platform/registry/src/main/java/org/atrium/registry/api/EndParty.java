package org.atrium.registry.api;

/** A tenant or occupant leaves. */
public final class EndParty {
    /** First day on which it no longer holds, ISO. */
    public String on;
}
