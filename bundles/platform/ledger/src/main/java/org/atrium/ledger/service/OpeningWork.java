package org.atrium.ledger.service;

/** What a job on opening balances is told. */
public final class OpeningWork {
    /** Id of the set. */
    public String setId;

    /** How many rows or balances there are. */
    public int units;

    /** Name of whoever asked for it. */
    public String name;

    /** Why a set is taken back; null else. */
    public String reason;
}
