package org.atrium.workflow.api;

import java.time.Instant;
import java.util.function.Predicate;
import org.atrium.common.Money;
import org.atrium.common.Term;

/**
 * The cases of all functions. Every method joins the caller's transaction and works in the caller's
 * project; a case of another project does not exist for it ({@code workflow.case.not-found}, 404).
 */
public interface Cases {
    /**
     * Opens a case.
     *
     * @return id of the case
     * @throws org.atrium.common.NotAllowed {@code workflow.case.role}
     */
    long open(FlowDefinition flow, OpenCase command);

    /**
     * Opens a case of which the function knows everything before the transaction ends: it is
     * written once and not read again.
     *
     * @throws org.atrium.common.NotAllowed {@code workflow.case.role}
     */
    NewCase begin(FlowDefinition flow, OpenCase command);

    /**
     * Locks the case, checks role, expected state and action, moves it, writes history and audit.
     *
     * @throws org.atrium.common.NotAllowed {@code workflow.case.role}
     * @throws org.atrium.common.Conflict {@code workflow.case.state-changed} where the caller saw
     *     another state; {@code workflow.case.action} where the state does not offer the action
     *     <p>For an approval also NotAllowed {@code workflow.approval.own}, {@code
     *     workflow.approval.twice} and {@code workflow.approval.turn}, and Conflict {@code
     *     workflow.approval.no-band} where the policy has no band for the amount.
     */
    CaseMoved act(FlowDefinition flow, long caseId, CaseStep step);

    /**
     * Changes what an open case is worth. Signatures that were given for another amount lapse and
     * the chain begins anew (flows.md 6.2, re-approval); the history says so. Who changes it may
     * not sign afterwards.
     *
     * @param amount null for none
     * @param reason for the history
     * @throws org.atrium.common.Conflict {@code workflow.case.closed}; {@code
     *     workflow.approval.no-band}
     */
    void setAmount(FlowDefinition flow, long caseId, Money amount, String reason);

    /**
     * As {@link #act}, but only checks. A function calls it before it judges the fields of a step,
     * so that somebody who may not act is not told about fields.
     */
    void check(FlowDefinition flow, long caseId, CaseStep step);

    /**
     * Sets the due time of the clock that runs in the present state, by the project's zone and
     * working calendar.
     *
     * @return the due time
     */
    Instant setDeadline(FlowDefinition flow, long caseId, Term term, Instant start);

    /** Sets a due time that was agreed upon. */
    void setDeadline(FlowDefinition flow, long caseId, Instant until);

    /** When a term that starts then runs out, by the project's zone and working calendar. */
    Instant after(Term term, Instant start);

    /**
     * The case as this caller sees it.
     *
     * @param guard the function's own condition on an action's name
     */
    CaseView view(FlowDefinition flow, long caseId, Predicate<String> guard);
}
