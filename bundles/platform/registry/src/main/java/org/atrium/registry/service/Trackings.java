package org.atrium.registry.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Numbering;
import org.atrium.registry.api.CollectedCustomers;
import org.atrium.registry.api.TrackingStep;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.CustomerClass;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.domain.Tracking;
import org.atrium.registry.store.CustodianStore;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseStore;
import org.atrium.registry.store.TrackingStore;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Leads new customers into the archive (PR-02). Who is added by hand or by a change of owner is
 * tracked; of an import those who are new, unless it is the project's first or brings more of them
 * than {@code archive.customer.import.most}: then all of them are taken over as known, by one
 * statement.
 */
@Component(service = Trackings.class)
public class Trackings {
    private static final String SERIES = "CT";
    private static final String NOT_FOUND = "registry.tracking.not-found";
    private static final int OF_A_HOUSE = 200;

    private final HouseDesk desk;
    private final Cases cases;
    private final Numbering numbering;
    private final Memberships memberships;
    private final TrackingStore store = new TrackingStore();
    private final CustomerStore customers = new CustomerStore();
    private final HouseStore houses = new HouseStore();

    /** Over the desk and workflow. */
    @Activate
    public Trackings(
            @Reference HouseDesk desk,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Memberships memberships) {
        this.desk = desk;
        this.cases = cases;
        this.numbering = numbering;
        this.memberships = memberships;
    }

    /** Begins for those who are new at this house; joins the present transaction. */
    void appeared(long houseId) {
        desk.joined(em -> begin(em, candidates(em, houseId, OF_A_HOUSE)));
    }

    /** Begins for those whom an import has brought, or takes all over; joins as well. */
    CollectedCustomers imported() {
        return desk.joined(
                em -> {
                    int most = desk.policies().at(RegistryPolicies.TRACKED_AT_ONCE, today());
                    CollectedCustomers result = new CollectedCustomers();
                    List<TrackingStore.Appeared> found = candidates(em, null, most + 1);
                    if (store.isBegun(em, desk.projectId()) && found.size() <= most) {
                        result.opened = begin(em, found);
                    }
                    result.takenOver = store.takeOver(em, desk.projectId());
                    return result;
                });
    }

    /**
     * Looks for customers whom nobody has looked at yet, by the same rule as after an import;
     * audited as {@code collect}.
     */
    public CollectedCustomers collect() {
        return desk.write(
                em -> {
                    CollectedCustomers result = imported();
                    desk.audit().record("registry.customer", 0, "collect", null, result);
                    return result;
                });
    }

    /**
     * Begins for a customer who was taken over.
     *
     * @throws Conflict {@code registry.tracking.already}; {@code registry.tracking.no-house} where
     *     he is nothing to any house today
     */
    public void begin(String id) {
        long key = CustomerQueries.id(id);
        desk.write(
                em -> {
                    Customer customer = locked(em, key);
                    if (customer.anonymisedAt() != null) {
                        throw new Conflict("registry.customer.anonymised");
                    }
                    if (customer.isDeveloper()) {
                        throw new Conflict("registry.customer.developer");
                    }
                    TrackingStore.Appeared appeared =
                            store.known(em, desk.projectId(), key, today())
                                    .orElseThrow(() -> new Conflict("registry.tracking.no-house"));
                    begin(em, List.of(appeared));
                    return null;
                });
    }

    /** Decides on the class. */
    public void consolidate(String id, TrackingStep command) {
        step(
                id,
                "consolidate",
                command,
                (em, tracking) -> {
                    Check check = new Check();
                    CustomerClass decided =
                            check.choice(
                                    "customerClass", command.customerClass, CustomerClass.class);
                    check.done();
                    tracking.classed(decided);
                });
    }

    /**
     * Gives it to a custodian.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.custodian.no-member}
     */
    public void allocate(String id, TrackingStep command) {
        step(
                id,
                "allocate",
                command,
                (em, tracking) -> {
                    Check check = new Check();
                    String custodian = check.text("custodian", command.custodian, 100);
                    if (custodian != null && !members().contains(custodian)) {
                        check.wrong("custodian", "registry.custodian.no-member");
                    }
                    check.done();
                    tracking.entrust(custodian);
                    locked(em, tracking.customerId()).entrust(custodian);
                });
    }

    /** The card is complete. */
    public void maintain(String id, TrackingStep command) {
        step(id, "maintain", command, (em, tracking) -> {});
    }

    /** Nobody needs to call him any more. */
    public void stop(String id, TrackingStep command) {
        step(
                id,
                "stop",
                command,
                (em, tracking) -> {
                    Check check = new Check();
                    Why.required(check, command.reason);
                    check.done();
                });
    }

    /** Somebody spoke with the customer: the first time is the first contact. Joins. */
    void contacted(EntityManager em, long customerId, LocalDate on) {
        Tracking tracking = store.find(em, desk.projectId(), customerId, true).orElse(null);
        if (tracking == null || tracking.caseId() == null || tracking.contactedOn() != null) {
            return;
        }
        if (!isWaiting(tracking)) {
            return;
        }
        Instant due = cases.view(TrackingFlow.FLOW, tracking.caseId(), a -> true).dueAt;
        CaseMoved moved = cases.act(TrackingFlow.FLOW, tracking.caseId(), given("contact"));
        tracking.contacted(on, due == null || desk.clock().now().isBefore(due));
        tracking.moved(moved.to());
    }

