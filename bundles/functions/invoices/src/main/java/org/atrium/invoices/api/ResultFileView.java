package org.atrium.invoices.api;

import java.time.Instant;

/** A sheet of results that came back from tax bureau or provider. */
public final class ResultFileView {
    /** Id. */
    public String id;

    /** As it was uploaded. */
    public String fileName;

    /** The job that applies it. */
    public String jobId;

    /** Rows of the sheet. */
    public long lines;

    /** Rows that wait for the job. */
    public long waiting;

    /** Rows that took a step. */
    public long applied;

    /** Rows that say what is recorded already, or that nothing has come of it yet. */
    public long unchanged;

    /** Rows that do not fit. */
    public long rejected;

    /** By name. */
    public String uploadedBy;

    /** When. */
    public Instant uploadedAt;
}
