package org.atrium.fees.service;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.common.Term;
import org.atrium.fees.api.NoticeView;
import org.atrium.fees.api.StopEvent;
import org.atrium.fees.domain.ServiceKind;
import org.atrium.fees.domain.ServiceStop;
import org.atrium.fees.store.LadderStore;
import org.atrium.fees.store.StopStore;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Numbering;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The steps of a stop of service inside the caller's transaction (FE-04, FE-05), one at a time in a
 * project: under the ladder's lock, so that a dispute and an order never pass each other. The stop
 * belongs to the charges that were overdue on the day of its slip.
 */
@Component(service = Stops.class)
public class Stops {
    private static final String SERIES = "ST";
    private static final Set<String> BEFORE =
            Set.of(StopFlow.NOTICE_POSTED, StopFlow.MANAGER_ORDERED, StopFlow.ENGINEERING_ACCEPTED);
    private static final Set<String> WITHOUT =
            Set.of(StopFlow.STOPPED, StopFlow.OWNER_CAME, StopFlow.MANAGER_HANDLED);

    private final Desk desk;
    private final Cases cases;
    private final Notices notices;
    private final Events events;
    private final Numbering numbering;
    private final StopGates gates;
    private final StopStore stops = new StopStore();
    private final LadderStore ladder = new LadderStore();

    /** Over workflow and notices. */
    @Activate
    public Stops(
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Notices notices,
            @Reference Events events,
            @Reference Numbering numbering,
            @Reference StopGates gates) {
        this.desk = desk;
        this.cases = cases;
        this.notices = notices;
        this.events = events;
        this.numbering = numbering;
        this.gates = gates;
    }

    /** Whose service is to be stopped. */
    record Wanted(long house, Long debtor, ServiceKind service, String ground) {}

    /** What the messages of a stop belong to. */
    static String source(long stop) {
        return "fees.service-stop:" + stop;
    }

    /**
     * Posts the 3-day slip.
     *
     * @throws NotFound {@code fees.stop.household-not-found}
     * @throws Conflict {@code fees.stop.not-allowed}, {@code fees.stop.disputed}, {@code
     *     fees.stop.held}, {@code fees.stop.not-overdue}, {@code fees.stop.live}
     */
    ServiceStop begin(EntityManager em, Wanted wanted) {
        long project = desk.project();
        ladder.lock(em, project);
        String basis = gates.allowed(wanted.service());
        Long debtor =
                wanted.debtor() == null
                        ? stops.payer(em, project, wanted.house(), desk.today())
                        : wanted.debtor();
        StopStore.Household at =
                debtor == null ? null : stops.household(em, project, wanted.house(), debtor);
        if (at == null) {
            throw new NotFound("fees.stop.household-not-found").with("id", wanted.house());
        }
        StopStore.Overdue owed = gates.requireOverdue(em, at.accountId(), at.house(), desk.today());
        gates.requireFree(em, at.accountId(), at.house());
        String live = stops.live(em, project, at.accountId(), wanted.service());
        if (live != null) {
            throw new Conflict("fees.stop.live")
                    .with("number", live)
                    .with("house", at.house())
                    .with("service", wanted.service().title(desk.language()));
        }
        ServiceStop stop =
                ServiceStop.begin(
                        desk.id(),
                        project,
                        new ServiceStop.Subject(
                                at.accountId(),
                                wanted.house(),
                                debtor,
                                wanted.service(),
                                wanted.ground(),
                                basis,
                                owed.amount(),
                                owed.oldest()),
                        desk.today(),
                        desk.name());
        Instant until = post(stop, at);
        stops.add(em, stop);
        tell(stop, StopTemplates.SLIP, "until", until.minusNanos(1));
        return stop;
    }

