package org.atrium.workflow.api;

import java.time.Instant;

/** Payload of the event {@code case.recounted}, version 1: another calendar moved a due time. */
public final class CaseRecounted {
    /** Id of the case. */
    public String caseId;

    /** Id of the flow. */
    public String flow;

    /** The function's own id of the thing. */
    public String subjectId;

    /** Due time before. */
    public Instant from;

    /** Due time from now on. */
    public Instant to;
}
