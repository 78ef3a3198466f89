package org.atrium.registry.api;

import java.time.Instant;

/** An import of a house ledger. */
public final class ImportView {
    /** Id. */
    public String id;

    /** Without folders. */
    public String fileName;

    /** Whether it only tells what would be done. */
    public boolean dryRun;

    /** Whether one refused row stops all. */
    public boolean allOrNothing;

    /** Rows below the header. */
    public int rows;

    /** Houses that were new, so far. */
    public int created;

    /** Houses of which something changed, so far. */
    public int updated;

    /** Houses that were already like this, so far. */
    public int unchanged;

    /** Rows that were refused, so far. */
    public int rejectedRows;

    /** Whether anything was written. */
    public boolean written;

    /** Its job; null where it was answered at once. */
    public String jobId;

    /** Name of who started it. */
    public String startedBy;

    /** When it came in. */
    public Instant startedAt;

    /** When it ended; null while it runs. */
    public Instant finishedAt;

    /** What was recognised of its sheet. */
    public RecognisedSheet recognised;
}
