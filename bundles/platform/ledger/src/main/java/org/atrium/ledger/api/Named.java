package org.atrium.ledger.api;

/** A thing that is referred to by id and shown by name. */
public final class Named {
    /** Id. */
    public String id;

    /** Shown name. */
    public String name;
}
