package org.atrium.fees.api;

import java.util.List;

/** Bills a period (FE-07). */
public final class StartBilling {
    /** The month that the cycle begins with, such as {@code 2026-10}. */
    public String period;

    /** Items to bill; null for all that can be billed. */
    public List<String> items;

    /** Business date of the postings, not after today; null for today. */
    public String asOf;

    /** Whether to give the figures only and charge nothing. */
    public boolean dryRun;
}
