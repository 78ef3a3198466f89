package org.atrium.registry.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Numbering;
import org.atrium.registry.api.ApplyHouseChange;
import org.atrium.registry.api.HouseChangeRow;
import org.atrium.registry.api.HouseChangeStep;
import org.atrium.registry.api.HouseChangeView;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.HouseChange;
import org.atrium.registry.store.HouseChangeStore;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Splits and merges houses on a day, with evidence and approval (PR-01). */
@Component(service = HouseChanges.class)
public class HouseChanges {
    private static final String NOT_FOUND = "registry.house-change.not-found";
    private static final String SERIES = "HC";
    private static final Set<String> OPEN =
            Set.of(HouseChangeFlow.APPLIED, HouseChangeFlow.APPROVED);

    private final HouseDesk desk;
    private final Cases cases;
    private final Numbering numbering;
    private final Attachments attachments;
    private final Json json;
    private final HouseChangeEffect effect;
    private final HouseChangeStore store = new HouseChangeStore();

    /** Over the desk and workflow. */
    @Activate
    public HouseChanges(
            @Reference HouseDesk desk,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Attachments attachments,
            @Reference Json json,
            @Reference Objections objections,
            @Reference Messages messages) {
        this.desk = desk;
        this.cases = cases;
        this.numbering = numbering;
        this.attachments = attachments;
        this.json = json;
        this.effect = new HouseChangeEffect(desk, objections, messages);
    }

