package org.atrium.fees.api;

/** Runs the ladder over a project (FE-01). */
public final class StartDunning {
    /** Business date of the steps, not after today and not before the last run; null for today. */
    public String asOf;

    /** Whether to say only what would be done. */
    public boolean dryRun;
}
