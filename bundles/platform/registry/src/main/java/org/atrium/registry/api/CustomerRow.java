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

    /** Mail address, masked; null where not recorded. */
    public String email;

    /** Masked; null where not recorded. */
    public String idNumber;

    /** How many houses the customer owns, rents or lives in today. */
    public long houses;

    /** Of these, how many it owns. */
    public long owned;

    /** Of these, how many it rents. */
    public long rented;

    /** Login name of who looks after the customer; null for nobody. */
    public String custodian;

    /** The custodian's name. */
    public String custodianName;

    /** DRAFT, MATCHED, MERGED or CURRENT (PR-04). */
    public String profile;
}
