package org.atrium.fees.service;

import org.atrium.common.Roles;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/**
 * How an agreement on instalments is approved (FE-01; flows.md 6.1): who asks does not sign. The
 * ladder goes on until the last signature, with which the agreement holds the account.
 */
public final class PlanFlow {
    /** Waits for signatures. */
    public static final String REQUESTED = "REQUESTED";

    /** It holds the account. */
    public static final String AGREED = "AGREED";

    /** Refused. */
    public static final String REJECTED = "REJECTED";

    /** Taken back by those who asked. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** Paid before it was signed. */
    public static final String PAID = "PAID";

    /** The policy {@code fee.plan.approval}. */
    public static final PolicyKey<ApprovalBands> BANDS =
            ApprovalBands.key(
                    "fee.plan.approval",
                    "分期协议审批",
                    "Approval of instalments",
                    "FE-01; flows.md 6.1, 6.2",
                    "[{\"upTo\":\"10000.00\",\"roles\":[\"CsManager\"]},"
                            + "{\"upTo\":null,\"roles\":[\"CsManager\",\"Finance\"]}]");

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("fees", "instalments", "分期协议", "Agreement on instalments")
                    .states(
                            FlowState.open(REQUESTED, "待审批", "Requested", FlowState.SIGNER),
                            FlowState.closed(AGREED, "已生效", "Agreed"),
                            FlowState.closed(REJECTED, "已驳回", "Rejected"),
                            FlowState.closed(WITHDRAWN, "已撤回", "Withdrawn"),
                            FlowState.closed(PAID, "已缴清", "Paid"))
                    .actions(
                            FlowAction.step("request", "申请", "Request")
                                    .to(REQUESTED)
                                    .by(Roles.CS_MANAGER, Roles.CS_ASSISTANT)
                                    .requires("parts", "reason"),
                            FlowAction.step("approve", "同意", "Approve")
                                    .from(REQUESTED)
                                    .to(AGREED)
                                    .asks(FlowField.note())
                                    .signedBy(BANDS)
                                    .when("nothing holds the account, and as much is overdue"),
                            FlowAction.step("reject", "驳回", "Reject")
                                    .from(REQUESTED)
                                    .to(REJECTED)
                                    .by(FlowState.SIGNER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("withdraw", "撤回", "Withdraw")
                                    .from(REQUESTED)
                                    .to(WITHDRAWN)
                                    .by(Roles.CS_MANAGER, Roles.CS_ASSISTANT)
                                    .asks(FlowField.note()),
                            FlowAction.step("pay", "缴清", "Pay")
                                    .from(REQUESTED)
                                    .to(PAID)
                                    .by(Roles.FINANCE)
                                    .when("nothing is overdue any more"))
                    .build();

    private PlanFlow() {}
}
