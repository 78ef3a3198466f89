package org.atrium.ledger.service;

/** What a job on a settlement file is told. */
public final class SettlementWork {
    /** Id of the file. */
    public String settlementId;

    /** How many rows there are. */
    public int rows;
}
