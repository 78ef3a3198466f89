package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.api.DunningLine;
import org.atrium.fees.api.DunningRunRow;
import org.atrium.fees.api.DunningRunView;
import org.atrium.fees.api.StartDunning;
import org.atrium.fees.domain.DunningRun;
import org.atrium.fees.domain.Rung;
import org.atrium.fees.store.DunningLines;
import org.atrium.fees.store.DunningRunStore;
import org.atrium.fees.store.LadderStore;
import org.atrium.fees.store.LeftAccounts;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts runs of the ladder and shows what they did (FE-01). */
@Component(service = DunningService.class)
public class DunningService {
    private final Transactions transactions;
    private final FeesUnit unit;
    private final Ladders ladders;
    private final Jobs jobs;
    private final Json json;
    private final Desk desk;
    private final Audit audit;
    private final DunningRunStore runs = new DunningRunStore();
    private final LadderStore ladder = new LadderStore();
    private final LeftAccounts left = new LeftAccounts();
    private final DunningLines lines = new DunningLines();

    /** Over the tables of fees and the kernel's jobs. */
    @Activate
    public DunningService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Ladders ladders,
            @Reference Jobs jobs,
            @Reference Json json,
            @Reference Desk desk,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.ladders = ladders;
        this.jobs = jobs;
        this.json = json;
        this.desk = desk;
        this.audit = audit;
    }

    /** What a list of lines is narrowed to, as sent; null means all. */
    public record Wanted(String rung, String outcome) {}

    /**
     * Stores the run and its job, which begins after the commit.
     *
     * @throws Conflict {@code fees.dunning.before-last} where a later day was run, {@code
     *     fees.dunning.stop-not-allowed} where the ladder stops services and the project allows
     *     none
     */
    public JobView start(StartDunning command) {
        Check check = new Check();
        LocalDate given = check.optionalDate("asOf", command.asOf);
        LocalDate day = given == null ? desk.today() : given;
        if (day.isAfter(desk.today())) {
            check.wrong("asOf", "fees.dunning.future");
        }
        check.done();
        return transactions.write(() -> unit.joined(em -> start(em, day, command.dryRun)));
    }

    /** Runs of the project, newest first. */
    public Page<DunningRunRow> list(PageRequest page) {
        long project = desk.project();
        List<DunningRunRow> rows =
                transactions.read(
                        () ->
                                unit.joined(em -> runs.list(em, project, page)).stream()
                                        .map(this::row)
                                        .toList());
        return Page.of(rows, page, r -> r.id);
    }

    /** A run with its figures. */
    public DunningRunView get(String id) {
        return transactions.read(() -> unit.joined(em -> view(find(em, id))));
    }

    /** What a run did or would do with each account, and why. */
    public Page<DunningLine> steps(String id, Wanted wanted, PageRequest page) {
        Check check = new Check();
        Rung rung = check.optionalChoice("rung", wanted.rung(), Rung.class);
        String outcome = check.optionalText("outcome", wanted.outcome(), 10);
        check.done();
        List<DunningLine> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em -> {
                                            DunningRun run = find(em, id);
                                            DunningLines.Filter filter =
                                                    new DunningLines.Filter(
                                                            run.id(), rung, outcome);
                                            return lines.list(em, filter, page).stream()
                                                    .map(line -> ladders.line(line, run.ruleFrom()))
                                                    .toList();
                                        }));
        return Page.of(rows, page, r -> r.id);
    }

    private JobView start(EntityManager em, LocalDate day, boolean dryRun) {
        long project = desk.project();
        ladder.lock(em, project);
        LocalDate last = runs.lastDay(em, project);
        if (last != null && day.isBefore(last)) {
            throw new Conflict("fees.dunning.before-last").with("day", day).with("last", last);
        }
        Ladders.Dated valid = ladders.on(day);
        DunningRun.Order order = new DunningRun.Order(day, dryRun, valid.from());
        DunningRun run = DunningRun.start(desk.id(), project, order, desk.user(), desk.now());
        DunningJob.Parameters told = new DunningJob.Parameters();
        told.runId = Ids.print(run.id());
        told.accounts = ladder.accounts(em, project);
        told.leftOut = valid.developer() ? 0 : left.developer(em, project);
        JobView job = jobs.start(DunningJob.TYPE, told);
        run.carriedOutBy(Long.parseLong(job.id));
        runs.add(em, run);
        runs.addRules(em, run.id(), valid.ladder(), day);
        Map<String, Object> what = Map.of("asOf", day, "dryRun", dryRun);
        audit.record("fees.dunning-run", run.id(), "start", null, what);
        return job;
    }

    private DunningRun find(EntityManager em, String id) {
        DunningRun run = runs.find(em, desk.project(), Ids.parse(id, "fees.dunning.run-not-found"));
        if (run == null) {
            throw new NotFound("fees.dunning.run-not-found").with("id", id);
        }
        return run;
    }

    private DunningRunView view(DunningRun run) {
        DunningRunView view = new DunningRunView();
        view.id = Ids.print(run.id());
        view.jobId = Ids.print(run.jobId());
        view.state = run.state().name();
        view.asOf = run.asOf();
        view.dryRun = run.isDryRun();
        view.startedBy = run.startedBy();
        view.startedAt = run.startedAt();
        view.finishedAt = run.finishedAt();
        view.figures = new DunningTally(json.read(run.figures(), DunningFigures.class)).figures();
        ladders.name(view.figures);
        return view;
    }

    private DunningRunRow row(DunningRun run) {
        DunningFigures figures =
                new DunningTally(json.read(run.figures(), DunningFigures.class)).figures();
        DunningRunRow row = new DunningRunRow();
        row.id = Ids.print(run.id());
        row.jobId = Ids.print(run.jobId());
        row.state = run.state().name();
        row.asOf = run.asOf();
        row.dryRun = run.isDryRun();
        row.ruleFrom = run.ruleFrom();
        row.steps = figures.steps;
        row.overdue = figures.overdue;
        row.cost = figures.cost;
        row.held = figures.held;
        row.startedBy = run.startedBy();
        row.startedAt = run.startedAt();
        return row;
    }
}
