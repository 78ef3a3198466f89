package org.atrium.registry.service;

import org.atrium.common.Roles;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;

/** The flow of a split or merge of houses (PR-01): APPLIED, APPROVED or REJECTED, EFFECTIVE. */
public final class HouseChangeFlow {
    /** Applied for, the manager is to decide. */
    public static final String APPLIED = "APPLIED";

    /** Approved, waits for its day. */
    public static final String APPROVED = "APPROVED";

    /** The old houses are retired, the new ones are on record. */
    public static final String EFFECTIVE = "EFFECTIVE";

    private static final String CLERK = Roles.RECORDS_CLERK;
    private static final String MANAGER = Roles.CS_MANAGER;

    private static final FlowClock DECIDE =
            new FlowClock("decide", "pr.ownerChange.approve", FlowClock.WhenPassed.OVERDUE, null)
                    .countedBy(RegistryPolicies.APPROVE_TERM);
    private static final FlowClock DAY =
            new FlowClock("day", "effectiveOn", FlowClock.WhenPassed.REMIND, null);

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("registry", "house-change", "房屋拆分合并", "Split or merge of houses")
                    .page("/house-changes/{id}")
                    .states(
                            FlowState.open(APPLIED, "待审批", "To be decided", MANAGER).under(DECIDE),
                            FlowState.open(APPROVED, "待生效", "Approved", CLERK).under(DAY),
                            FlowState.closed("REJECTED", "已驳回", "Rejected"),
                            FlowState.closed(EFFECTIVE, "已生效", "Effective"),
                            FlowState.closed("WITHDRAWN", "已撤回", "Withdrawn"))
                    .actions(
                            FlowAction.step("apply", "申请", "Apply")
                                    .to(APPLIED)
                                    .by(Roles.FRONT_DESK, Roles.CS_ASSISTANT, CLERK, MANAGER),
                            FlowAction.step("approve", "批准", "Approve")
                                    .from(APPLIED)
                                    .to(APPROVED)
                                    .by(MANAGER)
                                    .when("not by who applied; nothing speaks against it"),
                            FlowAction.step("reject", "驳回", "Reject")
                                    .from(APPLIED)
                                    .to("REJECTED")
                                    .by(MANAGER)
                                    .requires("reason"),
                            FlowAction.step("effect", "办理生效", "Put into effect")
                                    .from(APPROVED)
                                    .to(EFFECTIVE)
                                    .by(CLERK, MANAGER)
                                    .when("its day has come; nothing speaks against it"),
                            FlowAction.step("withdraw", "撤回", "Withdraw")
                                    .from(APPLIED, APPROVED)
                                    .to("WITHDRAWN")
                                    .by(Roles.FRONT_DESK, Roles.CS_ASSISTANT, CLERK, MANAGER)
                                    .requires("reason"))
                    .build();

    private HouseChangeFlow() {}
}
