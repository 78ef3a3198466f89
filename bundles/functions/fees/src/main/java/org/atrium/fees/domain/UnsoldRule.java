package org.atrium.fees.domain;

/** Who owes the fee of a house before its handover day. */
public enum UnsoldRule {
    /** The developer. */
    DEVELOPER,
    /** Nobody; such days are not billed. */
    NONE
}