    /** Changes, the latest first. */
    public Page<HouseChangeRow> list(String state, PageRequest page) {
        Check check = new Check();
        String at = check.optionalText("state", state, 20);
        check.done();
        long before = page.afterId(Long.MAX_VALUE);
        List<HouseChangeRow> rows =
                desk.read(em -> store.list(em, desk.projectId(), at, before, page.fetch())).stream()
                        .map(HouseChanges::row)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * One change.
     *
     * @throws NotFound {@code registry.house-change.not-found}
     */
    public HouseChangeView view(String id) {
        long key = Ids.parse(id, NOT_FOUND);
        return desk.read(em -> print(em, found(em, key, false)));
    }

    /**
     * Opens a case.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.house-change.houses}, {@code .next},
     *     {@code .past}, {@code .papers}, {@code .area}, {@code .twice}
     * @throws NotFound {@code registry.house.not-found}, {@code documents.attachment.not-found}
     * @throws Conflict {@code registry.house.retired}, {@code registry.house.name-taken}, {@code
     *     registry.house-change.under-way}, {@code .owners-differ}, {@code .delivery-differs},
     *     {@code .future-owner}
     */
    public HouseChangeView apply(ApplyHouseChange command) {
        HouseChangeInput input = HouseChangeInput.read(command, desk.clock().today());
        return desk.write(em -> apply(em, input));
    }

    private HouseChangeView apply(EntityManager em, HouseChangeInput input) {
        List<House> old = input.houses().stream().map(id -> desk.locked(em, id)).toList();
        String other = store.underWay(em, desk.projectId(), input.houses());
        if (other != null) {
            throw new Conflict("registry.house-change.under-way").with("number", other);
        }
        List<ApplyHouseChange.Next> next = input.completed(old.get(0));
        effect.require(em, old, next, input.wish().effectiveOn());
        HouseChange change =
                HouseChange.apply(
                                desk.newId(),
                                desk.projectId(),
                                input.wish(),
                                json.write(next),
                                String.join("、", old.stream().map(House::name).toList()),
                                String.join(
                                        "、", next.stream().map(HouseChangeInput::name).toList()))
                        .recorded(desk.clock().now(), desk.caller().user());
        attachments.attach(HouseChangeFlow.FLOW.id(), change.id(), input.wish().papers());
        String number = numbering.next(SERIES);
        long caseId =
                cases.open(
                        HouseChangeFlow.FLOW,
                        new OpenCase(
                                "apply",
                                change.id(),
                                old.get(0).id(),
                                old.get(0).name(),
                                number,
                                cut(change.oldNames() + " → " + change.newNames()),
                                input.wish().reason(),
                                null));
        change.opened(caseId, number, HouseChangeFlow.APPLIED);
        em.persist(change);
        em.flush();
        store.add(em, desk.projectId(), change.id(), "OLD", input.houses());
        cases.setDeadline(
                HouseChangeFlow.FLOW,
                caseId,
                desk.policies().at(RegistryPolicies.APPROVE_TERM, desk.clock().today()),
                desk.clock().now());
        return print(em, change);
    }

    /**
     * The manager approves; never who recorded the application.
     *
     * @throws NotAllowed {@code registry.house-change.own}
     * @throws Conflict {@code registry.house-change.objection}
     */
    public HouseChangeView approve(String id, HouseChangeStep command) {
        return step(
                id,
                "approve",
                command,
                (em, change) -> {
                    if (change.appliedBy().equals(desk.caller().user())) {
                        throw new NotAllowed("registry.house-change.own");
                    }
                    effect.requireNoObjection(em, change);
                });
    }

    /** The manager rejects, with the reason. */
    public HouseChangeView reject(String id, HouseChangeStep command) {
        return step(id, "reject", command, (em, change) -> requireReason(command));
    }

    /** The applicant does not want it any more. */
    public HouseChangeView withdraw(String id, HouseChangeStep command) {
        return step(id, "withdraw", command, (em, change) -> requireReason(command));
    }

    /**
     * Retires the old houses and begins the new ones.
     *
     * @throws Conflict {@code registry.house-change.not-yet}, {@code .objection}; see {@link
     *     #apply}
     */
    public HouseChangeView effect(String id, HouseChangeStep command) {
        return step(
                id,
                "effect",
                command,
                (em, change) -> {
                    if (change.wish().effectiveOn().isAfter(desk.clock().today())) {
                        throw new Conflict("registry.house-change.not-yet")
                                .with("on", change.wish().effectiveOn());
                    }
                    effect.carryOut(em, change, next(change));
                });
    }

    /** Whether an action that role and state allow may be offered to the caller. */
    public boolean offers(long id, String action) {
        return desk.read(em -> offers(found(em, id, false), action));
    }

    private boolean offers(HouseChange change, String action) {
        return switch (action) {
            case "approve" -> !change.appliedBy().equals(desk.caller().user());
            case "effect" -> !change.wish().effectiveOn().isAfter(desk.clock().today());
            default -> true;
        };
    }

    private HouseChangeView step(
            String id,
            String action,
            HouseChangeStep command,
            BiConsumer<EntityManager, HouseChange> body) {
        long key = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        String reason = Why.optional(check, command.reason);
        check.done();
        return desk.write(
                em -> {
                    HouseChange change = found(em, key, true);
                    desk.caller().requireVersion(change.version());
                    CaseStep move = CaseStep.of(action, command.expected);
                    cases.check(HouseChangeFlow.FLOW, change.caseId(), move);
                    body.accept(em, change);
                    change.moved(
                            cases.act(
                                            HouseChangeFlow.FLOW,
                                            change.caseId(),
                                            move.with(reason, null))
                                    .to());
                    if (HouseChangeFlow.APPROVED.equals(change.state())) {
                        cases.setDeadline(
                                HouseChangeFlow.FLOW,
                                change.caseId(),
                                change.wish()
                                        .effectiveOn()
                                        .atStartOfDay(desk.caller().project().zone())
                                        .toInstant());
                    }
                    em.flush();
                    return print(em, change);
                });
    }

    private HouseChangeView print(EntityManager em, HouseChange change) {
        CaseView of =
                cases.view(HouseChangeFlow.FLOW, change.caseId(), action -> offers(change, action));
        HouseChangeView view = new HouseChangeView();
        view.id = Ids.print(change.id());
        view.version = change.version();
        view.number = change.number();
        view.kind = change.wish().kind().name();
        view.state = change.state();
        view.before = change.oldNames();
        view.after = change.newNames();
        view.effectiveOn = change.wish().effectiveOn();
        view.reason = change.wish().reason();
        view.appliedAt = change.appliedAt();
        view.appliedBy = change.appliedBy();
        view.oldHouses = parts(em, change, "OLD");
        view.newHouses = parts(em, change, "NEW");
        view.next = next(change);
        view.papers = change.wish().papers().stream().map(Ids::print).toList();
        view.actions = of.actions;
        view.dueAt = of.dueAt;
        view.history = of.history;
        boolean open = OPEN.contains(change.state());
        view.objections = open ? effect.objections(em, change) : new ArrayList<>();
        return view;
    }

    private List<HouseView.Link> parts(EntityManager em, HouseChange change, String side) {
        return store.parts(em, change.id(), side).stream().map(HouseViews::link).toList();
    }

    private List<ApplyHouseChange.Next> next(HouseChange change) {
        return Arrays.asList(json.read(change.next(), ApplyHouseChange.Next[].class));
    }

    private HouseChange found(EntityManager em, long id, boolean lock) {
        return store.find(em, desk.projectId(), id, lock)
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
    }

    private static HouseChangeRow row(HouseChangeStore.Found found) {
        HouseChangeRow row = new HouseChangeRow();
        row.id = Ids.print(found.id());
        row.number = found.number();
        row.kind = found.kind();
        row.state = found.state();
        row.before = found.before();
        row.after = found.after();
        row.effectiveOn = found.effectiveOn();
        row.appliedAt = found.appliedAt();
        row.appliedBy = found.appliedBy();
        return row;
    }

    private static void requireReason(HouseChangeStep command) {
        Check check = new Check();
        Why.required(check, command.reason);
        check.done();
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
