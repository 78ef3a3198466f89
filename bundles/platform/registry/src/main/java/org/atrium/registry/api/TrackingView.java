package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.workflow.api.CaseView;

/** How far a customer's file has come (PR-02). */
public final class TrackingView {
    /** Id of the customer. */
    public String customerId;

    /** For {@code If-Match}. */
    public long version;

    /** State code; TAKEN_OVER for one whom the project knew before, who has no case. */
    public String state;

    /** In the caller's language; null where there is no case. */
    public String stateTitle;

    /** Id of the case; null for none. */
    public String caseId;

    /** Number that people read; null for none. */
    public String number;

    /** OWNER, SHOP, TENANT, COMPANY or KEY; until CONSOLIDATED the likely one; null for none. */
    public String customerClass;

    /** Login name of who is to call; null for nobody. */
    public String custodian;

    /** When it began. */
    public Instant openedAt;

    /** Until when he is to be called; null where he was, or need not be. */
    public Instant dueAt;

    /** Whether that has passed. */
    public boolean overdue;

    /** Day of the first contact; null before. */
    public LocalDate contactedOn;

    /** Whether it came in time; null before. */
    public Boolean inTime;

    /** What this caller may do now. */
    public List<CaseView.CaseAction> actions;
}
