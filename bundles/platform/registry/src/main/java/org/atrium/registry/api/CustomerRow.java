package org.atrium.registry.api;

/** A customer in a list. */
public final class CustomerRow {
    /** Id. */
    public String id;

    /** PERSON or COMPANY. */
    public String kind;

    /** Full name. */
    public String name;

    /** Masked; null where not recorded. */
    public String phone;

    /** How many houses the customer owns, rents or lives in today. */
    public long houses;
}
