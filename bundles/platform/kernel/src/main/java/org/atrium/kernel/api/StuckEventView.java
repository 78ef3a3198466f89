package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An event that a consumer has not got yet, as shown at {@code /api/events}. */
public final class StuckEventView {
    /** Id of the event. */
    public String id;

    /** The module that waits for it. */
    public String consumer;

    /** Code of its project. */
    public String project;

    /** The house it concerns; null for none. */
    public String houseId;

    /** Type such as {@code order.closed}. */
    public String type;

    /** Version of the payload's shape. */
    public int version;

    /** When it happened, by the business clock. */
    public Instant happenedAt;

    /** WAITING, RETRYING or POISON. */
    public String state;

    /** Attempts that failed. */
    public int attempts;

    /** When it is tried again; null for poison and for what waits. */
    public Instant nextAttemptAt;

    /** Why the last attempt failed; null for what waits. */
    public String reason;

    /** What the consumer was to be told. */
    public JsonNode payload;
}
