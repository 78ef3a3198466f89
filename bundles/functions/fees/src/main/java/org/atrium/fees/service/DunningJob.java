package org.atrium.fees.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.domain.DunningRun;
import org.atrium.fees.domain.Rung;
import org.atrium.fees.store.DunningRunStore;
import org.atrium.fees.store.LadderStore;
import org.atrium.fees.store.LeftAccounts;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.ledger.api.Ledger;
import org.atrium.notices.api.Notices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Carries a run of the ladder out, some accounts at a time (FE-01). A chunk writes its steps, moves
 * their cases and charges their costs in one transaction under the project's lock, so that a rung
 * comes once, whatever runs beside it; a dry run writes only what it would do.
 */
@Component(service = DunningJob.class)
public class DunningJob implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "fees.dunning-run";

    private static final String MADE = "MADE";
    private static final int ACCOUNTS = 1_000;

    private final FeesUnit unit;
    private final Ledger ledger;
    private final Notices notices;
    private final Desk desk;
    private final Json json;
    private final Audit audit;
    private final Events events;
    private final Holds holds;
    private final Calls calls;
    private final LadderStore ladder = new LadderStore();
    private final LeftAccounts left = new LeftAccounts();
    private final DunningRunStore runs = new DunningRunStore();

    /** Over the tables of fees and the ledger. */
    @Activate
    public DunningJob(
            @Reference FeesUnit unit,
            @Reference Ledger ledger,
            @Reference Notices notices,
            @Reference Desk desk,
            @Reference Json json,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Holds holds,
            @Reference Calls calls) {
        this.unit = unit;
        this.ledger = ledger;
        this.notices = notices;
        this.desk = desk;
        this.json = json;
        this.audit = audit;
        this.events = events;
        this.holds = holds;
        this.calls = calls;
    }

    /** What a job is told. */
    public static final class Parameters {
        /** Run. */
        public String runId;

        /** How many accounts there were when it was started. */
        public long accounts;

        /** Debtor whose accounts are not on the ladder; 0 for nobody. */
        public long leftOut;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        Parameters told = json.read(job.parameters(), Parameters.class);
        long after = job.cursor() == null ? 0 : Long.parseLong(job.cursor());
        return unit.joined(em -> next(em, told, after, job.done()));
    }

    private JobChunk next(EntityManager em, Parameters told, long after, long done) {
        long project = desk.project();
        ladder.lock(em, project);
        DunningRun run = runs.find(em, project, Long.parseLong(told.runId));
        if (after == 0) {
            ladder.refreshStatistics(em, told.accounts);
        }
        List<Long> accounts = ladder.next(em, project, after, ACCOUNTS);
        if (accounts.isEmpty()) {
            return finish(em, run, done);
        }
        long last = accounts.get(accounts.size() - 1);
        LadderStore.Range range =
                new LadderStore.Range(run.id(), project, run.asOf(), after, last, told.leftOut);
        DunningTally tally = new DunningTally(json.read(run.figures(), DunningFigures.class));
        tally.add(
                run.isDryRun()
                        ? written(em, range, accounts.size(), true)
                        : climb(em, range, accounts.size()));
        run.count(json.write(tally.figures()));
        em.flush();
        long reached = done + accounts.size();
        return new JobChunk(Long.toString(last), reached, Math.max(told.accounts, reached), null);
    }

    private List<LadderStore.Group> written(
            EntityManager em, LadderStore.Range range, int accounts, boolean dry) {
        long base = desk.block(2 * accounts) - 1;
        int steps = ladder.steps(em, range, base, dry);
        int leftOut = left.leftOut(em, range, base + steps);
        int held = left.held(em, range, base + steps + leftOut);
        return steps + leftOut + held == 0 ? List.of() : ladder.groups(em, range);
    }

    private List<LadderStore.Group> climb(EntityManager em, LadderStore.Range range, int accounts) {
        ladder.refresh(em, range.project(), range.after(), range.upTo());
        holds.review(em, range.project(), range.after(), range.upTo(), range.asOf());
        calls.drop(em, range.project(), range.after(), range.upTo());
        List<LadderStore.Group> groups = written(em, range, accounts, false);
        List<LadderStore.Group> made =
                groups.stream().filter(group -> MADE.equals(group.outcome())).toList();
        if (made.stream().anyMatch(group -> group.again() > 0)) {
            ladder.climb(em, range);
        }
        if (made.stream().anyMatch(group -> group.again() < group.lines())) {
            ladder.open(em, range);
        }
        if (made.stream().anyMatch(group -> Rung.valueOf(group.what()).isTask())) {
            calls.ask(em, range);
        }
        if (made.stream().anyMatch(group -> Rung.valueOf(group.what()).isSent())) {
            long told = notices.newBatch();
            ladder.messages(em, range, told);
            notices.postBatch(told);
        }
        if (made.stream().anyMatch(group -> group.cost().signum() > 0)) {
            long batch = ledger.newBatch();
            ladder.costs(em, range, batch, desk.company().id());
            ledger.postBatch(batch, range.asOf());
        }
        return groups;
    }

    private JobChunk finish(EntityManager em, DunningRun run, long done) {
        DunningFigures figures =
                new DunningTally(json.read(run.figures(), DunningFigures.class)).figures();
        figures.runId = Ids.print(run.id());
        figures.asOf = run.asOf();
        figures.dryRun = run.isDryRun();
        figures.ruleFrom = run.ruleFrom();
        run.count(json.write(figures));
        run.finish(desk.now());
        em.flush();
        if (!run.isDryRun()) {
            audit.record("fees.dunning-run", run.id(), "complete", null, figures);
            events.publish("dunning.completed", 1, null, figures);
        }
        return new JobChunk(null, done, done, figures);
    }
}
