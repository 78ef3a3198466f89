package org.atrium.registry.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.registry.api.OwnerChangeCheck;
import org.atrium.registry.api.OwnerChangeRow;
import org.atrium.registry.api.OwnerChangeStep;
import org.atrium.registry.api.OwnerChangeView;
import org.atrium.registry.domain.ChangeKind;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.OwnerChange;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.Proof;
import org.atrium.registry.store.OwnerChangeStore;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carries changes of owner from the check to their effect (PR-03). */
@Component(service = OwnerChanges.class)
public class OwnerChanges {
    private static final String NOT_FOUND = "registry.owner-change.not-found";
    private static final Set<String> OVER =
            Set.of(OwnerChangeFlow.REJECTED, OwnerChangeFlow.EFFECTIVE, OwnerChangeFlow.WITHDRAWN);

    private final HouseDesk desk;
    private final Cases cases;
    private final Objections objections;
    private final OwnerChangeEffect effect;
    private final OwnerChangeViews views;
    private final OwnerChangeStore store = new OwnerChangeStore();

    /** Over the desk and workflow. */
    @Activate
    public OwnerChanges(
            @Reference HouseDesk desk,
            @Reference PartyCommands parties,
            @Reference Cases cases,
            @Reference Objections objections) {
        this.desk = desk;
        this.cases = cases;
        this.objections = objections;
        this.effect = new OwnerChangeEffect(desk, parties);
        this.views = new OwnerChangeViews(cases);
    }

    /** What a step does beside moving the case. */
    @FunctionalInterface
    private interface Body {
        void on(EntityManager em, OwnerChange change);
    }

