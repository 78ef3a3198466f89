package org.atrium.ledger.api;

/** Why a difference between a channel and the books is settled. */
public final class SettleDifference {
    /** At most 400 characters. */
    public String reason;
}
