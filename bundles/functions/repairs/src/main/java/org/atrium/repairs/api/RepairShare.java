package org.atrium.repairs.api;

/** A part of a whole (flows.md 6.14). */
public final class RepairShare {
    /** The part. */
    public long numerator;

    /** The whole. */
    public long denominator;

    /** Per cent with one decimal, rounded half-up; null where the whole is 0. */
    public String percent;
}
