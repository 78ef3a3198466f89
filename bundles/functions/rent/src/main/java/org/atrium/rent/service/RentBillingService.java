package org.atrium.rent.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Transactions;
import org.atrium.rent.api.RentFigures;
import org.atrium.rent.api.RentRunRow;
import org.atrium.rent.api.RentRunView;
import org.atrium.rent.api.StartRentBilling;
import org.atrium.rent.domain.RentRun;
import org.atrium.rent.store.RentBillingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts billing runs and shows them (RT-01). */
@Component(service = RentBillingService.class)
public class RentBillingService {
    private static final int MONTHS_AHEAD = 12;

    private final Transactions transactions;
    private final RentUnit unit;
    private final Jobs jobs;
    private final Json json;
    private final Desk desk;
    private final Audit audit;
    private final RentBillingStore runs = new RentBillingStore();

    /** Over the tables of rent and the kernel's jobs. */
    @Activate
    public RentBillingService(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference Jobs jobs,
            @Reference Json json,
            @Reference Desk desk,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.jobs = jobs;
        this.json = json;
        this.desk = desk;
        this.audit = audit;
    }

    /** Stores the run and its job, which begins after the commit. */
    public JobView start(StartRentBilling command) {
        RentRun.Order order = order(command);
        return transactions.write(() -> start(order));
    }

    /** Runs of the project, newest first. */
    public Page<RentRunRow> list(PageRequest page) {
        long project = desk.project();
        List<RentRunRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                runs.list(em, project, page).stream()
                                                        .map(this::row)
                                                        .toList()));
        return Page.of(rows, page, r -> r.id);
    }

    /** A run with its figures. */
    public RentRunView get(String id) {
        long key = Ids.parse(id, "rent.billing.not-found");
        long project = desk.project();
        RentRun run = transactions.read(() -> unit.joined(em -> runs.find(em, project, key)));
        if (run == null) {
            throw new NotFound("rent.billing.not-found").with("id", id);
        }
        return view(run);
    }

    private JobView start(RentRun.Order order) {
        RentRun run = RentRun.start(desk.id(), desk.project(), order, desk.user(), desk.now());
        RentBillingJob.Parameters parameters = new RentBillingJob.Parameters();
        parameters.runId = Ids.print(run.id());
        JobView job = jobs.start(RentBillingJob.TYPE, parameters);
        run.carriedOutBy(Long.parseLong(job.id));
        unit.joined(
                em -> {
                    runs.add(em, run);
                    return null;
                });
        audit.record(RentBillingJob.TYPE, run.id(), "start", null, order);
        return job;
    }

    private RentRun.Order order(StartRentBilling command) {
        LocalDate today = desk.today();
        Check check = new Check();
        YearMonth period = check.month("period", command.period);
        if (period != null && period.isAfter(YearMonth.from(today).plusMonths(MONTHS_AHEAD))) {
            check.wrong("period", "rent.billing.too-far");
        }
        LocalDate asOf = check.optionalDate("asOf", command.asOf);
        if (asOf != null && asOf.isAfter(today)) {
            check.wrong("asOf", "rent.billing.future");
        }
        check.done();
        return new RentRun.Order(period.toString(), asOf == null ? today : asOf, command.dryRun);
    }

    private RentRunView view(RentRun run) {
        RentRunView view = new RentRunView();
        view.id = Ids.print(run.id());
        view.jobId = Ids.print(run.jobId());
        view.state = run.finishedAt() == null ? "RUNNING" : "DONE";
        view.period = run.period();
        view.asOf = run.asOf();
        view.dryRun = run.isDryRun();
        view.startedBy = run.startedBy();
        view.startedAt = run.startedAt();
        view.finishedAt = run.finishedAt();
        view.figures = json.read(run.figures(), RentFigures.class);
        return view;
    }

    private RentRunRow row(RentRun run) {
        RentRunView view = view(run);
        RentRunRow row = new RentRunRow();
        row.id = view.id;
        row.state = view.state;
        row.period = view.period;
        row.asOf = view.asOf;
        row.dryRun = view.dryRun;
        row.leases = view.figures.leases;
        row.charges = view.figures.charges;
        row.total = view.figures.total;
        row.leftOut = view.figures.leftOut.stream().mapToLong(g -> g.leases).sum();
        row.startedBy = view.startedBy;
        row.startedAt = view.startedAt;
        return row;
    }
}
