package org.atrium.registry.api;

/** Which customers; null for all. */
public final class CustomerFilter {
    /** Part of the name or phone, an id number or its last four digits. */
    public String q;

    /** PERSON or COMPANY. */
    public String kind;

    /** What it is to a house today: OWNER, TENANT or OCCUPANT. */
    public String role;

    /** Login name of the custodian; {@code none} for those without. */
    public String custodian;

    /** DRAFT, MATCHED, MERGED or CURRENT. */
    public String profile;

    /** {@code name}, or null for the order of recording. */
    public String sort;
}
