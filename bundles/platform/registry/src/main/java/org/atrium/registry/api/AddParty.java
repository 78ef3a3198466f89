package org.atrium.registry.api;

/**
 * Records an owner, tenant or occupant from a day on (PR-03). Names a known customer by {@code
 * customerId}, or one by {@code name}: the same name and id number is the same customer.
 */
public final class AddParty {
    /**
     * OWNER, TENANT, OCCUPANT, PAYER (pays by agreement in place of owner or developer) or CONTACT
     * (is called first). The last two are one at a time.
     */
    public String role;

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

    /** First day, ISO. */
    public String from;

    /** First day on which it no longer holds, ISO; null for open. Not for owners. */
    public String to;

    /** Why, such as the agreement; at most 500 characters, required for a PAYER. */
    public String reason;
}
