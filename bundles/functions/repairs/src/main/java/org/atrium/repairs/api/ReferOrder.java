package org.atrium.repairs.api;

/** Refers a matter to an outside company (RP-14). */
public final class ReferOrder {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** The company; at most 100 characters. */
    public String company;

    /** Required; at most 500 characters. */
    public String reason;
}