    private Instant post(ServiceStop stop, StopStore.Household at) {
        String number = numbering.next(SERIES);
        String title = stop.service().title(desk.language()) + " " + at.house();
        OpenCase opening =
                new OpenCase(
                        "begin",
                        stop.id(),
                        stop.houseId(),
                        at.house(),
                        number,
                        title,
                        stop.ground(),
                        null);
        long flowCase = cases.open(StopFlow.FLOW, opening);
        Term term = gates.notice(stop.service());
        Instant until = cases.setDeadline(StopFlow.FLOW, flowCase, term, desk.now());
        stop.filed(number, flowCase, StopFlow.NOTICE_POSTED, until);
        return until;
    }

    private void tell(ServiceStop stop, String template, String name, Object value) {
        Object shown = value instanceof Instant at ? at.atZone(desk.zone()).toLocalDate() : value;
        Map<String, String> facts =
                Map.of(
                        "service",
                        stop.service().title("zh"),
                        "overdue",
                        stop.owed().amount().toPlainString(),
                        "oldest",
                        stop.oldestDue().toString(),
                        "ground",
                        stop.ground(),
                        name,
                        shown.toString());
        notices.send(
                new NewNotice(template, stop.houseId(), stop.debtorId(), facts, source(stop.id())));
    }

    /**
     * The stop, under the project's lock.
     *
     * @throws NotFound {@code fees.stop.not-found}
     */
    ServiceStop locked(EntityManager em, long id) {
        ladder.lock(em, desk.project());
        return stops.find(em, desk.project(), id)
                .orElseThrow(() -> new NotFound("fees.stop.not-found").with("id", id));
    }

    /** Refuses a step that role, state or expected state do not allow. */
    void check(ServiceStop stop, CaseStep step) {
        boolean late = Set.of("order", "accept", "stop").contains(step.action());
        if (late && StopFlow.PAID_BEFORE.equals(stop.state())) {
            throw new Conflict("fees.stop.paid-before").with("number", stop.number());
        }
        cases.check(StopFlow.FLOW, stop.flowCaseId(), step);
    }

    /** Refuses where it was stopped or has ended. */
    void requireBefore(ServiceStop stop) {
        if (!BEFORE.contains(stop.state())) {
            throw new Conflict("fees.stop.notice-over").with("number", stop.number());
        }
    }

    /** The gates once more: until it is stopped nobody may go on without them. */
    void requireGround(EntityManager em, ServiceStop stop) {
        String house = house(em, stop);
        gates.allowed(stop.service());
        gates.requireOverdue(em, stop.accountId(), house, stop.noticeOn());
        gates.requireFree(em, stop.accountId(), house);
    }

    /**
     * The manager orders it.
     *
     * @throws Conflict {@code fees.stop.too-early}, {@code fees.stop.not-served}
     */
    void order(EntityManager em, ServiceStop stop, CaseStep step) {
        if (!stop.mayBeOrdered(desk.now())) {
            throw new Conflict("fees.stop.too-early")
                    .with("number", stop.number())
                    .with(
                            "until",
                            stop.noticeUntil().minusNanos(1).atZone(desk.zone()).toLocalDate());
        }
        if (!isServed(em, stop)) {
            throw new Conflict("fees.stop.not-served").with("number", stop.number());
        }
        requireGround(em, stop);
        move(em, stop, step);
        stop.ordered(desk.name(), desk.now());
        tell(stop, StopTemplates.NOTICE, "manager", desk.name());
        publish(em, "service.stop-ordered", stop, stop.ground(), null);
    }

    /** Whether something proves that the slip was served: its message, or a file. */
    boolean isServed(EntityManager em, ServiceStop stop) {
        NoticeView slip =
                stops.message(em, stop.projectId(), source(stop.id()), StopTemplates.SLIP);
        return slip != null && "PROVED".equals(slip.state)
                || stops.proofs(em, stop.id()).stream().anyMatch(p -> "NOTICE".equals(p.stage()));
    }

    /** Engineering takes the order. */
    void accept(EntityManager em, ServiceStop stop, CaseStep step) {
        requireGround(em, stop);
        move(em, stop, step.givenTo(Roles.ENGINEERING_SUPERVISOR, step.handler()));
    }

