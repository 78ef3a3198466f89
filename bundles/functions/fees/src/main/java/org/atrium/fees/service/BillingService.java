package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.BillingFigures;
import org.atrium.fees.api.BillingRunRow;
import org.atrium.fees.api.BillingRunView;
import org.atrium.fees.api.StartBilling;
import org.atrium.fees.domain.BillingRun;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.store.RunStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts billing runs and shows them (FE-07). */
@Component(service = BillingService.class)
public class BillingService {
    private static final int MONTHS_AHEAD = 12;

    private final Transactions transactions;
    private final FeesUnit unit;
    private final BillingPlanner planner;
    private final Jobs jobs;
    private final Json json;
    private final Desk desk;
    private final Audit audit;
    private final RunStore<BillingRun> runs = new RunStore<>(BillingRun.class);

    /** Over the tables of fees and the kernel's jobs. */
    @Activate
    public BillingService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference BillingPlanner planner,
            @Reference Jobs jobs,
            @Reference Json json,
            @Reference Desk desk,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.planner = planner;
        this.jobs = jobs;
        this.json = json;
        this.desk = desk;
        this.audit = audit;
    }

    /** Stores the run and its job, which begins after the commit. */
    public JobView start(StartBilling command) {
        BillingRun.Order order = parse(command);
        return transactions.write(() -> start(order));
    }

    /** Runs of the project, newest first. */
    public Page<BillingRunRow> list(PageRequest page) {
        long project = desk.project();
        List<BillingRunRow> rows =
                transactions.read(
                        () ->
                                unit.joined(em -> runs.list(em, project, page)).stream()
                                        .map(this::row)
                                        .toList());
        return Page.of(rows, page, r -> r.id);
    }

    /** A run with its figures. */
    public BillingRunView get(String id) {
        long key = Ids.parse(id, "fees.billing.not-found");
        long project = desk.project();
        BillingRun run = transactions.read(() -> unit.joined(em -> runs.find(em, project, key)));
        if (run == null) {
            throw new NotFound("fees.billing.not-found").with("id", id);
        }
        return view(run);
    }

    private JobView start(BillingRun.Order order) {
        planner.requireCycleStart(desk.project(), YearMonth.parse(order.period()));
        BillingRun run =
                BillingRun.start(desk.id(), desk.project(), order, desk.user(), desk.now());
        BillingJob.Parameters parameters = new BillingJob.Parameters();
        parameters.runId = Ids.print(run.id());
        JobView job = jobs.start(BillingJob.TYPE, parameters);
        run.carriedOutBy(Long.parseLong(job.id));
        unit.joined(
                em -> {
                    runs.add(em, run);
                    return null;
                });
        audit.record("fees.billing-run", run.id(), "start", null, order);
        return job;
    }

    private BillingRun.Order parse(StartBilling command) {
        LocalDate today = desk.today();
        Check check = new Check();
        YearMonth period = check.month("period", command.period);
        if (period != null && period.isAfter(YearMonth.from(today).plusMonths(MONTHS_AHEAD))) {
            check.wrong("period", "fees.billing.too-far");
        }
        LocalDate asOf = check.optionalDate("asOf", command.asOf);
        if (asOf != null && asOf.isAfter(today)) {
            check.wrong("asOf", "fees.billing.future");
        }
        List<String> items = command.items == null ? billable() : command.items;
        if (items.isEmpty() || !billable().containsAll(items)) {
            check.wrong("items", "fees.billing.unknown-item");
        }
        check.done();
        return new BillingRun.Order(
                period.toString(),
                items.stream().distinct().toList(),
                asOf == null ? today : asOf,
                command.dryRun);
    }

    private static List<String> billable() {
        return Arrays.stream(FeeItem.values())
                .filter(FeeItem::isBillable)
                .map(FeeItem::name)
                .toList();
    }

    private BillingRunView view(BillingRun run) {
        BillingRunView view = new BillingRunView();
        view.id = Ids.print(run.id());
        view.jobId = Ids.print(run.jobId());
        view.state = run.state().name();
        view.period = run.period();
        view.items = run.items();
        view.asOf = run.asOf();
        view.dryRun = run.isDryRun();
        view.startedBy = run.startedBy();
        view.startedAt = run.startedAt();
        view.finishedAt = run.finishedAt();
        view.figures = json.read(run.figures(), BillingFigures.class);
        return view;
    }

    private BillingRunRow row(BillingRun run) {
        BillingRunView view = view(run);
        BillingRunRow row = new BillingRunRow();
        row.id = view.id;
        row.jobId = view.jobId;
        row.state = view.state;
        row.period = view.period;
        row.items = String.join(", ", view.items);
        row.asOf = view.asOf;
        row.dryRun = view.dryRun;
        row.houses = view.figures.houses;
        row.charges = view.figures.charges;
        MoneyView total = view.figures.total;
        row.total = total == null ? Money.ZERO.view() : total;
        row.skipped =
                view.figures.skipped == null
                        ? 0
                        : view.figures.skipped.stream().mapToLong(s -> s.houses).sum();
        row.startedBy = view.startedBy;
        row.startedAt = view.startedAt;
        return row;
    }
}
