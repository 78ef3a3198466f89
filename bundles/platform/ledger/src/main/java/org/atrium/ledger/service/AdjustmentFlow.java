package org.atrium.ledger.service;

import org.atrium.common.Roles;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/**
 * How an adjustment is approved (flows.md 6.1, 6.2): who asks does not approve, who collects does
 * not waive. The last signature posts it in the same transaction.
 */
public final class AdjustmentFlow {
    /** Waits for signatures. */
    public static final String REQUESTED = "REQUESTED";

    /** In the books. */
    public static final String POSTED = "POSTED";

    /** Refused. */
    public static final String REJECTED = "REJECTED";

    /** Taken back by those who asked. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** The policy {@code ledger.adjustment.approval}. */
    public static final PolicyKey<ApprovalBands> BANDS =
            ApprovalBands.key(
                    "ledger.adjustment.approval",
                    "费用调整审批",
                    "Approval of adjustments",
                    "flows.md 6.1, 6.2, 6.6",
                    "[{\"upTo\":\"1000.00\",\"roles\":[\"CsManager\"]},"
                            + "{\"upTo\":null,\"roles\":[\"GeneralManager\"]}]");

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("ledger", "adjustment", "费用调整", "Adjustment of a charge")
                    .states(
                            FlowState.open(REQUESTED, "待审批", "Requested", FlowState.SIGNER),
                            FlowState.closed(POSTED, "已入账", "Posted"),
                            FlowState.closed(REJECTED, "已驳回", "Rejected"),
                            FlowState.closed(WITHDRAWN, "已撤回", "Withdrawn"))
                    .actions(
                            FlowAction.step("request", "申请", "Request")
                                    .to(REQUESTED)
                                    .by(Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT)
                                    .requires("chargeId", "kind", "amount", "reason"),
                            FlowAction.step("approve", "同意", "Approve")
                                    .from(REQUESTED)
                                    .to(POSTED)
                                    .asks(FlowField.note())
                                    .signedBy(BANDS)
                                    .when("the charge is still open by that much"),
                            FlowAction.step("reject", "驳回", "Reject")
                                    .from(REQUESTED)
                                    .to(REJECTED)
                                    .by(FlowState.SIGNER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("withdraw", "撤回", "Withdraw")
                                    .from(REQUESTED)
                                    .to(WITHDRAWN)
                                    .by(Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT)
                                    .asks(FlowField.note()))
                    .build();

    private AdjustmentFlow() {}
}
