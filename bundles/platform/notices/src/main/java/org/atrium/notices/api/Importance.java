package org.atrium.notices.api;

/** Why a household is told something (flows.md 6.9). All of them wait for daytime. */
public enum Importance {
    /** Law or contract wants it said, such as a reminder of a debt: cannot be opted out of. */
    LEGAL,
    /** Belongs to the service, such as a visit that was agreed on. */
    SERVICE,
    /** Advertising: not to those who have opted out. */
    MARKETING
}
