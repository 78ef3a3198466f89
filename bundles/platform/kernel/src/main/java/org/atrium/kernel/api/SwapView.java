package org.atrium.kernel.api;

import java.time.Instant;
import java.util.List;

/** The report of one move of a function's route. */
public final class SwapView {
    /** Its id. */
    public String id;

    /** Id of the function. */
    public String module;

    /** Version of before; null where the projects had several. */
    public String from;

    /** Version of after. */
    public String to;

    /** Codes of the projects that were to move; null for all. */
    public List<String> projects;

    /** How many projects were to move. */
    public int projectsToMove;

    /** How many have moved: none before the route has, all afterwards. */
    public int projectsMoved;

    /** STARTING, CHECKING, DRAINING, DONE or FAILED. */
    public String state;

    /** When it began. */
    public Instant startedAt;

    /** When the route moved; null where it did not. */
    public Instant routedAt;

    /** When it ended; null while it goes on. */
    public Instant endedAt;

    /** Who asked for it. */
    public String user;

    /** Uses of the old version that were inside when the route moved, and came to their end. */
    public long drainedRequests;

    /** How many of them are still inside; 0 once it has ended. */
    public int drainingLeft;

    /** Requests that waited at the gate, where the version was replaced under its own number. */
    public int heldRequests;

    /** The longest of these waits, in milliseconds. */
    public long longestHoldMillis;

    /** Uses of the function that failed by its fault while the swap went on. */
    public long failedRequests;

    /** Whether it moved back to a version that was routed before. */
    public boolean rolledBack;

    /** Why it failed; null otherwise. */
    public String reason;
}
