package org.atrium.fees.service;

import java.time.YearMonth;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.fees.api.BillingCompleted;
import org.atrium.fees.api.BillingFigures;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.BillingRun;
import org.atrium.fees.store.BillingStore;
import org.atrium.fees.store.RunStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.Ledger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Carries a billing run out, 1,000 houses at a time. Each chunk marks, stages and posts in one
 * transaction under the project's billing lock, so that no days of a house are billed twice,
 * whatever runs beside it; a dry run does the same, except that it takes its rows back instead of
 * posting them.
 */
@Component(service = BillingJob.class)
public class BillingJob implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "fees.billing-run";

    private static final int HOUSES = 1_000;

    private final FeesUnit unit;
    private final BillingPlanner planner;
    private final Ledger ledger;
    private final Desk desk;
    private final Json json;
    private final Messages messages;
    private final Audit audit;
    private final Events events;
    private final BillingStore billing = new BillingStore();
    private final RunStore<BillingRun> runs = new RunStore<>(BillingRun.class);

    /** Over the tables of fees and the ledger. */
    @Activate
    public BillingJob(
            @Reference FeesUnit unit,
            @Reference BillingPlanner planner,
            @Reference Ledger ledger,
            @Reference Desk desk,
            @Reference Json json,
            @Reference Messages messages,
            @Reference Audit audit,
            @Reference Events events) {
        this.unit = unit;
        this.planner = planner;
        this.ledger = ledger;
        this.desk = desk;
        this.json = json;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
    }

    /** What a job is told: the id of its run. */
    public static final class Parameters {
        /** Run. */
        public String runId;
    }

    /**
     * Where a run stands.
     *
     * @param after houses up to this id are done
     * @param total houses of the project when it began; below 0 before the first chunk
     */
    private record Cursor(long after, long total) {
        static Cursor parse(String text) {
            if (text == null) {
                return new Cursor(0, -1);
            }
            String[] parts = text.split("/");
            return new Cursor(
                    Long.parseLong(parts[0]), parts.length == 1 ? -1 : Long.parseLong(parts[1]));
        }

        String print() {
            return after + "/" + total;
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        long run = Long.parseLong(json.read(job.parameters(), Parameters.class).runId);
        return unit.joined(em -> next(em, run, Cursor.parse(job.cursor()), job.done()));
    }

    private JobChunk next(EntityManager em, long runId, Cursor cursor, long done) {
        long project = desk.project();
        billing.lock(em, project);
        BillingRun run = runs.find(em, project, runId);
        long after = cursor.after();
        List<Long> houses = billing.next(em, project, after, HOUSES);
        long last = houses.isEmpty() ? after : houses.get(houses.size() - 1);
        BillingPlan plan =
                planner.plan(
                        project,
                        YearMonth.parse(run.period()),
                        billing.kinds(em, project, after, last));
        Tally tally = new Tally(json.read(run.figures(), BillingFigures.class));
        tally.begin(Long.toString(runId), plan, run.isDryRun());
        long total = cursor.total();
        if (total < 0) {
            total = billing.houses(em, project);
            billing.refreshStatistics(em, total);
        }
        if (houses.isEmpty()) {
            return finish(em, run, tally.figures(), done, total);
        }
        for (String item : run.items()) {
            BillingStore.Range range = new BillingStore.Range(runId, project, item, after, last);
            int marked = bill(em, range, run, plan, tally);
            if (marked < houses.size()) {
                List<BillingPlan.LeftOut> leftOut = billing.leftOut(em, range, plan);
                tally.leftOut(leftOut, plan, messages, desk.language());
            }
            if (run.isDryRun()) {
                billing.forget(em, range);
            }
        }
        run.count(json.write(tally.figures()));
        em.flush();
        return new JobChunk(new Cursor(last, total).print(), done + houses.size(), total, null);
    }

    /** Returns the number of houses billed. */
    private int bill(
            EntityManager em,
            BillingStore.Range range,
            BillingRun run,
            BillingPlan plan,
            Tally tally) {
        long batch = ledger.newBatch();
        int marked =
                plan.prices().billable(plan.from(), plan.to()).isEmpty()
                        ? 0
                        : billing.mark(em, range, plan);
        if (marked > 0) {
            billing.stage(em, range, plan, batch);
        }
        tally.houses(marked);
        tally.staged(billing.staged(em, batch));
        if (run.isDryRun()) {
            billing.unstage(em, batch);
        } else {
            ledger.postBatch(batch, run.asOf());
        }
        return marked;
    }

    private JobChunk finish(
            EntityManager em, BillingRun run, BillingFigures figures, long done, long total) {
        run.count(json.write(figures));
        run.finish(desk.now());
        em.flush();
        if (!run.isDryRun()) {
            BillingCompleted completed = new BillingCompleted();
            completed.runId = figures.runId;
            completed.period = figures.period;
            completed.items = run.items();
            completed.houses = figures.houses;
            completed.charges = figures.charges;
            completed.total = figures.total;
            audit.record("fees.billing-run", run.id(), "complete", null, completed);
            events.publish("billing.completed", 1, null, completed);
        }
        return new JobChunk(null, done, total, figures);
    }
}
