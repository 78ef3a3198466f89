package org.atrium.repairs.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RecordVisit;
import org.atrium.repairs.domain.Satisfaction;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.OrderDesk.Done;
import org.atrium.repairs.service.OrderDesk.Step;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The call-back and what follows: visit, no answer, archive (RP-05). */
@Component(service = CallBackService.class)
public class CallBackService {
    private static final int NOTE = 500;

    private final OrderDesk desk;

    /** Over the desk. */
    @Activate
    public CallBackService(@Reference OrderDesk desk) {
        this.desk = desk;
    }

    /**
     * Records what the customer said. Dissatisfied: the order goes back to the responsible person,
     * and a new standard time of the same class starts now.
     *
     * @throws org.atrium.common.Conflict {@code repairs.order.visit-too-early}
     */
    public OrderView visit(String id, RecordVisit body) {
        RecordVisit command = body == null ? new RecordVisit() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "visit", command.state);
                    Check check = new Check();
                    Satisfaction answer =
                            check.choice("satisfaction", command.satisfaction, Satisfaction.class);
                    String comment = check.optionalText("comment", command.comment, NOTE);
                    boolean again = answer == Satisfaction.DISSATISFIED;
                    Instant agreed =
                            again
                                    ? IntakeReader.agreed(
                                            check,
                                            step.order().sorting().timeClass(),
                                            command.agreedUntil,
                                            step.now())
                                    : null;
                    check.done();
                    step.order().visit(answer, step.now(), step.caller().project().zone());
                    CaseStep move =
                            CaseStep.of("visit", command.state)
                                    .leadingTo(again ? OrderFlow.ASSIGNED : OrderFlow.RECORDED)
                                    .givenTo(null, step.order().responsible())
                                    .with(comment, Map.of("satisfaction", answer));
                    CaseMoved moved = desk.act(step, move);
                    if (again) {
                        startAgain(step, agreed);
                    }
                    return new Done(moved, again ? "order.reworked" : "order.closed");
                });
    }

    private void startAgain(Step step, Instant agreed) {
        WorkOrder order = step.order();
        Deadlines deadlines = desk.deadlines();
        Instant start = order.callBack().visitedAt();
        ProjectRef project = step.caller().project();
        Deadlines.Standard standard = deadlines.standard(order, project, agreed, start);
        order.promise(standard.due(), deadlines.visit(order, project, standard.due()));
        deadlines.start(order, standard);
    }

    /** The customer did not answer; once the tries are used up the order is recorded so. */
    public OrderView noAnswer(String id, OrderNote body) {
        OrderNote command = body == null ? new OrderNote() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "no-answer", command.state);
                    String note = note(command);
                    int allowed =
                            desk.deadlines()
                                    .value(
                                            RepairsPolicies.RETRY,
                                            step.order(),
                                            step.caller().project());
                    boolean usedUp =
                            step.order()
                                    .noAnswer(allowed, step.now(), step.caller().project().zone());
                    Map<String, Object> entered = new LinkedHashMap<>();
                    entered.put("tries", step.order().callBack().tries());
                    CaseStep move =
                            CaseStep.of("no-answer", command.state)
                                    .leadingTo(
                                            usedUp
                                                    ? OrderFlow.RECORDED
                                                    : OrderFlow.RETURNED_TO_DESK)
                                    .with(note, entered);
                    return new Done(desk.act(step, move), usedUp ? "order.closed" : null);
                });
    }

    /** Files a recorded order. */
    public OrderView archive(String id, OrderNote body) {
        OrderNote command = body == null ? new OrderNote() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "archive", command.state);
                    String note = note(command);
                    step.order().touched(step.now());
                    CaseStep move = CaseStep.of("archive", command.state).with(note, null);
                    return new Done(desk.act(step, move), null);
                });
    }

    private static String note(OrderNote command) {
        Check check = new Check();
        String note = check.optionalText("note", command.note, NOTE);
        check.done();
        return note;
    }
}
