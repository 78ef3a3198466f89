package org.atrium.registry.api;

/**
 * Event {@code house.imported}, version 1: new houses came with a ledger. Changes of known houses
 * are told by their own events.
 */
public final class HousesImported {
    /** Name of the file. */
    public String file;

    /** New houses. */
    public int created;

    /** Known houses that changed. */
    public int updated;

    /** Known houses that did not change. */
    public int unchanged;

    /** Refused rows. */
    public int rejectedRows;
}
