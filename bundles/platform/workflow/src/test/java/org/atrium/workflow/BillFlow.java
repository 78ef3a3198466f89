package org.atrium.workflow;

import org.atrium.kernel.api.PolicyKey;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/** A small flow with an approval for tests: somebody files a bill, who may signs it. */
final class BillFlow {
    static final PolicyKey<ApprovalBands> BANDS =
            ApprovalBands.key(
                    "bill.approval",
                    "账单审批",
                    "Approval of bills",
                    "test",
                    "[{\"upTo\":\"1000.00\",\"roles\":[\"CsManager\"]},"
                            + "{\"upTo\":\"5000.00\",\"roles\":[\"CsManager\",\"Finance\"]},"
                            + "{\"upTo\":\"9000.00\",\"anyOrder\":true,"
                            + "\"roles\":[\"CsManager\",\"Finance\"]}]");

    static final FlowDefinition FLOW =
            FlowDefinition.of("bills", "bill", "账单", "Bill")
                    .states(
                            FlowState.open("ASKED", "待审批", "Asked", FlowState.SIGNER),
                            FlowState.open("BACK", "已退回", "Sent back", "Cashier"),
                            FlowState.closed("PAID", "已支付", "Paid"))
                    .actions(
                            FlowAction.step("file", "提交", "File")
                                    .to("ASKED")
                                    .by("Cashier", "CsManager"),
                            FlowAction.step("approve", "同意", "Approve")
                                    .from("ASKED")
                                    .to("PAID")
                                    .asks(FlowField.note())
                                    .signedBy(BANDS),
                            FlowAction.step("reject", "退回", "Reject")
                                    .from("ASKED")
                                    .to("BACK")
                                    .by(FlowState.SIGNER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("submit", "重新提交", "Submit again")
                                    .from("BACK")
                                    .to("ASKED")
                                    .by("Cashier"))
                    .build();

    private BillFlow() {}
}
