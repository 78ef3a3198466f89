package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.RequestAdjustment;
import org.atrium.ledger.service.AdjustmentService;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.rent.api.LeaseStep;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.RentFigures;
import org.atrium.rent.api.SaveLease;
import org.atrium.rent.api.StartRentBilling;
import org.atrium.workflow.testkit.WorkflowFixture;

/** Rent over a ledger on a fresh database: shops 201 and 202, tenant 7 of both. */
final class RentFixture implements AutoCloseable {
    final LedgerFixture books;
    final TestPlatform platform;
    final WorkflowFixture workflow;
    final RentUnit unit;
    final Desk desk;
    final LeaseTexts texts;
    final LeaseService leases;
    final LeaseSteps steps;
    final ExpiryDuty expiry;
    final RentBillingJob job;
    final RentBillingService billing;
    final DueService dues;
    final Reminders reminders;
    final RollService roll;
    final RepossessionService repossessions;
    final SentNotices sent;

    RentFixture() {
        this(new LedgerFixture());
        people();
        shop(201);
        shop(202);
    }

    private void people() {
        books.registry.customer(1, "张宇强").customer(7, "春风面馆");
    }

    /** So many shops, each let for 2026, in a database where nothing is yet. */
    void let(int shops) {
        people();
        for (int shop = 1; shop <= shops; shop++) {
            shop(shop);
            active(lease(shop));
        }
    }

    RentFixture(LedgerFixture over) {
        books = over;
        platform = books.platform;
        sent = new SentNotices(platform);
        unit =
                new RentUnit(
                        platform.database.unit("rent"),
                        platform.ready,
                        platform.ready,
                        platform.ready,
                        platform.ready);
        platform.database.migrate("notices");
        workflow = new WorkflowFixture(platform);
        desk = new Desk(platform.callers, platform.clock, platform.projects, platform.ids);
        texts = new LeaseTexts(platform.json);
        LeaseReader reader = new LeaseReader(desk, texts);
        LeaseViews views = new LeaseViews(desk, texts, reader, workflow.cases);
        leases =
                new LeaseService(
                        platform.transactions,
                        unit,
                        desk,
                        reader,
                        views,
                        new LeaseChecks(desk, new AnyFiles()),
                        workflow.cases,
                        platform.numbering,
                        platform.audit);
        steps =
                new LeaseSteps(
                        platform.transactions,
                        unit,
                        desk,
                        workflow.cases,
                        books.ledger,
                        views,
                        platform.audit);
        expiry = expiry();
        job = job();
        billing =
                new RentBillingService(
                        platform.transactions,
                        unit,
                        platform.jobs,
                        platform.json,
                        desk,
                        platform.audit);
        dues = new DueService(platform.transactions, unit, texts, desk);
        reminders = reminders();
        repossessions = repossessions();
        roll = new RollService(platform.transactions, unit, texts, desk);
    }

    private RepossessionService repossessions() {
        return new RepossessionService(
                platform.transactions,
                unit,
                desk,
                new Repossessions(
                        desk,
                        workflow.cases,
                        sent,
                        platform.policies,
                        platform.numbering,
                        new AnyFiles()),
                new Remainders(texts, books.ledger, desk),
                workflow.cases,
                platform.audit);
    }

    private ExpiryDuty expiry() {
        return new ExpiryDuty(
                platform.transactions,
                unit,
                steps,
                platform.policies,
                platform.projects,
                platform.callers,
                platform.clock);
    }

    private RentBillingJob job() {
        Messages codes = (code, arguments, language) -> code;
        return new RentBillingJob(
                unit,
                texts,
                books.ledger,
                desk,
                platform.json,
                codes,
                platform.audit,
                platform.events);
    }

    private Reminders reminders() {
        return new Reminders(
                platform.transactions, unit, dues, sent, platform.policies, desk, platform.audit);
    }

    @Override
    public void close() {
        books.assertSound();
        books.close();
    }

    /** A shop that customer 1 owns and customer 7 rents. */
    void shop(long id) {
        books.registry
                .house(id, "SHOP", "80.00", "2019-09-27")
                .payer(id, 1, "2019-09-27", null)
                .sql(
                        String.format(
                                "INSERT INTO REGISTRY.PARTY (ID, PROJECT_ID, VERSION, HOUSE_ID,"
                                        + " CUSTOMER_ID, ROLE, FROM_DATE, PAYS) VALUES"
                                        + " (%1$d, %2$d, 0, %1$d, 7, 'TENANT', '2020-01-01', TRUE)",
                                id, platform.project.id()));
    }

