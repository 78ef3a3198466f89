package org.atrium.registry.api;

/** One of the owners of a house; names a known customer or one by name, as {@link AddParty}. */
public final class OwnerInput {
    /** A known customer; then name, kind and idNumber are left out. */
    public String customerId;

    /** Full name. */
    public String name;

    /** PERSON or COMPANY; null to tell it by the name. */
    public String kind;

    /** Identity card, passport or credit code; null where not shown. */
    public String idNumber;

    /** Phone for this house; null where not given. */
    public String phone;

    /** {@code 1/3} or {@code 33.33%} where the house is held by shares; null else. */
    public String share;

    /** Whether this one is named to pay; where none is, the first one pays. */
    public boolean pays;
}
