package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Numbering;
import org.atrium.registry.api.AnalysisRow;
import org.atrium.registry.api.AnalysisStep;
import org.atrium.registry.api.AnalysisView;
import org.atrium.registry.api.MakeAnalysis;
import org.atrium.registry.api.StatisticRow;
import org.atrium.registry.api.ValueRow;
import org.atrium.registry.domain.Analysis;
import org.atrium.registry.store.AnalysisStore;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Carries reports on customers from draft to what became of them (PR-05, PR-06). */
@Component(service = Analyses.class)
public class Analyses {
    private static final String NOT_FOUND = "registry.analysis.not-found";
    private static final String SERIES = "CA";
    private static final int MOST_PROPOSALS = 20;
    private static final String OPEN = "OPEN";

    private final HouseDesk desk;
    private final CustomerFigures figures;
    private final Cases cases;
    private final Numbering numbering;
    private final Json json;
    private final AnalysisStore store = new AnalysisStore();

    /** Over the desk and workflow. */
    @Activate
    public Analyses(
            @Reference HouseDesk desk,
            @Reference CustomerFigures figures,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Json json) {
        this.desk = desk;
        this.figures = figures;
        this.cases = cases;
        this.numbering = numbering;
        this.json = json;
    }

    /** The figures of a report as they are kept. */
    public static final class Figures {
        /** By group. */
        public Map<String, List<StatisticRow>> statistics = new HashMap<>();

        /** By class. */
        public List<ValueRow> values = List.of();
    }

    /** The proposals of a report as they are kept. */
    public static final class Proposals {
        /** In order. */
        public List<AnalysisView.ProposalView> items = new ArrayList<>();
    }

