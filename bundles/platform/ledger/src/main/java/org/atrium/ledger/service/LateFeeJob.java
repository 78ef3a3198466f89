package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.ledger.domain.LateFeeRun;
import org.atrium.ledger.store.LateFeeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Posts the late fees of a project up to a day (FE-06), some accounts at a time, each chunk under
 * their locks in one transaction. What is posted is the difference to the books, so that a chunk
 * that runs again posts nothing.
 */
@Component(service = LateFeeJob.class)
public class LateFeeJob implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "ledger.late-fee-run";

    private static final int ACCOUNTS = 500;

    private final LedgerUnit unit;
    private final Desk desk;
    private final Json json;
    private final Audit audit;
    private final Events events;
    private final LateFees lateFees;
    private final LateFeeStore store = new LateFeeStore();

    /** Over the ledger's tables. */
    @Activate
    public LateFeeJob(
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Json json,
            @Reference Audit audit,
            @Reference Events events) {
        this.unit = unit;
        this.desk = desk;
        this.json = json;
        this.audit = audit;
        this.events = events;
        lateFees = new Books(desk).lateFees();
    }

    /** What a job is told. */
    public static final class Parameters {
        /** Run. */
        public String runId;

        /** How many accounts there were when it was started. */
        public long accounts;
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
        if (after == 0) {
            store.refreshStatistics(em, told.accounts);
        }
        LateFeeRun run = store.find(em, project, Long.parseLong(told.runId));
        List<Long> ids = store.next(em, project, after, ACCOUNTS);
        if (ids.isEmpty()) {
            return finish(em, run, done);
        }
        long last = ids.get(ids.size() - 1);
        LateFeeStore.Accounts accounts = new LateFeeStore.Accounts(project, after, last);
        store.lock(em, accounts);
        PostedBatch posted =
                lateFees.settle(
                        em, accounts, desk.lateSchedule(run.asOf()), LateFeeStore.Occasion.RUN);
        run.count(posted.charges(), posted.total());
        em.flush();
        long reached = done + ids.size();
        return new JobChunk(Long.toString(last), reached, Math.max(told.accounts, reached), null);
    }

    private JobChunk finish(EntityManager em, LateFeeRun run, long done) {
        run.finish(desk.who().at());
        em.flush();
        Map<String, Object> posted =
                Map.of(
                        "runId",
                        Ids.print(run.id()),
                        "asOf",
                        run.asOf(),
                        "charges",
                        run.charges(),
                        "total",
                        run.total().view());
        audit.record("ledger.late-fee-run", run.id(), "complete", null, posted);
        events.publish("late-fees.posted", 1, null, posted);
        return new JobChunk(null, done, done, posted);
    }
}
