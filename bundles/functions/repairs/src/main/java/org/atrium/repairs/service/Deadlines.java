package org.atrium.repairs.service;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.Term;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.RepairsPolicies.Anchor;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.NewCase;

/**
 * The two clocks of an order: standard completion (CP-02) and call-back (RP-05). An order keeps the
 * policy values of the day on which it occurred (flows.md 6.4).
 */
final class Deadlines {
    private final Policies policies;
    private final Cases cases;

    Deadlines(Policies policies, Cases cases) {
        this.policies = policies;
        this.cases = cases;
    }

    /**
     * The standard clock of an order.
     *
     * @param term how long it runs; null where a time was agreed or set
     * @param start where it starts
     * @param due when it runs out
     */
    record Standard(Term term, Instant start, Instant due) {}

    /**
     * The standard clock of a new order.
     *
     * @param agreed the time agreed with the customer, for SPECIAL, or set by another function;
     *     null for the time of the class
     */
    Standard standard(WorkOrder order, ProjectRef project, Instant agreed, Instant start) {
        if (agreed != null) {
            return new Standard(null, start, agreed);
        }
        Term term = value(RepairsPolicies.standard(order.sorting().timeClass()), order, project);
        return new Standard(term, start, cases.after(term, start));
    }

    /** Starts the standard clock of an order that is filed and stands in a state of it. */
    void start(WorkOrder order, Standard standard) {
        if (standard.term() == null) {
            cases.setDeadline(OrderFlow.FLOW, order.caseId(), standard.due());
        } else {
            cases.setDeadline(OrderFlow.FLOW, order.caseId(), standard.term(), standard.start());
        }
    }

    /** Starts the standard clock of a new order. */
    static void start(NewCase of, Standard standard) {
        if (standard.term() == null) {
            of.setDeadline(standard.due());
        } else {
            of.setDeadline(standard.term(), standard.start());
        }
    }

    /** From when the customer may be asked, as long as the work goes as promised. */
    Instant visit(WorkOrder order, ProjectRef project, Instant standard) {
        return cases.after(value(RepairsPolicies.VISIT_DELAY, order, project), standard);
    }

    /** Sets the call-back's clock of an order that is back at the desk. */
    Instant startVisit(WorkOrder order, ProjectRef project) {
        Anchor anchor = value(RepairsPolicies.VISIT_ANCHOR, order, project);
        Instant from =
                anchor == Anchor.STANDARD_COMPLETION
                        ? order.standardDueAt()
                        : order.slip().doneAt();
        Term delay = value(RepairsPolicies.VISIT_DELAY, order, project);
        return cases.setDeadline(OrderFlow.FLOW, order.caseId(), delay, from);
    }

    /** The value of a key on the day on which the order occurred. */
    <T> T value(PolicyKey<T> key, WorkOrder order, ProjectRef project) {
        LocalDate day = order.occurrence().occurredAt().atZone(project.zone()).toLocalDate();
        return policies.at(key, day);
    }
}
