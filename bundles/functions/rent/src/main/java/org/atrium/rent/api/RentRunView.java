package org.atrium.rent.api;

import java.time.Instant;
import java.time.LocalDate;

/** A billing run. */
public final class RentRunView {
    /** Id. */
    public String id;

    /** The job that carries it out. */
    public String jobId;

    /** RUNNING or DONE. */
    public String state;

    /** Month in which the cycles begin. */
    public String period;

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
    public RentFigures figures;
}