    /** Changes, the latest first. */
    public Page<OwnerChangeRow> list(
            String houseId, String kind, String state, String q, PageRequest page) {
        Check check = new Check();
        ChangeKind wanted = check.optionalChoice("kind", kind, ChangeKind.class);
        OwnerChangeStore.Filter filter =
                new OwnerChangeStore.Filter(
                        check.optionalId("houseId", houseId),
                        wanted == null ? null : wanted.name(),
                        check.optionalText("state", state, 20),
                        check.optionalText("q", q, 100));
        check.done();
        long before =
                page.after() == null
                        ? Long.MAX_VALUE
                        : Ids.parse(page.after(), "registry.page.after");
        List<OwnerChangeRow> rows =
                desk
                        .read(em -> store.list(em, desk.projectId(), filter, before, page.fetch()))
                        .stream()
                        .map(OwnerChangeViews::row)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * One change.
     *
     * @throws NotFound {@code registry.owner-change.not-found}
     */
    public OwnerChangeView view(String id) {
        long changeId = Ids.parse(id, NOT_FOUND);
        return desk.read(em -> print(em, found(em, changeId)));
    }

    /**
     * The papers were seen.
     *
     * @throws Conflict {@code registry.owner-change.proof-missing}, {@code
     *     registry.owner-change.objection}
     */
    public OwnerChangeView check(String id, OwnerChangeStep command) {
        return step(
                id,
                "check",
                command,
                (em, change) -> {
                    change.seen(proofs(command));
                    requireNoObjection(em, change);
                });
    }

    /**
     * The manager approves; never who recorded the application.
     *
     * @throws NotAllowed {@code registry.owner-change.own}
     * @throws Conflict {@code registry.owner-change.objection}
     */
    public OwnerChangeView approve(String id, OwnerChangeStep command) {
        return step(
                id,
                "approve",
                command,
                (em, change) -> {
                    if (change.appliedBy().equals(desk.caller().user())) {
                        throw new NotAllowed("registry.owner-change.own");
                    }
                    requireNoObjection(em, change);
                });
    }

    /** The manager rejects, with the reason. */
    public OwnerChangeView reject(String id, OwnerChangeStep command) {
        return step(id, "reject", command, (em, change) -> requireReason(command));
    }

    /** The applicant does not want it any more. */
    public OwnerChangeView withdraw(String id, OwnerChangeStep command) {
        return step(id, "withdraw", command, (em, change) -> requireReason(command));
    }

    /**
     * Ends the old ownership or tenancy and begins the new one.
     *
     * @throws Conflict {@code registry.owner-change.not-yet}, {@code
     *     registry.owner-change.objection}; see {@link OwnerChangeEffect#require}
     */
    public OwnerChangeView effect(String id, OwnerChangeStep command) {
        return step(
                id,
                "effect",
                command,
                (em, change) -> {
                    LocalDate on = change.wish().effectiveOn();
                    if (on.isAfter(desk.clock().today())) {
                        throw new Conflict("registry.owner-change.not-yet").with("on", on);
                    }
                    House house = desk.locked(em, change.houseId());
                    requireNoObjection(em, change);
                    desk.changed(
                            em,
                            house,
                            "owner-change",
                            new Why(change.number(), false),
                            (inner, locked, parties) ->
                                    effect.carryOut(inner, locked, parties, change));
                });
    }

    /** Whether an action that role and state allow may be offered to the caller. */
    public boolean offers(long changeId, String action) {
        return desk.read(em -> offers(found(em, changeId), action));
    }

    private boolean offers(OwnerChange change, String action) {
        return switch (action) {
            case "approve" -> !change.appliedBy().equals(desk.caller().user());
            case "effect" -> !change.wish().effectiveOn().isAfter(desk.clock().today());
            default -> true;
        };
    }

    private OwnerChangeView step(String id, String action, OwnerChangeStep command, Body body) {
        long changeId = Ids.parse(id, NOT_FOUND);
        return desk.write(
                em -> {
                    OwnerChange change =
                            store.lock(em, desk.projectId(), changeId)
                                    .orElseThrow(() -> notFound(changeId));
                    desk.caller().requireVersion(change.version());
                    CaseStep move = CaseStep.of(action, command.expected);
                    cases.check(OwnerChangeFlow.FLOW, change.caseId(), move);
                    Check check = new Check();
                    String reason = Why.optional(check, command.reason);
                    check.done();
                    body.on(em, change);
                    CaseMoved moved =
                            cases.act(
                                    OwnerChangeFlow.FLOW, change.caseId(), move.with(reason, null));
                    change.moved(moved.to(), OVER.contains(moved.to()), reason);
                    begin(change);
                    em.flush();
                    return print(em, change);
                });
    }

    /** Starts the clock of the state that the change has come to. */
    void begin(OwnerChange change) {
        LocalDate today = desk.clock().today();
        Instant now = desk.clock().now();
        switch (change.state()) {
            case OwnerChangeFlow.APPLIED ->
                    cases.setDeadline(
                            OwnerChangeFlow.FLOW,
                            change.caseId(),
                            desk.policies().at(RegistryPolicies.CHECK_TERM, today),
                            now);
            case OwnerChangeFlow.CHECKED ->
                    cases.setDeadline(
                            OwnerChangeFlow.FLOW,
                            change.caseId(),
                            desk.policies().at(RegistryPolicies.APPROVE_TERM, today),
                            now);
            case OwnerChangeFlow.APPROVED ->
                    cases.setDeadline(
                            OwnerChangeFlow.FLOW,
                            change.caseId(),
                            change.wish()
                                    .effectiveOn()
                                    .atStartOfDay(desk.caller().project().zone())
                                    .toInstant());
            default -> {
                return;
            }
        }
    }

    OwnerChangeView print(EntityManager em, OwnerChange change) {
        House house = desk.houses().find(em, desk.projectId(), change.houseId()).orElseThrow();
        List<OwnerChangeCheck.Objection> against =
                OVER.contains(change.state())
                        ? List.of()
                        : objections.of(change.houseId(), leaving(em, change));
        return views.view(
                em, desk.projectId(), house, change, against, action -> offers(change, action));
    }

    private void requireNoObjection(EntityManager em, OwnerChange change) {
        objections.requireNone(change.houseId(), leaving(em, change));
    }

    private Set<Long> leaving(EntityManager em, OwnerChange change) {
        if (change.kind() == ChangeKind.CORRECTION) {
            return Set.of();
        }
        List<Party> all = desk.houses().parties(em, desk.projectId(), change.houseId());
        return OwnerChangeEffect.customers(OwnerChangeEffect.leaving(change.kind(), all));
    }

    private OwnerChange found(EntityManager em, long id) {
        return store.find(em, desk.projectId(), id).orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(long id) {
        return new NotFound(NOT_FOUND).with("id", id);
    }

    private static void requireReason(OwnerChangeStep command) {
        Check check = new Check();
        Why.required(check, command.reason);
        check.done();
    }

    private static Set<Proof> proofs(OwnerChangeStep command) {
        Check check = new Check();
        Set<Proof> seen = EnumSet.noneOf(Proof.class);
        if (command.proofs == null || command.proofs.isEmpty()) {
            check.missing("proofs");
        } else {
            for (String each : command.proofs) {
                Proof proof = check.choice("proofs", each, Proof.class);
                if (proof != null) {
                    seen.add(proof);
                }
            }
        }
        check.done();
        return seen;
    }
}
