package org.atrium.registry.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.GroupCustomerView;
import org.atrium.registry.api.MatchRow;
import org.atrium.registry.api.MatchRun;
import org.atrium.registry.api.MergeCustomers;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Merge;
import org.atrium.registry.domain.ProfileState;
import org.atrium.registry.store.MergeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds customers that may be one person, and links those that are (PR-04). */
@Component(service = CustomerMatches.class)
public class CustomerMatches {
    private static final int AT_ONCE = 2_000;
    private static final String NOT_FOUND = "registry.match.not-found";

    private final HouseDesk desk;
    private final Handlers handlers;
    private final Projects projects;
    private final GroupReach reach;
    private final GroupCustomers group;
    private final MergeStore store = new MergeStore();

    /** Over the desk. */
    @Activate
    public CustomerMatches(
            @Reference HouseDesk desk,
            @Reference Handlers handlers,
            @Reference Projects projects,
            @Reference GroupReach reach,
            @Reference GroupCustomers group) {
        this.desk = desk;
        this.handlers = handlers;
        this.projects = projects;
        this.reach = reach;
        this.group = group;
    }

    /** Searches the caller's projects for new pairs, at most 2,000 of each kind at once. */
    public MatchRun search() {
        Map<Long, ProjectRef> reached = reach.deciding(desk.caller());
        return desk.write(
                em -> {
                    MatchRun run = new MatchRun();
                    for (boolean byNumber : List.of(true, false)) {
                        List<MergeStore.Pair> pairs =
                                byNumber
                                        ? store.sameNumber(em, reached.keySet(), AT_ONCE)
                                        : store.samePhone(em, reached.keySet(), AT_ONCE);
                        store.propose(
                                em,
                                pairs.stream().map(this::proposal).toList(),
                                desk.clock().now());
                        run.found += pairs.size();
                        run.more |= pairs.size() == AT_ONCE;
                    }
                    desk.audit().record("registry.match", 0, "search", null, run);
                    return run;
                });
    }

