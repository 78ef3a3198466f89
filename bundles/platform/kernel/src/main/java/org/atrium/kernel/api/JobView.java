package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A job as shown at {@code /api/jobs/{id}}, and in the list without its result. */
public final class JobView {
    /** Id. */
    public String id;

    /** Type such as {@code fees.billing-run}. */
    public String type;

    /** What it does, in the caller's language; the type where its module is away. */
    public String title;

    /** QUEUED, RUNNING, PAUSED, DONE, FAILED or CANCELLED. */
    public String state;

    /** PAUSE or CANCEL once that was asked for, until the present chunk has ended; null else. */
    public String wish;

    /** Code of its project; null for none. */
    public String project;

    /** Who started it. */
    @LoginName public String user;

    /** Units done. */
    public long done;

    /** Units in all; 0 while unknown. */
    public long total;

    /** When it was asked for. */
    public Instant createdAt;

    /** When the first chunk began; null before. */
    public Instant startedAt;

    /** When it ended; null before. */
    public Instant finishedAt;

    /**
     * Units per second since it was last started or resumed, one decimal rounded half up; null
     * while unknown.
     */
    public BigDecimal ratePerSecond;

    /** When it ends at that rate; null unless it runs and the rate and the total are known. */
    public Instant estimatedEnd;

    /** The runner's result; null before the end. */
    public JsonNode result;

    /** Why it failed, in words. */
    public List<String> problems;

    /** What the caller may ask for now: pause, resume, cancel, retry. */
    public List<String> actions;
}