    /** It was stopped then. */
    void stop(EntityManager em, ServiceStop stop, CaseStep step, Instant at) {
        requireGround(em, stop);
        move(em, stop, step.happened(at));
        stop.stopped(at, step.note());
        publish(em, "service.stopped", stop, step.note(), null);
    }

    /** The manager withdraws it before it was stopped. */
    void withdraw(EntityManager em, ServiceStop stop, CaseStep step) {
        move(em, stop, step);
        drop(em, stop, step.note());
    }

    /** It is to be restored: paid, or by the manager's decision. */
    void restore(EntityManager em, ServiceStop stop, CaseStep step) {
        move(em, stop, step);
        Instant due =
                cases.setDeadline(StopFlow.FLOW, stop.flowCaseId(), gates.restore(), desk.now());
        publish(em, "service.restore-ordered", stop, step.note(), due);
    }

    /** It runs again since then. */
    void restored(EntityManager em, ServiceStop stop, CaseStep step, Instant at) {
        move(em, stop, step.happened(at));
        stop.restored(at, step.note());
        publish(em, "service.restored", stop, step.note(), null);
    }

    /** Whether the gates still let it be stopped. */
    boolean isGrounded(EntityManager em, ServiceStop stop) {
        try {
            requireGround(em, stop);
            return BEFORE.contains(stop.state());
        } catch (Conflict gone) {
            return false;
        }
    }

    /** It was stopped though its ground had gone meanwhile: it is to be restored at once. */
    void undo(EntityManager em, ServiceStop stop, CaseStep step, Instant at) {
        stop.stopped(at, step.note());
        publish(em, "service.stopped", stop, step.note(), null);
        restore(em, stop, step);
    }

    /** Any other step. */
    void move(EntityManager em, ServiceStop stop, CaseStep step) {
        String to = cases.act(StopFlow.FLOW, stop.flowCaseId(), step).to();
        stop.moved(to, !StopFlow.FLOW.state(to).open());
        em.flush();
    }

    /**
     * Ends the stops of a debtor who has paid what their slips demand, or has the service restored
     * (FE-05). A receipt that is reversed later stops nothing again.
     */
    void settle(EntityManager em, long project, long house, long debtor) {
        for (ServiceStop stop : stops.live(em, project, house, debtor)) {
            boolean paid =
                    stops.overdue(em, project, stop.accountId(), stop.noticeOn()).amount().signum()
                            <= 0;
            if (paid && BEFORE.contains(stop.state())) {
                desk.byItself(
                        () -> {
                            move(em, stop, CaseStep.of("pay-before", null));
                            drop(em, stop, null);
                            return null;
                        });
            } else if (paid && WITHOUT.contains(stop.state())) {
                desk.byItself(
                        () -> {
                            restore(em, stop, CaseStep.of("pay", null));
                            return null;
                        });
            }
        }
    }

    private void drop(EntityManager em, ServiceStop stop, String reason) {
        if (stop.orderedAt() != null) {
            publish(em, "service.stop-dropped", stop, reason, null);
        }
    }

    private void publish(
            EntityManager em, String type, ServiceStop stop, String reason, Instant dueAt) {
        StopEvent event = new StopEvent();
        event.stopId = Ids.print(stop.id());
        event.number = stop.number();
        event.service = stop.service().name();
        event.serviceTitle = stop.service().title("zh");
        event.houseId = Ids.print(stop.houseId());
        event.house = house(em, stop);
        event.reason = reason;
        event.by = desk.isSystem() ? null : desk.name();
        event.dueAt = dueAt;
        events.publish(type, 1, stop.houseId(), event);
    }

    /** Shown name of the house. */
    String house(EntityManager em, ServiceStop stop) {
        return stops.household(em, stop.projectId(), stop.houseId(), stop.debtorId()).house();
    }
}
