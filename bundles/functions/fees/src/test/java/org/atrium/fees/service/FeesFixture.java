package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.atrium.fees.api.BillingFigures;
import org.atrium.fees.api.SkippedView;
import org.atrium.fees.api.StartBilling;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.testkit.LedgerFixture;

/**
 * Fees over a ledger on a fresh database; jobs are carried out chunk by chunk as the kernel does.
 */
final class FeesFixture {
    final LedgerFixture books;
    final BillingService billing;
    final BillingJob job;
    final FeeService fees;
    final PricePreview preview;
    final FeesUnit unit;
    final Desk desk;
    private final TestPlatform platform;

    FeesFixture() {
        this(new LedgerFixture());
    }

    FeesFixture(LedgerFixture over) {
        books = over;
        platform = books.platform;
        JpaTemplate jpa = platform.database.unit("fees");
        platform.database.migrate("notices");
        unit = new FeesUnit(jpa, platform.ready, platform.ready, platform.ready, platform.ready);
        BillingPlanner planner = new BillingPlanner(platform.policies, platform.projects);
        desk = new Desk(platform.callers, platform.clock, platform.projects, platform.ids);
        Messages codes = (code, arguments, language) -> code;
        job =
                new BillingJob(
                        unit,
                        planner,
                        books.ledger,
                        desk,
                        platform.json,
                        codes,
                        platform.audit,
                        platform.events);
        billing =
                new BillingService(
                        platform.transactions,
                        unit,
                        planner,
                        platform.jobs,
                        platform.json,
                        desk,
                        platform.audit);
        preview = new PricePreview(unit, platform.policies, platform.callers, platform.clock);
        fees = new FeeService(platform.transactions, unit, books.ledger, desk, platform.policies);
    }

    void policy(PolicyKey<?> key, String from, String json) {
        platform.setPolicy(key, LocalDate.parse(from), json);
    }

    void price(String json) {
        policy(FeePolicies.UNIT_PRICE, "2020-01-01", json);
    }

    BillingFigures bill(String period) {
        return run(period, false);
    }

    BillingFigures run(String period, boolean dryRun) {
        return books.ask(
                () -> {
                    JobView view = billing.start(command(period, dryRun));
                    return (BillingFigures) carryOut(job, view);
                });
    }

    static StartBilling command(String period, boolean dryRun) {
        StartBilling command = new StartBilling();
        command.period = period;
        command.items = List.of("PROPERTY_FEE");
        command.dryRun = dryRun;
        return command;
    }

    /** The charges, as {@code house debtor from to amount}, in order. */
    List<String> charges() {
        return books
                .texts(
                        "SELECT CAST(HOUSE_ID AS CHAR(20)) || ' ' || CAST(DEBTOR_ID AS CHAR(20)) || ' ' || CAST(FROM_DAY AS CHAR(20))"
                                + " || ' ' || CAST(TO_DAY AS CHAR(20)) || ' ' || CAST(AMOUNT AS CHAR(20)) FROM LEDGER.CHARGE"
                                + " ORDER BY HOUSE_ID, FROM_DAY, DEBTOR_ID")
                .stream()
                .map(text -> text.replaceAll(" +", " ").strip())
                .toList();
    }

    static long skipped(BillingFigures figures, String reason) {
        return figures.skipped.stream()
                .filter(s -> s.reason.equals(reason))
                .mapToLong((SkippedView s) -> s.houses)
                .sum();
    }

    /** Carries a job out, chunk by chunk. */
    Object carryOut(JobRunner runner, JobView view) {
        String parameters =
                books.texts("SELECT PARAMETERS FROM KERNEL.JOB WHERE ID = " + view.id).get(0);
        long id = Long.parseLong(view.id);
        JobRunner.JobChunk chunk = new JobRunner.JobChunk(null, 0, 0, null);
        do {
            JobRunner.JobRun run =
                    new JobRunner.JobRun(id, parameters, chunk.cursor(), chunk.done());
            chunk = platform.transactions.write(() -> runner.next(run));
        } while (chunk.cursor() != null);
        return chunk.result();
    }
}
