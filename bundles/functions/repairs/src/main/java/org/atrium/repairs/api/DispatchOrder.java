package org.atrium.repairs.api;

/** Gives an order to a department (RP-04). */
public final class DispatchOrder {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** Role of the department; required where the routing table names none. */
    public String role;

    /** In words; required where the role differs from the table's; at most 500 characters. */
    public String note;
}