    /** Proposals between the caller's projects, the latest first. */
    public Page<MatchRow> list(String state, PageRequest page) {
        Check check = new Check();
        String wanted = check.optionalText("state", state, 20);
        check.done();
        Map<Long, ProjectRef> reached = reach.reading(desk.caller());
        long before = page.afterId(Long.MAX_VALUE);
        List<MatchRow> rows =
                desk.read(
                        em ->
                                store
                                        .list(em, reached.keySet(), wanted, before, page.fetch())
                                        .stream()
                                        .map(p -> row(em, p))
                                        .toList());
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * One proposal.
     *
     * @throws NotFound {@code registry.match.not-found}
     */
    public MatchRow view(String id) {
        Map<Long, ProjectRef> reached = reach.reading(desk.caller());
        long key = Ids.parse(id, NOT_FOUND);
        return desk.read(em -> row(em, found(em, key, reached)));
    }

    /**
     * Links the two: the other one becomes an alias of the survivor. Both rows stay as they are.
     *
     * @throws Conflict {@code registry.basis.*} where a ground is missing; {@code
     *     registry.match.decided}; {@code registry.merge.chain} where the alias has aliases of its
     *     own or is one
     */
    public MatchRow merge(String id, MergeCustomers command) {
        Check check = new Check();
        Long survivorId = check.id("survivorId", command.survivorId);
        String reason = Why.required(check, command.reason);
        check.done();
        return decide(
                id,
                "merge",
                command,
                (em, match) -> {
                    if (survivorId != match.firstId() && survivorId != match.secondId()) {
                        throw new Conflict("registry.merge.survivor");
                    }
                    require("OPEN".equals(match.state()));
                    Customer first = locked(em, match.firstId());
                    Customer second = locked(em, match.secondId());
                    requireGrounds(em, first, second);
                    Customer survivor = survivorId == first.id() ? first : second;
                    Customer alias = survivorId == first.id() ? second : first;
                    requireNoChain(em, survivor, alias);
                    require(decided(em, match, "OPEN", "MERGED", reason));
                    em.persist(
                            Merge.link(desk.newId(), match.id(), survivor, alias)
                                    .recorded(desk.clock().now(), desk.caller().user(), reason));
                    survivor.profiled(ProfileState.CURRENT);
                    alias.profiled(ProfileState.MERGED);
                });
    }

    /**
     * The two are different persons, and are not proposed again.
     *
     * @throws Conflict {@code registry.match.decided}
     */
    public MatchRow dismiss(String id, Because command) {
        String reason = reason(command);
        return decide(
                id,
                "dismiss",
                command,
                (em, match) -> {
                    require(decided(em, match, "OPEN", "DISMISSED", reason));
                    locked(em, match.firstId()).profiled(ProfileState.CURRENT);
                    locked(em, match.secondId()).profiled(ProfileState.CURRENT);
                });
    }

    /**
     * Takes the link away again, within {@code pr.merge.undo}.
     *
     * @throws Conflict {@code registry.merge.undone}; {@code registry.merge.too-late}
     */
    public MatchRow undo(String id, Because command) {
        String reason = reason(command);
        return decide(
                id,
                "undo",
                command,
                (em, match) -> {
                    Merge merge =
                            match.mergeId() == null
                                    ? null
                                    : store.merge(em, match.mergeId(), true).orElse(null);
                    if (merge == null) {
                        throw new Conflict("registry.merge.undone");
                    }
                    merge.undo(desk.clock().now(), until(merge), desk.caller().user(), reason);
                    require(decided(em, match, "MERGED", "UNDONE", reason));
                    locked(em, match.firstId()).profiled(ProfileState.CURRENT);
                    locked(em, match.secondId()).profiled(ProfileState.CURRENT);
                });
    }

    /** What a decision does, inside the transaction. */
    @FunctionalInterface
    private interface Decision {
        void on(EntityManager em, MergeStore.Proposal match);
    }

    private MatchRow decide(String id, String action, Object said, Decision decision) {
        long key = Ids.parse(id, NOT_FOUND);
        Map<Long, ProjectRef> reached = reach.deciding(desk.caller());
        return desk.write(
                em -> {
                    MergeStore.Proposal match = found(em, key, reached);
                    decision.on(em, match);
                    em.flush();
                    Stream.of(match.firstProject(), match.secondProject())
                            .distinct()
                            .forEach(
                                    p ->
                                            desk.callersIn(
                                                    projects.byId(p),
                                                    () ->
                                                            desk.audit()
                                                                    .record(
                                                                            "registry.match",
                                                                            key,
                                                                            action,
                                                                            null,
                                                                            said)));
                    return row(em, store.find(em, key));
                });
    }

    private MergeStore.Proposal proposal(MergeStore.Pair pair) {
        List<String> reasons = new ArrayList<>();
        int score = 0;
        if (pair.sameNumber()) {
            score += 70;
            reasons.add("number");
        }
        if (pair.samePhone()) {
            score += 10;
            reasons.add("phone");
        }
        if (pair.sameName()) {
            score += 20;
        }
        reasons.add(pair.sameName() ? "name" : "other-name");
        return new MergeStore.Proposal(
                desk.newId(),
                pair.firstId(),
                pair.firstProject(),
                pair.secondId(),
                pair.secondProject(),
                score,
                String.join(",", reasons),
                "OPEN",
                null,
                null,
                null);
    }

    private MatchRow row(EntityManager em, MergeStore.Proposal match) {
        Customer first = store.customer(em, match.firstId(), false).orElseThrow();
        Customer second = store.customer(em, match.secondId(), false).orElseThrow();
        String language = desk.caller().language();
        MatchRow row = new MatchRow();
        row.id = Ids.print(match.id());
        row.score = match.score();
        row.state = match.state();
        row.reasons =
                Stream.of(match.reasons().split(","))
                        .map(r -> handlers.words("registry.match." + r, language))
                        .toList();
        row.missing =
                grounds(em, first, second).stream().map(m -> handlers.words(m, language)).toList();
        row.first = row.missing.isEmpty() ? group.side(em, first) : apart(first);
        row.second = row.missing.isEmpty() ? group.side(em, second) : apart(second);
        row.mergeId = Ids.print(match.mergeId());
        row.undoUntil =
                match.mergeId() == null
                        ? null
                        : store.merge(em, match.mergeId(), false).map(this::until).orElse(null);
        row.decidedBy = match.decidedBy();
        row.decidedBecause = match.because();
        return row;
    }

    /** Where a customer is and whose it is, and nothing about the person. */
    private GroupCustomerView.Side apart(Customer customer) {
        ProjectRef project = projects.byId(customer.projectId());
        GroupCustomerView.Side side = new GroupCustomerView.Side();
        side.id = Ids.print(customer.id());
        side.project = project.code();
        side.projectName = project.name();
        side.handler = handlers.of(customer).name();
        side.houses = List.of();
        return side;
    }

    /**
     * The grounds that are missing, in both directions: a link shows each to the other's company.
     */
    private List<Handlers.Missing> grounds(EntityManager em, Customer one, Customer other) {
        return Stream.of(
                        Optional.ofNullable(handlers.missing(em, one, handlers.of(other))),
                        Optional.ofNullable(handlers.missing(em, other, handlers.of(one))))
                .flatMap(Optional::stream)
                .toList();
    }

    private void requireGrounds(EntityManager em, Customer one, Customer other) {
        List<Handlers.Missing> missing = grounds(em, one, other);
        if (!missing.isEmpty()) {
            Conflict refusal = new Conflict(missing.get(0).code());
            missing.get(0).arguments().forEach(refusal::with);
            throw refusal;
        }
    }

    private void requireNoChain(EntityManager em, Customer survivor, Customer alias) {
        boolean survivorIsAlias =
                store.standing(em, survivor.id()).stream()
                        .anyMatch(m -> m.aliasId() == survivor.id());
        if (survivorIsAlias || !store.standing(em, alias.id()).isEmpty()) {
            throw new Conflict("registry.merge.chain");
        }
    }

    private boolean decided(
            EntityManager em, MergeStore.Proposal match, String from, String to, String why) {
        return store.decide(
                em, match.id(), from, to, desk.clock().now(), desk.caller().user(), why);
    }

    private static void require(boolean decided) {
        if (!decided) {
            throw new Conflict("registry.match.decided");
        }
    }

    private Customer locked(EntityManager em, long id) {
        return store.customer(em, id, true).orElseThrow(() -> CustomerQueries.notFound(id));
    }

    private MergeStore.Proposal found(EntityManager em, long id, Map<Long, ProjectRef> reached) {
        MergeStore.Proposal match = store.find(em, id);
        if (match == null
                || !reached.containsKey(match.firstProject())
                || !reached.containsKey(match.secondProject())) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return match;
    }

    private Instant until(Merge merge) {
        ProjectRef project = projects.byId(merge.survivorProject());
        int days =
                desk.policies()
                        .at(project.id(), RegistryPolicies.UNDO_DAYS, handlers.today(project.id()));
        return merge.mergedAt()
                .atZone(project.zone())
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(project.zone())
                .toInstant();
    }

    private static String reason(Because command) {
        Check check = new Check();
        String reason = Why.required(check, command.reason);
        check.done();
        return reason;
    }
}
