package org.atrium.rent.api;

/** Bills the cycles of leases that begin in a month (RT-01). */
public final class StartRentBilling {
    /** The month, such as {@code 2026-10}; at most twelve months ahead. */
    public String period;

    /** Business date of the postings, not after today; null for today. */
    public String asOf;

    /** Whether to give the figures only and charge nothing. */
    public boolean dryRun;
}
