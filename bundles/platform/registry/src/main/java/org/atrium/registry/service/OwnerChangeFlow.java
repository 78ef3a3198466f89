package org.atrium.registry.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;

/** The flow of a change of owner (PR-03): APPLIED, CHECKED, APPROVED or REJECTED, EFFECTIVE. */
public final class OwnerChangeFlow {
    /** Applied for, the papers are to be checked. */
    public static final String APPLIED = "APPLIED";

    /** The papers were seen, the manager is to decide. */
    public static final String CHECKED = "CHECKED";

    /** Approved, waits for its day. */
    public static final String APPROVED = "APPROVED";

    /** Not approved. */
    public static final String REJECTED = "REJECTED";

    /** The new owner is on record. */
    public static final String EFFECTIVE = "EFFECTIVE";

    /** The applicant does not want it any more. */
    public static final String WITHDRAWN = "WITHDRAWN";

    private static final String DESK = Roles.FRONT_DESK;
    private static final String CLERK = Roles.RECORDS_CLERK;
    private static final String MANAGER = Roles.CS_MANAGER;

    private static final FlowClock CHECK =
            new FlowClock("check", "pr.ownerChange.check", FlowClock.WhenPassed.OVERDUE, MANAGER)
                    .countedBy(RegistryPolicies.CHECK_TERM);
    private static final FlowClock DECIDE =
            new FlowClock("decide", "pr.ownerChange.approve", FlowClock.WhenPassed.OVERDUE, null)
                    .countedBy(RegistryPolicies.APPROVE_TERM);
    private static final FlowClock DAY =
            new FlowClock("day", "effectiveOn", FlowClock.WhenPassed.REMIND, null);

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("registry", "owner-change", "更名", "Change of owner")
                    .page("/owner-changes/{id}")
                    .states(
                            FlowState.open(APPLIED, "待核验", "To be checked", DESK).under(CHECK),
                            FlowState.open(CHECKED, "待审批", "To be decided", MANAGER).under(DECIDE),
                            FlowState.open(APPROVED, "待生效", "Approved", DESK).under(DAY),
                            FlowState.closed(REJECTED, "已驳回", "Rejected"),
                            FlowState.closed(EFFECTIVE, "已生效", "Effective"),
                            FlowState.closed(WITHDRAWN, "已撤回", "Withdrawn"))
                    .actions(
                            FlowAction.step("apply", "受理申请", "Apply")
                                    .to(APPLIED)
                                    .by(DESK, CLERK, Roles.CS_ASSISTANT, MANAGER),
                            FlowAction.step("check", "核验资料", "Check papers")
                                    .from(APPLIED)
                                    .to(CHECKED)
                                    .by(DESK, CLERK, MANAGER)
                                    .requires("proofs")
                                    .when("no blocking objection, such as arrears"),
                            FlowAction.step("approve", "批准", "Approve")
                                    .from(CHECKED)
                                    .to(APPROVED)
                                    .by(MANAGER)
                                    .when("not by who applied; no blocking objection"),
                            FlowAction.step("reject", "驳回", "Reject")
                                    .from(APPLIED, CHECKED)
                                    .to(REJECTED)
                                    .by(MANAGER)
                                    .requires("reason"),
                            FlowAction.step("effect", "办理生效", "Put into effect")
                                    .from(APPROVED)
                                    .to(EFFECTIVE)
                                    .by(DESK, CLERK, MANAGER)
                                    .when("its day has come; no blocking objection"),
                            FlowAction.step("withdraw", "撤回", "Withdraw")
                                    .from(APPLIED, CHECKED, APPROVED)
                                    .to(WITHDRAWN)
                                    .by(DESK, CLERK, Roles.CS_ASSISTANT, MANAGER)
                                    .requires("reason"))
                    .build();

    private OwnerChangeFlow() {}
}
