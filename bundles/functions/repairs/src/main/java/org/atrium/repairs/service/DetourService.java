package org.atrium.repairs.service;

import java.time.Instant;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.repairs.api.MarkDuplicate;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderReason;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.ReferOrder;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.OrderDesk.Done;
import org.atrium.repairs.service.OrderDesk.Step;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Off the main line, each with a reason: cancel, duplicate, refer, hold, resume. */
@Component(service = DetourService.class)
public class DetourService {
    private static final int REASON = 500;
    private static final String CLOSED = "order.closed";

    private final OrderDesk desk;

    /** Over the desk. */
    @Activate
    public DetourService(@Reference OrderDesk desk) {
        this.desk = desk;
    }

    /** The order is not wanted any more. */
    public OrderView cancel(String id, OrderReason body) {
        return withReason("cancel", id, body, CLOSED);
    }

    /** Halts the order and its clock. */
    public OrderView hold(String id, OrderReason body) {
        return withReason("hold", id, body, null);
    }

    private OrderView withReason(String action, String id, OrderReason body, String event) {
        OrderReason command = body == null ? new OrderReason() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, action, command.state);
                    Check check = new Check();
                    String reason = check.text("reason", command.reason, REASON);
                    check.done();
                    step.order().touched(step.now());
                    CaseStep move = CaseStep.of(action, command.state).with(reason, null);
                    return new Done(desk.act(step, move), event);
                });
    }

    /**
     * Takes the order up again where it was halted; its promises move by the time on hold, unless
     * they had passed before.
     */
    public OrderView resume(String id, OrderNote body) {
        OrderNote command = body == null ? new OrderNote() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "resume", command.state);
                    Check check = new Check();
                    String note = check.optionalText("note", command.note, REASON);
                    check.done();
                    CaseMoved moved =
                            desk.act(step, CaseStep.of("resume", command.state).with(note, null));
                    promiseAgain(step, moved);
                    return new Done(moved, null);
                });
    }

    private void promiseAgain(Step step, CaseMoved moved) {
        WorkOrder order = step.order();
        Instant due = moved.dueAt();
        if (due == null) {
            order.touched(step.now());
        } else if (OrderFlow.RETURNED_TO_DESK.equals(moved.to())) {
            order.promiseVisit(due, step.now());
        } else {
            order.promise(due, desk.deadlines().visit(order, step.caller().project(), due));
            order.touched(step.now());
        }
    }

    /**
     * Another order deals with the matter.
     *
     * @throws org.atrium.common.InvalidInput {@code repairs.order.duplicate-unknown} where the
     *     other order does not exist in this project
     */
    public OrderView duplicate(String id, MarkDuplicate body) {
        MarkDuplicate command = body == null ? new MarkDuplicate() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "duplicate", command.state);
                    Check check = new Check();
                    String reason = check.text("reason", command.reason, REASON);
                    Long otherId = check.id("duplicateOf", command.duplicateOf);
                    WorkOrder other = otherId == null ? null : other(step, otherId);
                    if (otherId != null && other == null) {
                        check.wrong("duplicateOf", "repairs.order.duplicate-unknown");
                    }
                    check.done();
                    step.order().duplicateOf(other, step.now());
                    CaseStep move =
                            CaseStep.of("duplicate", command.state)
                                    .with(reason, Map.of("duplicateOf", other.number()));
                    return new Done(desk.act(step, move), CLOSED);
                });
    }

    private WorkOrder other(Step step, long id) {
        return desk.store().find(step.caller().projectId(), id).orElse(null);
    }

    /** An outside company deals with the matter (RP-14). */
    public OrderView refer(String id, ReferOrder body) {
        ReferOrder command = body == null ? new ReferOrder() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "refer", command.state);
                    Check check = new Check();
                    String company = check.text("company", command.company, 100);
                    String reason = check.text("reason", command.reason, REASON);
                    check.done();
                    step.order().refer(company, step.now());
                    CaseStep move =
                            CaseStep.of("refer", command.state)
                                    .with(reason, Map.of("company", company));
                    return new Done(desk.act(step, move), CLOSED);
                });
    }
}
