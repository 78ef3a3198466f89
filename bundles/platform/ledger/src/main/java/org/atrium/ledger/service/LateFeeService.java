package org.atrium.ledger.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.LateFeeRow;
import org.atrium.ledger.api.LateFeeRunRow;
import org.atrium.ledger.api.StartLateFees;
import org.atrium.ledger.domain.LateFeeRun;
import org.atrium.ledger.domain.LateRule;
import org.atrium.ledger.domain.LateSchedule;
import org.atrium.ledger.store.LateFeeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows late fees of a project and posts them (FE-06). */
@Component(service = LateFeeService.class)
public class LateFeeService {
    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Jobs jobs;
    private final Audit audit;
    private final LateFeeStore store = new LateFeeStore();

    /** Over the ledger's tables and the kernel's jobs. */
    @Activate
    public LateFeeService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Jobs jobs,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** What a list of late fees is narrowed to, as sent; null means all. */
    public record Wanted(String asOf, String item, String houseId) {}

    /** Overdue charges with their late fees as of a day, the older charge first. */
    public Page<LateFeeRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        LocalDate given = check.optionalDate("asOf", wanted.asOf());
        LocalDate day = given == null ? desk.today() : given;
        LateFeeStore.Filter filter =
                new LateFeeStore.Filter(
                        day,
                        check.optionalText("item", wanted.item(), 40),
                        check.optionalId("houseId", wanted.houseId()));
        check.done();
        List<LateFeeRow> rows = transactions.read(() -> unit.joined(em -> rows(em, filter, page)));
        return Page.of(rows, page, r -> r.chargeId);
    }

    /**
     * Starts a run.
     *
     * @throws Conflict {@code ledger.late.off} where no late fee is agreed on that day, {@code
     *     ledger.late.before-last}
     */
    public JobView start(StartLateFees command) {
        Check check = new Check();
        LocalDate given = check.optionalDate("asOf", command == null ? null : command.asOf);
        LocalDate day = given == null ? desk.today() : given;
        if (day.isAfter(desk.today())) {
            check.wrong("asOf", "ledger.late.future");
        }
        check.done();
        return transactions.write(() -> unit.joined(em -> start(em, day)));
    }

    /** Runs, newest first. */
    public Page<LateFeeRunRow> runs(PageRequest page) {
        List<LateFeeRunRow> rows =
                transactions.read(
                        () ->
                                unit.joined(em -> store.runs(em, desk.project(), page)).stream()
                                        .map(LateFeeService::row)
                                        .toList());
        return Page.of(rows, page, r -> r.id);
    }

    private JobView start(EntityManager em, LocalDate day) {
        if (desk.lateSchedule(day).isEmpty()) {
            throw new Conflict("ledger.late.off").with("day", day);
        }
        LocalDate last = store.lastDay(em, desk.project());
        if (last != null && day.isBefore(last)) {
            throw new Conflict("ledger.late.before-last").with("day", day).with("last", last);
        }
        LateFeeJob.Parameters told = new LateFeeJob.Parameters();
        long id = desk.id();
        told.runId = Ids.print(id);
        told.accounts = store.count(em, desk.project());
        JobView job = jobs.start(LateFeeJob.TYPE, told);
        long jobId = Long.parseLong(job.id);
        store.add(em, LateFeeRun.start(id, desk.project(), jobId, day, desk.who()));
        audit.record("ledger.late-fee-run", id, "start", null, Map.of("asOf", day));
        return job;
    }

    private List<LateFeeRow> rows(EntityManager em, LateFeeStore.Filter filter, PageRequest page) {
        List<LateFeeRow> rows =
                store.overdue(em, desk.project(), filter, page.afterId(0), page.fetch());
        LateSchedule schedule = desk.lateSchedule(filter.asOf());
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, LateFeeStore.Due> due =
                store.due(em, desk.project(), page.afterId(0), last(rows), schedule).stream()
                        .collect(Collectors.toMap(LateFeeStore.Due::principal, d -> d));
        BigDecimal court = desk.courtPercent(filter.asOf());
        rows.forEach(row -> complete(row, due.get(Long.valueOf(row.chargeId)), schedule, court));
        return rows;
    }

    private static long last(List<LateFeeRow> rows) {
        return Long.parseLong(rows.get(rows.size() - 1).chargeId);
    }

    private static void complete(
            LateFeeRow row, LateFeeStore.Due due, LateSchedule schedule, BigDecimal court) {
        Money fee = due == null ? Money.ZERO : due.fee();
        Money posted = due == null ? Money.ZERO : due.posted();
        row.lateFee = fee.view();
        row.posted = posted.view();
        row.toPost = fee.minus(posted).view();
        LateRule rule = schedule.rule(row.item);
        if (rule != null) {
            row.percentPerYear = rule.percentPerYear().toPlainString();
            row.aboveCourt = rule.percentPerYear().compareTo(court) > 0;
        }
    }

    private static LateFeeRunRow row(LateFeeRun run) {
        LateFeeRunRow row = new LateFeeRunRow();
        row.id = Ids.print(run.id());
        row.jobId = Ids.print(run.jobId());
        row.asOf = run.asOf();
        row.charges = run.charges();
        row.total = run.total().view();
        row.startedBy = run.startedBy();
        row.startedAt = run.startedAt();
        row.finishedAt = run.finishedAt();
        return row;
    }
}
