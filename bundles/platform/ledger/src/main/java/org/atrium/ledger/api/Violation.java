package org.atrium.ledger.api;

/** Something that does not add up. */
public final class Violation {
    /** What should hold. */
    public String rule;

    /** Of the row. */
    public String id;

    /** By the entries. */
    public String expected;

    /** As stored. */
    public String found;
}
