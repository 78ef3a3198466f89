package org.atrium.ledger.api;

/** Posts late fees up to a day (FE-06). */
public final class StartLateFees {
    /** The last day that counts; null for today, never after it, never before the latest run. */
    public String asOf;
}
