package org.atrium.repairs.service;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Memberships;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.FillSlip;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.ResponsibleRow;
import org.atrium.repairs.domain.Route;
import org.atrium.repairs.domain.RoutingTable;
import org.atrium.repairs.domain.Slip;
import org.atrium.repairs.domain.TimeClass;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.OrderDesk.Done;
import org.atrium.repairs.service.OrderDesk.Step;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From the desk to the spot and back: dispatch, assign, go, solve, return (RP-01 to RP-04). */
@Component(service = WorkService.class)
public class WorkService {
    private static final int NOTE = 500;

    private final OrderDesk desk;
    private final Memberships memberships;

    /** Over the desk and the platform. */
    @Activate
    public WorkService(@Reference OrderDesk desk, @Reference Memberships memberships) {
        this.desk = desk;
        this.memberships = memberships;
    }

    /**
     * Gives an order to the department that the routing table names, or to the role that the desk
     * chose; MAJOR goes to the department's manager (RP-03, RP-04).
     *
     * @throws Conflict {@code repairs.dispatch.external} where only an outside company is in charge
     * @throws org.atrium.common.InvalidInput {@code repairs.dispatch.no-route}, {@code
     *     .role-unknown}, {@code .reason}
     */
    public OrderView dispatch(String id, DispatchOrder body) {
        DispatchOrder command = body == null ? new DispatchOrder() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "dispatch", command.state);
                    Check check = new Check();
                    String note = check.optionalText("note", command.note, NOTE);
                    String chosen = check.optionalText("role", command.role, 60);
                    RoutingTable table =
                            desk.deadlines()
                                    .value(
                                            RepairsPolicies.ROUTING,
                                            step.order(),
                                            step.caller().project());
                    String role = role(check, step.order(), table, chosen, note);
                    String receiver = table.receiver(role, step.order().sorting().path());
                    step.order().touched(step.now());
                    CaseMoved moved =
                            desk.act(
                                    step,
                                    CaseStep.of("dispatch", command.state)
                                            .givenTo(receiver, null)
                                            .with(note, Map.of("role", receiver)));
                    return new Done(moved, "order.dispatched");
                });
    }

    private static String role(
            Check check, WorkOrder order, RoutingTable table, String chosen, String note) {
        Optional<Route> route = table.find(order.sorting().area(), order.sorting().category());
        String routed = route.map(Route::role).orElse(null);
        if (chosen != null && !Departments.ROLES.contains(chosen)) {
            check.wrong("role", "repairs.dispatch.role-unknown");
        }
        if (chosen != null && routed != null && !chosen.equals(routed) && note == null) {
            check.wrong("note", "repairs.dispatch.reason");
        }
        if (chosen == null && routed == null && route.isEmpty()) {
            check.wrong("role", "repairs.dispatch.no-route");
        }
        check.done();
        if (chosen == null && routed == null) {
            throw new Conflict("repairs.dispatch.external")
                    .with("company", route.map(Route::company).orElse(""));
        }
        return chosen == null ? routed : chosen;
    }

    /**
     * Names the responsible person (RP-01).
     *
     * @throws org.atrium.common.InvalidInput {@code repairs.assign.person} where the login name is
     *     none of a member with a role in repairs
     */
    public OrderView assign(String id, AssignOrder body) {
        AssignOrder command = body == null ? new AssignOrder() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "assign", command.state);
                    Check check = new Check();
                    String person = check.text("responsible", command.responsible, 100);
                    if (person != null && !isStaff(step.caller(), person)) {
                        check.wrong("responsible", "repairs.assign.person");
                    }
                    String note = check.optionalText("note", command.note, NOTE);
                    check.done();
                    step.order().assign(person, step.now());
                    CaseStep move =
                            CaseStep.of("assign", command.state)
                                    .givenTo(null, person)
                                    .with(note, Map.of("responsible", person));
                    return new Done(desk.act(step, move), "order.assigned");
                });
    }

    /** The members of the project who may be named responsible, by login name. */
    public List<ResponsibleRow> people() {
        return desk.read(() -> people(desk.caller()));
    }

    private List<ResponsibleRow> people(Caller caller) {
        return memberships.of(caller.projectId()).stream()
                .filter(member -> Departments.mayBeResponsible(member.roles()))
                .map(WorkService::person)
                .sorted(Comparator.comparing(person -> person.user))
                .toList();
    }

    private static ResponsibleRow person(Memberships.Member member) {
        ResponsibleRow row = new ResponsibleRow();
        row.user = member.user();
        row.roles = member.roles().stream().sorted().toList();
        return row;
    }

    private boolean isStaff(Caller caller, String login) {
        return people(caller).stream().anyMatch(person -> person.user.equals(login));
    }

    /** Somebody goes to the spot; on the path MAJOR with the report upward (RP-02, RP-03). */
    public OrderView go(String id, GoToSpot body) {
        GoToSpot command = body == null ? new GoToSpot() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "go", command.state);
                    Check check = new Check();
                    String note = check.optionalText("note", command.note, NOTE);
                    WorkOrder order = step.order();
                    order.go(
                            check,
                            step.caller().user(),
                            check.optionalText("reportedTo", command.reportedTo, 100),
                            check.optionalInstant("reportedAt", command.reportedAt),
                            step.now());
                    Map<String, Object> entered = new LinkedHashMap<>();
                    entered.put("reportedTo", order.reportedTo());
                    entered.put("reportedAt", command.reportedAt);
                    CaseStep move =
                            CaseStep.of("go", command.state)
                                    .givenTo(null, order.responsible())
                                    .with(note, command.reportedTo == null ? null : entered);
                    return new Done(desk.act(step, move), null);
                });
    }

    /** The work is done and the slip filled in. */
    public OrderView solve(String id, FillSlip body) {
        FillSlip command = body == null ? new FillSlip() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "solve", command.state);
                    TimeClass noticeFrom =
                            desk.deadlines()
                                    .value(
                                            RepairsPolicies.NOTICE_FROM,
                                            step.order(),
                                            step.caller().project());
                    Check check = new Check();
                    Slip slip = slip(check, command);
                    step.order().solve(check, slip, noticeFrom, step.now());
                    CaseStep move =
                            CaseStep.of("solve", command.state)
                                    .with(null, command)
                                    .happened(slip.doneAt());
                    return new Done(desk.act(step, move), "order.solved");
                });
    }

    private static Slip slip(Check check, FillSlip command) {
        Slip slip =
                new Slip(
                        check.optionalInstant("arriveAt", command.arriveAt),
                        check.optionalInstant("doneAt", command.doneAt),
                        check.text("result", command.result, 1000),
                        check.optionalText("materials", command.materials, NOTE),
                        check.optionalText("worker", command.worker, 100),
                        check.optionalInstant("noticeGivenAt", command.noticeGivenAt));
        if (command.arriveAt == null || command.arriveAt.isBlank()) {
            check.missing("arriveAt");
        }
        if (command.doneAt == null || command.doneAt.isBlank()) {
            check.missing("doneAt");
        }
        return slip;
    }

    /**
     * The supervisor returns the slip to the desk; the call-back's clock starts (RP-05). What
     * stopped or restored a service is recorded: fees asks the household itself (FE-05).
     */
    public OrderView giveBack(String id, OrderNote body) {
        OrderNote command = body == null ? new OrderNote() : body;
        return desk.step(
                id,
                step -> {
                    desk.check(step, "return", command.state);
                    Check check = new Check();
                    String note = check.optionalText("note", command.note, NOTE);
                    check.done();
                    CaseStep move = CaseStep.of("return", command.state).with(note, null);
                    if (step.order().stopWork() != null) {
                        step.order().touched(step.now());
                        CaseStep ended = move.leadingTo(OrderFlow.RECORDED);
                        return new Done(desk.act(step, ended), "order.closed");
                    }
                    CaseMoved moved = desk.act(step, move.leadingTo(OrderFlow.RETURNED_TO_DESK));
                    promiseVisit(step);
                    return new Done(moved, null);
                });
    }

    private void promiseVisit(Step step) {
        step.order()
                .promiseVisit(
                        desk.deadlines().startVisit(step.order(), step.caller().project()),
                        step.now());
    }
}
