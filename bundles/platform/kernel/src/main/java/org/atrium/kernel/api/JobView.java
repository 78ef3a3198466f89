package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** A job as shown at {@code /api/jobs/{id}}. */
public final class JobView {
    /** Id. */
    public String id;

    /** Type such as {@code fees.billing-run}. */
    public String type;

    /** QUEUED, RUNNING, DONE or FAILED. */
    public String state;

    /** Units done. */
    public long done;

    /** Units in all; 0 while unknown. */
    public long total;

    /** When the first chunk began; null before. */
    public Instant startedAt;

    /** When it ended; null before. */
    public Instant finishedAt;

    /** The runner's result; null before the end. */
    public JsonNode result;

    /** Why it failed, in words. */
    public List<String> problems;
}
