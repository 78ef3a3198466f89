package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;

/** A run of the ladder. */
public final class DunningRunView {
    /** Id. */
    public String id;

    /** The job that carries it out. */
    public String jobId;

    /** RUNNING or DONE. */
    public String state;

    /** Business date of the steps. */
    public LocalDate asOf;

    /** Whether it only says what it would do. */
    public boolean dryRun;

    /** User. */
    public String startedBy;

    /** When it was started. */
    public Instant startedAt;

    /** Null while it runs. */
    public Instant finishedAt;

    /** So far, or in the end. */
    public DunningFigures figures;
}
