package org.atrium.registry.api;

import java.time.Instant;
import java.util.List;
import org.atrium.workflow.api.CaseView;

/** A person's request about his data. */
public final class DataRequestView {
    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** {@code JG-DR-2026-000001}. */
    public String number;

    /** The case. */
    public String caseId;

    /** The customer. */
    public String customerId;

    /** His name. */
    public String customer;

    /** ACCESS, CORRECTION, EXPORT or DELETION. */
    public String kind;

    /** RECEIVED, IDENTIFIED, DONE or REFUSED. */
    public String state;

    /** Who asks. */
    public String applicant;

    /** In his words; null for none. */
    public String wish;

    /** How he was identified; null before. */
    public String identifiedBy;

    /** What he is told; null before. */
    public String answer;

    /** What a deletion would leave and why; empty for other kinds and afterwards. */
    public List<String> stays;

    /** When it was received. */
    public Instant receivedAt;

    /** When it must be answered; null afterwards. */
    public Instant dueAt;

    /** What the caller may do now. */
    public List<CaseView.CaseAction> actions;
}
