package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.ApprovalStep;
import org.atrium.ledger.api.PayRefund;
import org.atrium.ledger.api.RefundView;
import org.atrium.ledger.api.RequestAdjustment;
import org.atrium.ledger.api.RequestRefund;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.atrium.workflow.testkit.WorkflowFixture;

/** A ledger whose adjustments and refunds are approved by the real workflow. */
final class ApprovalBooks {
    final LedgerFixture books;
    final WorkflowFixture workflow;
    final AdjustmentService adjustments;
    final RefundService refunds;
    private int keys;

    ApprovalBooks(LedgerFixture books) {
        this.books = books;
        TestPlatform platform = books.platform;
        workflow = new WorkflowFixture(platform);
        adjustments =
                new AdjustmentService(
                        platform.transactions,
                        books.unit,
                        books.desk,
                        workflow.cases,
                        platform.numbering,
                        platform.audit,
                        platform.events);
        refunds =
                new RefundService(
                        platform.transactions,
                        books.unit,
                        books.desk,
                        workflow.cases,
                        platform.numbering,
                        platform.audit,
                        platform.events);
        workflow.provide(
                new FlowProvider() {
                    @Override
                    public List<FlowDefinition> flows() {
                        return List.of(AdjustmentFlow.FLOW, RefundFlow.FLOW);
                    }

                    @Override
                    public Map<String, StepTaker> takers(String flow) {
                        return flow.equals(RefundFlow.FLOW.id())
                                ? refunds.takers()
                                : adjustments.takers();
                    }
                });
    }

    AdjustmentView request(long charge, String kind, String amount) {
        RequestAdjustment command = new RequestAdjustment();
        command.chargeId = Long.toString(charge);
        command.kind = kind;
        command.amount = amount == null ? null : Money.of(amount).view();
        command.reason = "漏水维修期间减免";
        return as("finance", "Finance", () -> adjustments.request(command));
    }

    AdjustmentView approve(String user, String role, AdjustmentView of) {
        return as(user, role, () -> adjustments.approve(of.id, null));
    }

    AdjustmentView reject(String user, String role, AdjustmentView of, String reason) {
        ApprovalStep step = new ApprovalStep();
        step.reason = reason;
        return as(user, role, () -> adjustments.reject(of.id, step));
    }

    RefundView refund(long house, String amount) {
        RequestRefund command = new RequestRefund();
        command.houseId = Long.toString(house);
        command.amount = Money.of(amount).view();
        command.reason = "迁出，退预存款";
        return as("finance", "Finance", () -> refunds.request(command));
    }

    RefundView sign(String user, String role, RefundView of) {
        return as(user, role, () -> refunds.approve(of.id, null));
    }

    RefundView payOut(RefundView of, String method) {
        PayRefund command = new PayRefund();
        command.method = method;
        command.externalRef = "20261121-7";
        return as("finance", "Finance", () -> refunds.pay(of.id, command));
    }

    <T> T as(String user, String role, Supplier<T> body) {
        TestPlatform platform = books.platform;
        return platform.callers.as(
                TestPlatform.keyed(platform.caller(user, role), "a" + ++keys, "f"), body);
    }
}
