package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;

/** A call or a visit, and what came of it. */
public final class DunningCallView {
    /** Step that asked for it. */
    public String id;

    /** CALL, or ADVICE where somebody decides whether a service is to be stopped. */
    public String kind;

    /** Account on the ladder. */
    public String caseId;

    /** OPEN, DONE or PAID. */
    public String state;

    /** REACHED or NOT_REACHED; null before. */
    public String result;

    /** What was said; may be null. */
    public String said;

    /** Day by which he promised to pay; null for none. */
    public LocalDate promisedOn;

    /** Whether he says that he does not owe it. */
    public boolean disputed;

    /** Name of who reported it; null before. */
    public String reportedBy;

    /** When; null before. */
    public Instant reportedAt;
}
