package org.atrium.repairs.service;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.Houses;
import org.atrium.repairs.api.OrderEvent;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.domain.OrderPhoto;
import org.atrium.repairs.domain.TimeClass;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.store.OrderStore;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What every step of an order has in common: one transaction, the order locked and at the version
 * that the caller saw, the case moved, the event told, the view printed.
 */
@Component(service = OrderDesk.class)
public class OrderDesk {
    private static final String NOT_FOUND = "repairs.order.not-found";

    private final OrderStore store;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final Cases cases;
    private final Events events;
    private final Houses houses;
    private final Deadlines deadlines;

    /** Over the function's unit and the platform. */
    @Activate
    public OrderDesk(
            @Reference RepairsUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Cases cases,
            @Reference Events events,
            @Reference Houses houses,
            @Reference Policies policies) {
        this.store = new OrderStore(unit.jpa());
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.cases = cases;
        this.events = events;
        this.houses = houses;
        this.deadlines = new Deadlines(policies, cases);
    }

    /** A step under way: the order, who takes it, and when. */
    record Step(WorkOrder order, Caller caller, Instant now) {}

    /** What a step did to the case, and the event that tells of it; null for none. */
    record Done(CaseMoved moved, String event) {}

    OrderStore store() {
        return store;
    }

    Cases cases() {
        return cases;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Caller caller() {
        return callers.current();
    }

    Instant now() {
        return clock.now();
    }

    <T> T read(Supplier<T> query) {
        return transactions.read(query);
    }

    <T> T write(Supplier<T> command) {
        return transactions.write(command);
    }

    /**
     * Takes a step on an order in one transaction.
     *
     * @param id as in the path
     * @throws NotFound {@code repairs.order.not-found}
     */
    OrderView step(String id, Function<Step, Done> body) {
        long orderId = Ids.parse(id, NOT_FOUND);
        return transactions.write(
                () -> {
                    Caller caller = callers.current();
                    WorkOrder order =
                            store.lock(caller.projectId(), orderId).orElseThrow(() -> gone(id));
                    caller.requireVersion(order.version());
                    Done done = body.apply(new Step(order, caller, clock.now()));
                    store.flush();
                    CaseView of = caseOf(order);
                    if (done.event() != null) {
                        publish(done.event(), order, of);
                    }
                    return print(order, of);
                });
    }

    /** Refuses a step that role, state or expected state do not allow, before its fields. */
    void check(Step step, String action, String expected) {
        cases.check(OrderFlow.FLOW, step.order().caseId(), CaseStep.of(action, expected));
    }

    /** Moves the case. */
    CaseMoved act(Step step, CaseStep move) {
        return cases.act(OrderFlow.FLOW, step.order().caseId(), move);
    }

    /** One order as the caller sees it. */
    public OrderView view(String id) {
        long orderId = Ids.parse(id, NOT_FOUND);
        return transactions.read(
                () -> {
                    WorkOrder order =
                            store.shown(callers.current().projectId(), orderId)
                                    .orElseThrow(() -> gone(id));
                    return print(order, caseOf(order));
                });
    }

    /**
     * Tells what happened to a new or changed order; of a stop's order again under a type of its
     * own, so that those who care for stops need not hear of every order.
     */
    void publish(String event, WorkOrder order, CaseView of) {
        OrderEvent told = new OrderViews(callers.current(), clock.now()).event(order, of);
        Long house = order.request().houseId();
        events.publish(event, 1, house, told);
        if (told.stopId != null) {
            events.publish("stop-" + event, 1, house, told);
        }
    }

    /** The case as the caller sees it, with the order's own conditions on its actions. */
    CaseView caseOf(WorkOrder order) {
        Instant now = clock.now();
        return cases.view(OrderFlow.FLOW, order.caseId(), action -> order.offers(action, now));
    }

    /** Whether an order's own conditions let an action be offered now. */
    public boolean offers(long orderId, String action) {
        return store.find(callers.current().projectId(), orderId)
                .filter(order -> order.offers(action, clock.now()))
                .isPresent();
    }

    /** Another person is responsible from now on; the case was handed over. */
    void handedOver(long orderId, String user) {
        store.lock(callers.current().projectId(), orderId)
                .ifPresent(order -> order.assign(user, clock.now()));
    }

    /** The order as the caller sees it. */
    OrderView print(WorkOrder order, CaseView of) {
        Long houseId = order.request().houseId();
        String house = houseId == null ? null : houses.byId(houseId).name();
        return print(order, of, house, store.photos(order.projectId(), order.id()));
    }

    /** The order as the caller sees it, with what is known of its house and photos. */
    OrderView print(WorkOrder order, CaseView of, String house, List<OrderPhoto> photos) {
        Caller caller = callers.current();
        Supplier<TimeClass> noticeFrom =
                () -> deadlines.value(RepairsPolicies.NOTICE_FROM, order, caller.project());
        return new OrderViews(caller, clock.now()).view(order, of, house, photos, noticeFrom);
    }

    static NotFound gone(String id) {
        return new NotFound(NOT_FOUND).with("id", id);
    }
}
