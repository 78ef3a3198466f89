package org.atrium.workflow.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atrium.common.Term;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.store.PreviewStore;
import org.atrium.workflow.store.PreviewStore.Worth;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What other bands, terms or rules of holds would change for the cases of the flows that declare
 * them. A case keeps the values of its day (flows.md 6.4), so a preview tells which cases a value
 * concerns at all, and what it would have meant for those there were.
 */
@Component(service = CasePreview.class)
public class CasePreview implements PolicyPreview {
    private static final int MOST = 10_000;
    private static final int LOOK_BACK_DAYS = 365;

    private final PreviewStore store;
    private final FlowRegistry flows;
    private final Callers callers;
    private final BusinessClock clock;
    private final Calendars calendars;

    /** Over workflow's unit and the kernel. */
    @Activate
    public CasePreview(
            @Reference WorkflowUnit unit,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Calendars calendars) {
        this.store = new PreviewStore(unit.jpa());
        this.flows = flows;
        this.callers = callers;
        this.clock = clock;
        this.calendars = calendars;
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (FlowDefinition flow : declared()) {
            approvals(flow).map(PolicyKey::key).forEach(keys::add);
            flow.holds().map(PolicyKey::key).ifPresent(keys::add);
            clocks(flow).flatMap(c -> c.terms().stream()).map(PolicyKey::key).forEach(keys::add);
        }
        return keys;
    }

    @Override
    public List<Effect> effects(Change change) {
        List<Effect> effects = new ArrayList<>();
        List<String> signed =
                declared().stream()
                        .filter(f -> approvals(f).anyMatch(k -> k.key().equals(change.key())))
                        .map(FlowDefinition::id)
                        .toList();
        if (!signed.isEmpty()) {
            effects.addAll(signers(change, signed));
        }
        List<String> held =
                declared().stream()
                        .filter(
                                f ->
                                        f.holds()
                                                .filter(k -> k.key().equals(change.key()))
                                                .isPresent())
                        .map(FlowDefinition::id)
                        .toList();
        if (!held.isEmpty()) {
            effects.addAll(kept(change, held, "workflow.preview.holds"));
        }
        for (FlowDefinition flow : declared()) {
            clocks(flow)
                    .filter(c -> c.terms().stream().anyMatch(k -> k.key().equals(change.key())))
                    .distinct()
                    .forEach(c -> effects.addAll(deadlines(change, flow, c)));
        }
        return effects;
    }

    private List<Effect> signers(Change change, List<String> ids) {
        long project = callers.current().projectId();
        Instant begin = start(change);
        List<Effect> effects = new ArrayList<>();
        long other = others(change, store.unsorted(project, ids, change.key(), begin));
        if (other > 0) {
            effects.add(effect("workflow.preview.signers", change, other));
        }
        long kept = store.open(project, ids, Instant.EPOCH) - store.open(project, ids, begin);
        if (kept > 0) {
            effects.add(effect("workflow.preview.signers-kept", change, kept));
        }
        Instant yearAgo = clock.now().minus(LOOK_BACK_DAYS, ChronoUnit.DAYS);
        List<Worth> year = store.opened(project, ids, yearAgo);
        long all = year.stream().mapToLong(Worth::cases).sum();
        if (all > 0) {
            long would = others(change, year);
            effects.add(
                    new Effect(
                            "workflow.preview.signers-year",
                            Map.of("all", all, "count", would),
                            would));
        }
        return effects;
    }

    /** How many of these would be signed by others. */
    private static long others(Change change, List<Worth> cases) {
        ApprovalBands before = bands(change.before());
        ApprovalBands after = bands(change.after());
        return cases.stream()
                .filter(c -> !Objects.equals(roles(before, c), roles(after, c)))
                .mapToLong(Worth::cases)
                .sum();
    }

    private static ApprovalBands bands(JsonNode json) {
        return json == null || json.isNull()
                ? new ApprovalBands(List.of())
                : ApprovalBands.read(json);
    }

    private static List<String> roles(ApprovalBands bands, Worth worth) {
        return bands.of(worth.amount()).map(ApprovalBands.Band::roles).orElse(null);
    }

    private List<Effect> kept(Change change, List<String> ids, String code) {
        long project = callers.current().projectId();
        long older =
                store.open(project, ids, Instant.EPOCH) - store.open(project, ids, start(change));
        return older == 0 ? List.of() : List.of(effect(code, change, older));
    }

    private List<Effect> deadlines(Change change, FlowDefinition flow, FlowClock of) {
        if (change.before() == null || change.before().isNull()) {
            return List.of();
        }
        ProjectRef project = callers.current().project();
        Term before = Term.parse(change.before().asText());
        Term after = Term.parse(change.after().asText());
        List<Instant> starts =
                store.counted(project.id(), flow.id(), of.name(), before.toString(), MOST);
        if (starts.isEmpty()) {
            return List.of();
        }
        Counting counting = new Counting(project.zone(), calendars.of(project.id()));
        Instant now = clock.now();
        long passed = passed(starts, before, counting, now);
        long would = passed(starts, after, counting, now);
        Map<String, Object> words =
                Map.of(
                        "flow",
                        flow.title(callers.current().language()),
                        "count",
                        starts.size(),
                        "before",
                        before,
                        "after",
                        after,
                        "passed",
                        passed,
                        "would",
                        would);
        return List.of(
                new Effect("workflow.preview.deadlines", words, starts.size()),
                new Effect("workflow.preview.overdue", words, would));
    }

    private static long passed(List<Instant> starts, Term term, Counting counting, Instant now) {
        return starts.stream().filter(s -> counting.deadline(term, s).due().isBefore(now)).count();
    }

    private static Effect effect(String code, Change change, long count) {
        return new Effect(code, Map.of("from", change.from(), "count", count), count);
    }

    private Instant start(Change change) {
        return change.from().atStartOfDay(callers.current().project().zone()).toInstant();
    }

    private List<FlowDefinition> declared() {
        return flows.in(callers.current().projectId()).stream()
                .map(FlowRegistry.Declared::flow)
                .toList();
    }

    private static Stream<PolicyKey<ApprovalBands>> approvals(FlowDefinition flow) {
        return flow.actions().stream().map(FlowAction::approval).filter(Objects::nonNull);
    }

    private static Stream<FlowClock> clocks(FlowDefinition flow) {
        return flow.states().stream().map(FlowState::clock).filter(Objects::nonNull);
    }
}
