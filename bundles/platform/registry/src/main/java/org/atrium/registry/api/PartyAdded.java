package org.atrium.registry.api;

import java.time.LocalDate;

/** Payload of {@code house.party-added}, version 1: somebody is something to a house from a day. */
public final class PartyAdded {
    /** Id of the house. */
    public String houseId;

    /** How it is called. */
    public String house;

    /** Id of the customer. */
    public String customerId;

    /** OWNER, TENANT, OCCUPANT, PAYER or CONTACT. */
    public String role;

    /** First day. */
    public LocalDate from;
}
