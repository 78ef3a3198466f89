package org.atrium.registry.api;

/** Hands a house over to its owner (PR-01, delivery). */
public final class HandOver {
    /** The handover day, ISO; not in the future. From this day on the owner owes the fees. */
    public String on;
}