    /** Customers were given out: those who wait for it are allocated. Joins. */
    void allocated(EntityManager em, List<CustodianStore.Given> given) {
        Set<Long> waiting = store.toAllocate(em, desk.projectId());
        for (CustodianStore.Given each : given) {
            if (waiting.contains(each.customerId())) {
                Tracking tracking =
                        store.find(em, desk.projectId(), each.customerId(), true).orElseThrow();
                CaseStep step = given("allocate").givenTo(null, each.custodian());
                CaseMoved moved = cases.act(TrackingFlow.FLOW, tracking.caseId(), step);
                tracking.entrust(each.custodian());
                tracking.moved(moved.to());
            }
        }
    }

    /** The person was taken out of the registry: card and open case go with him. Joins. */
    void forgotten(EntityManager em, long customerId, String why) {
        store.card(em, desk.projectId(), customerId).ifPresent(em::remove);
        store.find(em, desk.projectId(), customerId, true)
                .filter(t -> t.caseId() != null)
                .filter(t -> isWaiting(t) || TrackingFlow.CONTACTED.equals(t.state()))
                .ifPresent(
                        t -> {
                            CaseStep step = given("stop").with(why, null);
                            t.moved(cases.act(TrackingFlow.FLOW, t.caseId(), step).to());
                        });
    }

    /** A case was handed to a colleague in the inbox. Joins. */
    public void handedOver(long customerId, String user) {
        desk.joined(
                em -> {
                    store.find(em, desk.projectId(), customerId, true)
                            .ifPresent(t -> t.entrust(user));
                    locked(em, customerId).entrust(user);
                    return null;
                });
    }

    /** What may be done from the inbox. */
    public Map<String, StepTaker> takers() {
        return Map.of(
                "consolidate", taker(this::consolidate),
                "allocate", taker(this::allocate),
                "maintain", taker(this::maintain),
                "stop", taker(this::stop));
    }

    private static StepTaker taker(BiConsumer<String, TrackingStep> command) {
        return (subject, input) -> {
            TrackingStep step = new TrackingStep();
            step.expected = input.state;
            step.customerClass = input.text("customerClass");
            step.custodian = input.text("custodian");
            step.note = input.text("note");
            step.reason = input.text("reason");
            command.accept(String.valueOf(subject), step);
        };
    }

    private void step(
            String id,
            String action,
            TrackingStep command,
            BiConsumer<EntityManager, Tracking> body) {
        long key = CustomerQueries.id(id);
        desk.write(
                em -> {
                    Tracking tracking =
                            store.find(em, desk.projectId(), key, true)
                                    .filter(t -> t.caseId() != null)
                                    .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", key));
                    desk.caller().requireVersion(tracking.version());
                    CaseStep move = CaseStep.of(action, command.expected);
                    cases.check(TrackingFlow.FLOW, tracking.caseId(), move);
                    body.accept(em, tracking);
                    String words = command.reason == null ? command.note : command.reason;
                    String person = "allocate".equals(action) ? command.custodian : null;
                    CaseMoved moved =
                            cases.act(
                                    TrackingFlow.FLOW,
                                    tracking.caseId(),
                                    move.givenTo(null, person).with(words, command));
                    tracking.moved(moved.to());
                    em.flush();
                    return null;
                });
    }

    private List<TrackingStore.Appeared> candidates(EntityManager em, Long house, int most) {
        List<PartyRole> roles = desk.policies().at(RegistryPolicies.TRACKED_ROLES, today());
        return store.appeared(em, desk.projectId(), house, roles, today(), most);
    }

    private int begin(EntityManager em, List<TrackingStore.Appeared> found) {
        return desk.with(
                Roles.CS_MANAGER,
                () -> {
                    found.forEach(each -> begin(em, each));
                    return found.size();
                });
    }

    private void begin(EntityManager em, TrackingStore.Appeared appeared) {
        Instant now = desk.clock().now();
        String month = YearMonth.from(today()).toString();
        CustomerClass likely = likely(appeared);
        Tracking tracking =
                store.find(em, desk.projectId(), appeared.customerId(), true).orElse(null);
        if (tracking == null) {
            tracking = Tracking.begin(appeared.customerId(), desk.projectId(), likely, now, month);
        } else {
            tracking.beginAfterAll(likely, now, month);
        }
        String number = numbering.next(SERIES);
        String house = houses.find(em, desk.projectId(), appeared.houseId()).orElseThrow().name();
        long caseId =
                cases.open(
                        TrackingFlow.FLOW,
                        new OpenCase(
                                "collect",
                                appeared.customerId(),
                                appeared.houseId(),
                                house,
                                number,
                                Mask.name(appeared.name()),
                                null,
                                null));
        cases.setDeadline(
                TrackingFlow.FLOW,
                caseId,
                desk.policies().at(RegistryPolicies.FIRST_CONTACT, today()),
                now);
        tracking.opened(caseId, number, TrackingFlow.COLLECTED);
        em.persist(tracking);
        em.flush();
    }

    private static CustomerClass likely(TrackingStore.Appeared appeared) {
        if ("COMPANY".equals(appeared.kind())) {
            return CustomerClass.COMPANY;
        }
        if (appeared.shop()) {
            return CustomerClass.SHOP;
        }
        return appeared.owner() ? CustomerClass.OWNER : CustomerClass.TENANT;
    }

    private static boolean isWaiting(Tracking tracking) {
        return List.of(TrackingFlow.COLLECTED, TrackingFlow.CONSOLIDATED, TrackingFlow.ALLOCATED)
                .contains(tracking.state());
    }

    private static CaseStep given(String action) {
        return CaseStep.of(action, null);
    }

    private Set<String> members() {
        return Custodians.members(memberships, desk.projectId());
    }

    private Customer locked(EntityManager em, long id) {
        return customers
                .lock(em, desk.projectId(), id)
                .orElseThrow(() -> CustomerQueries.notFound(id));
    }

    private LocalDate today() {
        return desk.clock().today();
    }
}
