package org.atrium.registry.domain;

/** What a customer is to a house (flows.md 1.4). */
public enum PartyRole {
    /** 业主. Several at a time only as co-owners. */
    OWNER,
    /** 租户. */
    TENANT,
    /** 住户. */
    OCCUPANT,
    /** 约定缴费人: pays by agreement in place of the owner or the developer; one at a time. */
    PAYER,
    /** 联系人: whom to call first; one at a time. */
    CONTACT;

    /** Whether only one customer can be it on a day. */
    public boolean isExclusive() {
        return this == PAYER || this == CONTACT;
    }
}
