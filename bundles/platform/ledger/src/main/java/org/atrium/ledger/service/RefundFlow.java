package org.atrium.ledger.service;

import org.atrium.common.Roles;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.api.FlowState;

/**
 * How credit is given back (flows.md 6.1, 6.6): who asks does not approve; the money goes out, and
 * the books change, only with the last step.
 */
public final class RefundFlow {
    /** Waits for signatures. */
    public static final String REQUESTED = "REQUESTED";

    /** Waits to be paid out. */
    public static final String APPROVED = "APPROVED";

    /** Given back. */
    public static final String PAID = "PAID";

    /** Refused. */
    public static final String REJECTED = "REJECTED";

    /** Taken back by those who asked. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** The policy {@code ledger.refund.approval}. */
    public static final PolicyKey<ApprovalBands> BANDS =
            ApprovalBands.key(
                    "ledger.refund.approval",
                    "退款审批",
                    "Approval of refunds",
                    "flows.md 6.1, 6.6",
                    "[{\"upTo\":\"1000.00\",\"roles\":[\"CsManager\"]},"
                            + "{\"upTo\":null,\"roles\":[\"CsManager\",\"GeneralManager\"]}]");

    private static final FlowField METHOD =
            FlowField.of("method", "付款方式", "Paid by", FlowField.Kind.CHOICE)
                    .oneOf(
                            choice(PaymentMethod.TRANSFER, "转账", "Transfer"),
                            choice(PaymentMethod.CASH, "现金", "Cash"),
                            choice(PaymentMethod.WECHAT, "微信", "WeChat"),
                            choice(PaymentMethod.ALIPAY, "支付宝", "Alipay"),
                            choice(PaymentMethod.POS, "刷卡", "Card"));

    private static final FlowField REFERENCE =
            FlowField.of("externalRef", "交易号", "Reference", FlowField.Kind.TEXT).optional();

    /** The flow. */
    public static final FlowDefinition FLOW =
            FlowDefinition.of("ledger", "refund", "退款", "Refund of credit")
                    .page("/refunds/{id}")
                    .states(
                            FlowState.open(REQUESTED, "待审批", "Requested", FlowState.SIGNER),
                            FlowState.open(APPROVED, "待付款", "Approved", Roles.FINANCE),
                            FlowState.closed(PAID, "已付款", "Paid"),
                            FlowState.closed(REJECTED, "已驳回", "Rejected"),
                            FlowState.closed(WITHDRAWN, "已撤回", "Withdrawn"))
                    .actions(
                            FlowAction.step("request", "申请", "Request")
                                    .to(REQUESTED)
                                    .by(
                                            Roles.FINANCE,
                                            Roles.CASHIER,
                                            Roles.CS_MANAGER,
                                            Roles.CS_ASSISTANT)
                                    .requires("houseId", "amount", "reason"),
                            FlowAction.step("approve", "同意", "Approve")
                                    .from(REQUESTED)
                                    .to(APPROVED)
                                    .asks(FlowField.note())
                                    .signedBy(BANDS)
                                    .when("the account still has that much credit"),
                            FlowAction.step("reject", "驳回", "Reject")
                                    .from(REQUESTED)
                                    .to(REJECTED)
                                    .by(FlowState.SIGNER)
                                    .asks(FlowField.reason()),
                            FlowAction.step("pay", "付款", "Pay out")
                                    .from(APPROVED)
                                    .to(PAID)
                                    .by(Roles.FINANCE, Roles.CASHIER)
                                    .asks(METHOD, REFERENCE)
                                    .when("the account still has that much credit"),
                            FlowAction.step("withdraw", "撤回", "Withdraw")
                                    .from(REQUESTED, APPROVED)
                                    .to(WITHDRAWN)
                                    .by(
                                            Roles.FINANCE,
                                            Roles.CASHIER,
                                            Roles.CS_MANAGER,
                                            Roles.CS_ASSISTANT)
                                    .asks(FlowField.note()))
                    .build();

    private RefundFlow() {}

    private static FlowField.Choice choice(PaymentMethod method, String zh, String en) {
        return new FlowField.Choice(method.name(), zh, en);
    }
}
