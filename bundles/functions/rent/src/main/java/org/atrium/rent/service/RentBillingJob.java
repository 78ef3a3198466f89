package org.atrium.rent.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.rent.api.RentFigures;
import org.atrium.rent.domain.BilledCycle;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.LeaseState;
import org.atrium.rent.domain.RentPart;
import org.atrium.rent.domain.RentRun;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentBillingStore;
import org.atrium.rent.store.RentBillingStore.Bill;
import org.atrium.rent.store.RentBillingStore.Charged;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Carries a billing run out (RT-01), 200 leases at a time. Each chunk marks and posts in one
 * transaction under the lock of the project's leases, so that no cycle is billed twice, whatever
 * runs beside it; a dry run only counts.
 */
@Component(service = RentBillingJob.class)
public class RentBillingJob implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "rent.billing-run";

    private static final int LEASES = 200;
    private static final int EXAMPLES = 50;

    private final RentUnit unit;
    private final LeaseTexts texts;
    private final Ledger ledger;
    private final Desk desk;
    private final Json json;
    private final Messages messages;
    private final Audit audit;
    private final Events events;
    private final LeaseStore leases = new LeaseStore();
    private final RentBillingStore billing = new RentBillingStore();

    /** Over the tables of rent and the ledger. */
    @Activate
    public RentBillingJob(
            @Reference RentUnit unit,
            @Reference LeaseTexts texts,
            @Reference Ledger ledger,
            @Reference Desk desk,
            @Reference Json json,
            @Reference Messages messages,
            @Reference Audit audit,
            @Reference Events events) {
        this.unit = unit;
        this.texts = texts;
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

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        long run = Long.parseLong(json.read(job.parameters(), Parameters.class).runId);
        long after = job.cursor() == null ? 0 : Long.parseLong(job.cursor());
        return unit.joined(em -> next(em, run, after, job.done()));
    }

    private JobChunk next(EntityManager em, long runId, long after, long done) {
        long project = desk.project();
        leases.lock(em, project);
        RentRun run = billing.find(em, project, runId);
        RentFigures figures = json.read(run.figures(), RentFigures.class);
        figures.runId = Long.toString(runId);
        figures.period = run.period();
        figures.dryRun = run.isDryRun();
        List<Lease> chunk = leases.after(em, project, after, LEASES);
        long total = billing.leases(em, project);
        if (chunk.isEmpty()) {
            return finish(em, run, figures, done, total);
        }
        List<Bill> bills = bills(em, chunk, YearMonth.parse(run.period()), figures);
        if (!run.isDryRun() && !bills.isEmpty()) {
            post(em, run, bills);
        }
        count(figures, bills);
        run.count(json.write(figures), null);
        em.flush();
        long last = chunk.get(chunk.size() - 1).id();
        return new JobChunk(Long.toString(last), done + chunk.size(), total, null);
    }

    private void post(EntityManager em, RentRun run, List<Bill> bills) {
        billing.mark(em, run.id(), bills);
        long batch = ledger.newBatch();
        billing.stage(em, batch, bills);
        PostedBatch posted = ledger.postBatch(batch, run.asOf());
        if (posted.charges() != bills.stream().mapToLong(b -> b.cycle().parts().size()).sum()) {
            throw new IllegalStateException("posted " + posted.charges() + " of " + bills.size());
        }
    }

    private List<Bill> bills(
            EntityManager em, List<Lease> chunk, YearMonth month, RentFigures figures) {
        Set<Long> billed = billing.billed(em, chunk.stream().map(Lease::id).toList(), month);
        Set<Long> houses = new HashSet<>(chunk.stream().map(Lease::houseId).toList());
        Set<Charged> charged = billing.charged(em, desk.project(), houses, month);
        List<Bill> bills = new ArrayList<>();
        for (Lease lease : chunk) {
            BilledCycle cycle = lease.state() == LeaseState.DISCARDED ? null : cycle(lease, month);
            String reason = cycle == null ? null : reason(lease, cycle, billed, charged);
            if (reason != null) {
                leaveOut(figures, reason, lease);
            } else if (cycle != null) {
                bills.add(new Bill(lease, cycle));
            }
        }
        return bills;
    }

    /** The cycle of a lease that begins in a month; null for none. */
    private BilledCycle cycle(Lease lease, YearMonth month) {
        return texts.terms(lease).cycles(lease.endsOn()).stream()
                .filter(c -> YearMonth.from(c.from()).equals(month))
                .findFirst()
                .orElse(null);
    }

    private static String reason(
            Lease lease, BilledCycle cycle, Set<Long> billed, Set<Charged> charged) {
        if (!lease.state().isBinding()) {
            return "rent.billing.draft";
        }
        if (billed.contains(lease.id())) {
            return "rent.billing.already-billed";
        }
        if (cycle.parts().isEmpty()) {
            return "rent.billing.free";
        }
        return cycle.parts().stream().anyMatch(part -> charged.contains(key(lease, part)))
                ? "rent.billing.charged"
                : null;
    }

    private static Charged key(Lease lease, RentPart part) {
        return new Charged(lease.houseId(), lease.tenantId(), part.from());
    }

    private static void count(RentFigures figures, List<Bill> bills) {
        Money total = Money.parse(figures.total);
        for (Bill bill : bills) {
            figures.leases++;
            figures.charges += bill.cycle().parts().size();
            total = total.plus(bill.cycle().total());
        }
        figures.total = total.view();
    }

    private void leaveOut(RentFigures figures, String reason, Lease lease) {
        RentFigures.LeftOut group =
                figures.leftOut.stream()
                        .filter(g -> g.reason.equals(reason))
                        .findFirst()
                        .orElseGet(() -> added(figures, reason));
        group.leases++;
        if (group.examples.size() < EXAMPLES) {
            group.examples.add(lease.number());
        }
    }

    private RentFigures.LeftOut added(RentFigures figures, String reason) {
        RentFigures.LeftOut group = new RentFigures.LeftOut();
        group.reason = reason;
        group.text = messages.text(reason, Map.of(), desk.language());
        figures.leftOut.add(group);
        return group;
    }

    private JobChunk finish(
            EntityManager em, RentRun run, RentFigures figures, long done, long total) {
        run.count(json.write(figures), desk.now());
        em.flush();
        if (!run.isDryRun()) {
            audit.record(TYPE, run.id(), "complete", null, figures);
            events.publish("rent.billed", 1, null, figures);
        }
        return new JobChunk(null, done, total, figures);
    }
}
