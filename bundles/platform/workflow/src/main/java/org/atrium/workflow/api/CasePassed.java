package org.atrium.workflow.api;

import java.time.Instant;

/** Payload of the events {@code case.overdue} and {@code case.due}, version 1. */
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

    /** Role that gets it too; null for none. */
    public String escalatedTo;
}