    /** Reports, the latest first. */
    public Page<AnalysisRow> list(String kind, String state, PageRequest page) {
        Check check = new Check();
        Analysis.Kind of = check.optionalChoice("kind", kind, Analysis.Kind.class);
        String at = check.optionalText("state", state, 20);
        check.done();
        List<AnalysisRow> rows =
                desk
                        .read(
                                em ->
                                        store.list(
                                                em,
                                                desk.projectId(),
                                                of == null ? null : of.name(),
                                                at,
                                                page.afterId(Long.MAX_VALUE),
                                                page.fetch()))
                        .stream()
                        .map(Analyses::row)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * One report.
     *
     * @throws NotFound {@code registry.analysis.not-found}
     */
    public AnalysisView view(String id) {
        long key = Ids.parse(id, NOT_FOUND);
        return desk.read(em -> print(found(em, key, false)));
    }

    /**
     * Draws a report up.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.analysis.period}, {@code
     *     registry.analysis.proposals}
     */
    public AnalysisView make(MakeAnalysis command) {
        Check check = new Check();
        Analysis.Kind kind = check.choice("kind", command.kind, Analysis.Kind.class);
        String title = check.text("title", command.title, 200);
        LocalDate from = check.date("from", command.from);
        LocalDate to = check.date("to", command.to);
        String words = check.optionalText("words", command.words, 4_000);
        Proposals proposals = proposals(check, command, kind);
        CustomerFigures.Period period =
                from == null || to == null ? null : figures.period(check, command.from, command.to);
        check.done();
        Analysis.Content content = new Analysis.Content(kind, title, from, to, words);
        return desk.write(
                em -> {
                    String numbers = json.write(figures(em, kind, period));
                    Analysis analysis =
                            Analysis.of(desk.newId(), desk.projectId(), content, numbers)
                                    .recorded(desk.clock().now(), desk.caller().user());
                    analysis.proposing(json.write(proposals), proposals.items.size(), 0);
                    FlowDefinition flow = flow(kind);
                    boolean value = kind == Analysis.Kind.VALUE;
                    String number = numbering.next(SERIES);
                    long caseId =
                            cases.open(
                                    flow,
                                    new OpenCase(
                                            value ? "calculate" : "draft",
                                            analysis.id(),
                                            null,
                                            null,
                                            number,
                                            title,
                                            null,
                                            null));
                    String state = value ? AnalysisFlows.CALCULATED : AnalysisFlows.DRAFT;
                    analysis.opened(caseId, number, state);
                    em.persist(analysis);
                    em.flush();
                    return print(analysis);
                });
    }

    /**
     * Takes a step: {@code issue}, {@code review}, {@code use}.
     *
     * @throws Conflict {@code registry.analysis.nothing-proposed} where a report without proposals
     *     is issued
     */
    public AnalysisView step(String id, String action, AnalysisStep command) {
        Check check = new Check();
        String said =
                "use".equals(action)
                        ? Why.required(check, command.reason)
                        : Why.optional(check, command.reason);
        check.done();
        return moved(
                id,
                CaseStep.of(action, command.expected).with(said, null),
                (analysis, move) -> {
                    if ("issue".equals(action) && read(analysis).items.isEmpty()) {
                        throw new Conflict("registry.analysis.nothing-proposed");
                    }
                    return move;
                });
    }

    /**
     * Decides on a proposal; with the last one the report ends.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.analysis.no-proposal}
     * @throws Conflict {@code registry.analysis.decided}
     */
    public AnalysisView decide(String id, boolean adopted, AnalysisStep command) {
        Check check = new Check();
        String said =
                adopted ? Why.optional(check, command.reason) : Why.required(check, command.reason);
        if (command.proposal == null) {
            check.missing("proposal");
        }
        check.done();
        CaseStep step =
                CaseStep.of(adopted ? "adopt" : "reject", command.expected).with(said, command);
        return moved(
                id,
                step,
                (analysis, move) -> {
                    Proposals all = read(analysis);
                    decide(all, command.proposal, adopted, said);
                    int taken = (int) count(all, "ADOPTED");
                    analysis.proposing(json.write(all), all.items.size(), taken);
                    String open = AnalysisFlows.ISSUED;
                    String closed =
                            taken > 0 ? AnalysisFlows.PROPOSALS_ADOPTED : AnalysisFlows.REJECTED;
                    return move.leadingTo(count(all, OPEN) > 0 ? open : closed);
                });
    }

    /** What a step does to its report; returns where it leads. */
    @FunctionalInterface
    private interface Body {
        CaseStep on(Analysis analysis, CaseStep move);
    }

    private AnalysisView moved(String id, CaseStep step, Body body) {
        long key = Ids.parse(id, NOT_FOUND);
        return desk.write(
                em -> {
                    Analysis analysis = found(em, key, true);
                    desk.caller().requireVersion(analysis.version());
                    FlowDefinition flow = flow(analysis.content().kind());
                    if (flow.action(step.action()).isEmpty()) {
                        throw new NotFound(NOT_FOUND).with("id", key);
                    }
                    cases.check(flow, analysis.caseId(), step);
                    CaseStep move = body.on(analysis, step);
                    analysis.moved(cases.act(flow, analysis.caseId(), move).to());
                    em.flush();
                    return print(analysis);
                });
    }

    private void decide(Proposals all, int place, boolean adopted, String said) {
        if (place < 1 || place > all.items.size()) {
            Check check = new Check();
            check.wrong("proposal", "registry.analysis.no-proposal");
            check.done();
        }
        AnalysisView.ProposalView proposal = all.items.get(place - 1);
        if (!OPEN.equals(proposal.state)) {
            throw new Conflict("registry.analysis.decided");
        }
        proposal.state = adopted ? "ADOPTED" : "REJECTED";
        proposal.decidedBy = desk.caller().user();
        proposal.reason = said;
    }

    private Figures figures(EntityManager em, Analysis.Kind kind, CustomerFigures.Period period) {
        Figures all = new Figures();
        if (kind == Analysis.Kind.VALUE) {
            all.values = figures.weigh(em, period);
            return all;
        }
        Map<CustomerFigures.By, List<StatisticRow>> groups =
                new EnumMap<>(CustomerFigures.By.class);
        for (CustomerFigures.By by : CustomerFigures.By.values()) {
            groups.put(by, figures.count(em, by, period));
        }
        groups.forEach((by, rows) -> all.statistics.put(by.name(), rows));
        return all;
    }

    private static Proposals proposals(Check check, MakeAnalysis command, Analysis.Kind kind) {
        Proposals all = new Proposals();
        List<MakeAnalysis.Proposal> wanted =
                command.proposals == null ? List.of() : command.proposals;
        if (wanted.size() > MOST_PROPOSALS || kind == Analysis.Kind.VALUE && !wanted.isEmpty()) {
            check.wrong("proposals", "registry.analysis.proposals");
            return all;
        }
        for (int i = 0; i < wanted.size(); i++) {
            AnalysisView.ProposalView proposal = new AnalysisView.ProposalView();
            String at = "proposals[" + i + "].";
            proposal.department = check.text(at + "department", wanted.get(i).department, 60);
            proposal.text = check.text(at + "text", wanted.get(i).text, 500);
            all.items.add(proposal);
        }
        return all;
    }

    private AnalysisView print(Analysis analysis) {
        Analysis.Content content = analysis.content();
        CaseView of = cases.view(flow(content.kind()), analysis.caseId(), action -> true);
        Figures numbers = json.read(analysis.figures(), Figures.class);
        AnalysisView view = new AnalysisView();
        view.id = Ids.print(analysis.id());
        view.version = analysis.version();
        view.kind = content.kind().name();
        view.number = analysis.number();
        view.caseId = of.id;
        view.state = analysis.state();
        view.stateTitle = of.stateTitle;
        view.title = content.title();
        view.from = content.from();
        view.to = content.to();
        view.words = content.words();
        view.statistics = numbers.statistics;
        view.values = numbers.values;
        view.proposals = read(analysis).items;
        view.madeBy = analysis.madeBy();
        view.madeAt = analysis.madeAt();
        view.actions = of.actions;
        return view;
    }

    private Proposals read(Analysis analysis) {
        return json.read(analysis.proposals(), Proposals.class);
    }

    private static long count(Proposals all, String state) {
        return all.items.stream().filter(p -> p.state.equals(state)).count();
    }

    private static FlowDefinition flow(Analysis.Kind kind) {
        return kind == Analysis.Kind.VALUE ? AnalysisFlows.VALUE : AnalysisFlows.STATISTICS;
    }

    private Analysis found(EntityManager em, long id, boolean lock) {
        return store.find(em, desk.projectId(), id, lock)
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
    }

    private static AnalysisRow row(AnalysisStore.Listed listed) {
        AnalysisRow row = new AnalysisRow();
        row.id = Ids.print(listed.id());
        row.number = listed.number();
        row.kind = listed.kind();
        row.title = listed.title();
        row.state = listed.state();
        row.from = listed.from();
        row.to = listed.to();
        row.proposed = listed.proposed();
        row.adopted = listed.adopted();
        row.madeBy = listed.madeBy();
        row.madeAt = listed.madeAt();
        return row;
    }
}
