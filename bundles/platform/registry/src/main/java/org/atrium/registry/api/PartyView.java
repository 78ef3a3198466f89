package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;

/** What a customer is to a house, and when. */
public final class PartyView {
    /** Id of this record. */
    public String id;

    /** OWNER, TENANT, OCCUPANT, PAYER or CONTACT. */
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

    /** SOLE, JOINT or SHARES for an owner; null for all others. */
    public String holding;

    /** The owner's share as entered; null where the house is not held by shares. */
    public String share;

    /** Whether this owner is named to pay; false for all others. */
    public boolean pays;

    /** Why it was recorded; null where nothing was said. */
    public String reason;

    /** When it was recorded; null where it came with a ledger. */
    public Instant recordedAt;

    /** Name of who recorded it; null where it came with a ledger. */
    public String recordedBy;

    /** The record that took the place of this one; null while this one is valid. */
    public String supersededBy;
}
