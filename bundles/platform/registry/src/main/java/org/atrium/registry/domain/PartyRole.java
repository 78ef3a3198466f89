package org.atrium.registry.domain;

/** What a customer is to a house (flows.md 1.4). */
public enum PartyRole {
    /** 业主. One at a time. */
    OWNER,
    /** 租户. */
    TENANT,
    /** 住户. */
    OCCUPANT
}
