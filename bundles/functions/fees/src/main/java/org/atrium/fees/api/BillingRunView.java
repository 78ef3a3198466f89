package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A billing run. */
public final class BillingRunView {
    /** Id. */
    public String id;

    /** The job that carries it out. */
    public String jobId;

    /** RUNNING or DONE. */
    public String state;

    /** First month of the cycle. */
    public String period;

    /** Items billed. */
    public List<String> items;

    /** Business date of the postings. */
    public LocalDate asOf;

    /** Whether nothing was charged. */
    public boolean dryRun;

    /** User. */
    public String startedBy;

    /** When it was started. */
    public Instant startedAt;

    /** Null while it runs. */
    public Instant finishedAt;

    /** So far, or in the end. */
    public BillingFigures figures;
}