    /** A lease of the year 2026 at 3,000.00 a month, paid by the quarter. */
    static SaveLease lease(long house) {
        SaveLease lease = new SaveLease();
        lease.houseId = Long.toString(house);
        lease.tenantId = "7";
        lease.from = "2026-01-01";
        lease.to = "2027-01-01";
        lease.rent = Money.of("3000.00").view();
        lease.cycle = "QUARTER";
        lease.dueDays = 5;
        lease.steps = new ArrayList<>();
        lease.freePeriods = new ArrayList<>();
        return lease;
    }

    static SaveLease.Free free(String from, String to) {
        SaveLease.Free free = new SaveLease.Free();
        free.from = from;
        free.to = to;
        return free;
    }

    static SaveLease.Step rise(String from, String percent) {
        SaveLease.Step step = new SaveLease.Step();
        step.from = from;
        step.percent = percent;
        return step;
    }

    /** An active lease. */
    LeaseView active(SaveLease command) {
        LeaseView draft = shops(() -> leases.draft(command));
        return manage(() -> steps.take(draft.id, "activate", new LeaseStep()));
    }

    static LeaseStep because(String reason, String day) {
        LeaseStep step = new LeaseStep();
        step.reason = reason;
        step.day = day;
        return step;
    }

    /** Runs the body as the shop administrator. */
    <T> T shops(Supplier<T> body) {
        return platform.callers.as(platform.caller("shops", Roles.SHOP_ADMINISTRATOR), body);
    }

    /** Runs the body as the customer service manager. */
    <T> T manage(Supplier<T> body) {
        return platform.callers.as(platform.caller("manager", Roles.CS_MANAGER), body);
    }

    /** Carries a billing run out, chunk by chunk, as the kernel does. */
    RentFigures bill(String period, boolean dryRun) {
        return books.ask(() -> carryOut(started(period, dryRun), null));
    }

    /** Starts a billing run; its job is not carried out. */
    JobView started(String period, boolean dryRun) {
        StartRentBilling command = new StartRentBilling();
        command.period = period;
        command.dryRun = dryRun;
        return billing.start(command);
    }

    /** Goes on from a cursor to the end. */
    RentFigures carryOut(JobView view, String cursor) {
        JobRunner.JobChunk chunk = chunk(view, cursor);
        while (chunk.cursor() != null) {
            chunk = chunk(view, chunk.cursor());
        }
        return (RentFigures) chunk.result();
    }

    /** One chunk. */
    JobRunner.JobChunk chunk(JobView view, String cursor) {
        String parameters =
                books.texts("SELECT PARAMETERS FROM KERNEL.JOB WHERE ID = " + view.id).get(0);
        JobRunner.JobRun run = new JobRunner.JobRun(Long.parseLong(view.id), parameters, cursor, 0);
        return platform.transactions.write(() -> job.next(run));
    }

    /** Cancels a charge of more than 1,000.00, signed by the general manager. */
    void cancel(String charge) {
        AdjustmentService adjustments =
                new AdjustmentService(
                        platform.transactions,
                        books.unit,
                        books.desk,
                        workflow.cases,
                        platform.numbering,
                        platform.audit,
                        platform.events);
        RequestAdjustment command = new RequestAdjustment();
        command.chargeId = charge;
        command.kind = "CANCELLATION";
        command.reason = "提前解约";
        Caller finance = platform.caller("finance", Roles.FINANCE);
        AdjustmentView asked =
                platform.callers.as(
                        TestPlatform.keyed(finance, "cancel", "same"),
                        () -> adjustments.request(command));
        platform.callers.as(
                platform.caller("gm", "GeneralManager"), () -> adjustments.approve(asked.id, null));
    }

    /** Moves the business date. */
    void on(String day) {
        books.today(LocalDate.parse(day));
    }

    /** What tenants are told by notices of rent. */
    List<String> staged() {
        return books.texts("SELECT FACTS FROM NOTICES.STAGED_MESSAGE ORDER BY SOURCE");
    }

    /** The charges of rent, as {@code house item from to due amount}, in order. */
    List<String> charges() {
        return books
                .texts(
                        "SELECT CAST(HOUSE_ID AS CHAR(20)) || ' ' || ITEM || ' ' ||"
                                + " COALESCE(CAST(FROM_DAY AS CHAR(10)), '-') || ' ' ||"
                                + " COALESCE(CAST(TO_DAY AS CHAR(10)), '-') || ' ' ||"
                                + " CAST(DUE AS CHAR(10)) || ' ' || CAST(AMOUNT AS CHAR(20))"
                                + " FROM LEDGER.CHARGE WHERE FUNCTION_ID = 'rent'"
                                + " ORDER BY HOUSE_ID, ITEM, FROM_DAY")
                .stream()
                .map(text -> text.replaceAll(" +", " ").strip())
                .toList();
    }
}
