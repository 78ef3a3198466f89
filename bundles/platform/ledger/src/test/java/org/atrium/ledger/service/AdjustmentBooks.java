package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.AdjustmentStep;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.RequestAdjustment;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.atrium.workflow.testkit.WorkflowFixture;

/** A ledger whose adjustments are approved by the real workflow. */
final class AdjustmentBooks {
    final LedgerFixture books;
    final WorkflowFixture workflow;
    final AdjustmentService adjustments;
    private int keys;

    AdjustmentBooks(LedgerFixture books) {
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
        workflow.provide(
                new FlowProvider() {
                    @Override
                    public List<FlowDefinition> flows() {
                        return List.of(AdjustmentFlow.FLOW);
                    }

                    @Override
                    public Map<String, StepTaker> takers(String flow) {
                        return adjustments.takers();
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
        AdjustmentStep step = new AdjustmentStep();
        step.reason = reason;
        return as(user, role, () -> adjustments.reject(of.id, step));
    }

    <T> T as(String user, String role, Supplier<T> body) {
        TestPlatform platform = books.platform;
        return platform.callers.as(
                TestPlatform.keyed(platform.caller(user, role), "a" + ++keys, "f"), body);
    }
}
