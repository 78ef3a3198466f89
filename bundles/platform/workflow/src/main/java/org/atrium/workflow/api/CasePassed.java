package org.atrium.workflow.api;

import java.time.Instant;

/**
 * Payload of the events {@code case.overdue}, {@code case.due} and {@code case.escalated} (a step
 * of the clock), version 1.
 */
public final class CasePassed {
    /** Id of the case. */
    public String caseId;

    /** Id of the flow. */
    public String flow;

    /** The function's own id of the thing. */
    public String subjectId;

    /** Number that people read. */
    public String number;

    /** State code. */
    public String state;

    /** The due time that has passed. */
    public Instant dueAt;

    /** Role that gets it too, or whose reminder it is; null for none. */
    public String escalatedTo;

    /** Login name of the person who is reminded; null for none. */
    public String user;
}
