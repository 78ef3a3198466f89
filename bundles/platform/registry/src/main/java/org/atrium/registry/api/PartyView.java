package org.atrium.registry.api;

import java.time.LocalDate;

/** What a customer is to a house, and when. */
public final class PartyView {
    /** Id of this record. */
    public String id;

    /** OWNER, TENANT or OCCUPANT. */
    public String role;

    /** The customer. */
    public String customerId;

    /** The customer's name. */
    public String name;

    /** The phone given for this house, else the customer's, masked; null where not recorded. */
    public String phone;

    /** First day. */
    public LocalDate from;

    /** First day on which it no longer holds; null while open. */
    public LocalDate to;
}
