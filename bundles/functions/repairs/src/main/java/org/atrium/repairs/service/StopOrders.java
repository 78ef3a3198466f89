package org.atrium.repairs.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Messages;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.OrderReason;
import org.atrium.repairs.domain.Area;
import org.atrium.repairs.domain.Category;
import org.atrium.repairs.domain.Channel;
import org.atrium.repairs.domain.FiveClear;
import org.atrium.repairs.domain.Occurrence;
import org.atrium.repairs.domain.Path;
import org.atrium.repairs.domain.Sorting;
import org.atrium.repairs.domain.StopWork;
import org.atrium.repairs.domain.StopWork.Part;
import org.atrium.repairs.domain.TimeClass;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.IntakeReader.Intake;
import org.atrium.repairs.service.OrderDesk.Done;
import org.atrium.workflow.api.CaseStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Orders to stop and restore services that fees asks for by its events (FE-04, FE-05): given to
 * engineering at once, cancelled where nothing is to be stopped any more, recorded where the work
 * was done without them. What is owed does not stand in them.
 */
@Component(service = StopOrders.class)
public class StopOrders {
    private static final int LONGEST_NAME = 50;
    private static final Set<String> DONE =
            Set.of(OrderFlow.SLIP_COMPLETE, OrderFlow.RETURNED_TO_DESK);

    private final OrderDesk desk;
    private final Callers callers;
    private final Messages messages;
    private final IntakeService intake;
    private final WorkService work;
    private final DetourService detours;

    /** Over the services of the steps. */
    @Activate
    public StopOrders(
            @Reference OrderDesk desk,
            @Reference Callers callers,
            @Reference Messages messages,
            @Reference IntakeService intake,
            @Reference WorkService work,
            @Reference DetourService detours) {
        this.desk = desk;
        this.callers = callers;
        this.messages = messages;
        this.intake = intake;
        this.work = work;
        this.detours = detours;
    }

    /** One for each event of fees. */
    public List<EventHandler> handlers() {
        return List.of(
                on("service.stop-ordered", (of, now) -> open(Part.STOP, of, now)),
                on("service.restore-ordered", (of, now) -> open(Part.RESTORE, of, now)),
                on("service.stop-dropped", (of, now) -> drop(of)),
                on("service.stopped", (of, now) -> done(Part.STOP, of)),
                on("service.restored", (of, now) -> done(Part.RESTORE, of)));
    }

    private EventHandler on(String type, BiConsumer<JsonNode, Instant> body) {
        return new EventHandler() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public void handle(Event event) {
                asDesk(
                        () -> {
                            body.accept(event.payload(), event.happenedAt());
                            return null;
                        });
            }
        };
    }

    /** In the front desk's name. */
    private void asDesk(Supplier<Void> body) {
        Caller now = callers.current();
        Set<String> roles = Set.of(Roles.FRONT_DESK);
        callers.as(
                new Caller(
                        now.user(),
                        now.name(),
                        roles,
                        now.project(),
                        now.language(),
                        now.requestId(),
                        null,
                        null,
                        null),
                body);
    }

    /** A stop goes to the manager of engineering, who names somebody; a restore is urgent. */
    private void open(Part part, JsonNode of, Instant asked) {
        if (order(part, of) != null) {
            return;
        }
        boolean stop = part == Part.STOP;
        Sorting sorting =
                new Sorting(
                        Channel.OTHER,
                        Area.NON_PUBLIC,
                        Category.OTHER,
                        stop ? Path.GENERAL : Path.URGENT,
                        TimeClass.MODERATE);
        StopWork work = new StopWork(stopId(of), text(of, "number"), part);
        Instant due = of.hasNonNull("dueAt") ? Instant.parse(text(of, "dueAt")) : null;
        Occurrence occurrence = new Occurrence(seconds(asked), seconds(desk.now()), null, null);
        String id =
                intake.register(
                                new Intake(
                                        request(stop, of, asked),
                                        sorting,
                                        occurrence,
                                        due,
                                        null,
                                        work))
                        .id;
        DispatchOrder dispatch = new DispatchOrder();
        dispatch.role = stop ? Roles.ENGINEERING_MANAGER : Roles.ENGINEERING_SUPERVISOR;
        dispatch.note = work.number();
        this.work.dispatch(id, dispatch);
    }

    private FiveClear request(boolean stop, JsonNode of, Instant asked) {
        String by = of.hasNonNull("by") ? text(of, "by") : null;
        String wanted = by == null ? "restore-owed" : "restore";
        String who = by == null ? words("by", Map.of()) : by;
        return new FiveClear(
                who.substring(0, Math.min(LONGEST_NAME, who.length())),
                null,
                of.get("houseId").asLong(),
                null,
                seconds(asked),
                words(
                        stop ? "what-stop" : "what-restore",
                        Map.of("service", text(of, "serviceTitle"), "number", text(of, "number"))),
                words(stop ? "wanted-stop" : "wanted-" + wanted, Map.of()));
    }

    private String words(String code, Map<String, Object> facts) {
        return messages.text("repairs.stop." + code, facts, callers.current().language());
    }

    /** Nothing is to be stopped any more. What was stopped already fees has restored. */
    private void drop(JsonNode of) {
        WorkOrder order = order(Part.STOP, of);
        if (order != null && isWaiting(order)) {
            OrderReason reason = new OrderReason();
            reason.reason = words(of.hasNonNull("by") ? "withdrawn" : "paid", Map.of());
            detours.cancel(Long.toString(order.id()), reason);
        }
    }

    private void done(Part part, JsonNode of) {
        WorkOrder order = order(part, of);
        if (order == null || !isWaiting(order)) {
            return;
        }
        desk.step(
                Long.toString(order.id()),
                step -> {
                    step.order().touched(step.now());
                    CaseStep move = CaseStep.of(WorkOrder.OUTSIDE, null);
                    return new Done(
                            desk.act(step, move.with(text(of, "number"), null)), "order.closed");
                });
    }

    private boolean isWaiting(WorkOrder order) {
        var of = desk.caseOf(order);
        return of.open && !DONE.contains(of.state);
    }

    private WorkOrder order(Part part, JsonNode of) {
        long project = desk.caller().projectId();
        Long id = desk.store().ofStop(project, stopId(of), part);
        return id == null ? null : desk.store().find(project, id).orElseThrow();
    }

    private static long stopId(JsonNode of) {
        return of.get("stopId").asLong();
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String text(JsonNode of, String field) {
        return of.get(field).asText();
    }
}
