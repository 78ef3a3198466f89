package org.atrium.fees.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.testkit.TestDatabase;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.StartLateFees;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.service.LateFeeJob;
import org.atrium.ledger.service.LateFeeService;
import org.atrium.ledger.testkit.LedgerFixture;

/**
 * Two months of billing, late fees and the ladder over a database in a file, in a process that is
 * killed.
 */
public final class CrashingRuns {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);
    private static final int DAYS = 5;

    private final LadderFixture ladder;
    private final LateFeeService lateFees;
    private final LateFeeJob lateFeeJob;

    private CrashingRuns(LadderFixture ladder) {
        this.ladder = ladder;
        lateFees =
                new LateFeeService(
                        ladder.platform.transactions,
                        ladder.books.unit,
                        ladder.books.desk,
                        ladder.platform.jobs,
                        ladder.platform.audit);
        lateFeeJob =
                new LateFeeJob(
                        ladder.books.unit,
                        ladder.books.desk,
                        ladder.platform.json,
                        ladder.platform.audit,
                        ladder.platform.events);
    }

    /**
     * Goes on where the last run was.
     *
     * @param arguments folder of the database
     */
    public static void main(String[] arguments) {
        CrashingRuns runs = open(Path.of(arguments[0]));
        System.out.println("ready");
        runs.goOn();
        System.out.println("done");
        System.exit(0);
    }

    static CrashingRuns open(Path folder) {
        return new CrashingRuns(
                new LadderFixture(
                        new FeesFixture(
                                new LedgerFixture(new TestPlatform(TestDatabase.onFile(folder))))));
    }

    /** An estate of so many houses of one owner, with a price, a late fee and a ladder. */
    CrashingRuns found(int houses) {
        ladder.fees.price("\"2.80\"");
        ladder.fees.policy(LateTerms.KEY, "2020-01-01", "{\"ratePerDay\":\"0.0005\"}");
        ladder.ladder("REMINDER 5 1.00, SLIP 10 1.00, LAWYER_LETTER 15 1.00, LITIGATION_PACK 20");
        ladder.books.registry.customer(1, "张宇强");
        for (long house = 1; house <= houses; house++) {
            ladder.owned(house, 1);
        }
        return this;
    }

    /** Every fifth day from the last run's on, that one again. */
    void goOn() {
        for (LocalDate day = lastRun(); !day.isAfter(LAST); day = day.plusDays(DAYS)) {
            ladder.fees.bill(day.toString().substring(0, 7));
            late(day.toString());
            ladder.run(day.toString());
        }
    }

    private LocalDate lastRun() {
        String day =
                ladder.books
                        .texts(
                                "SELECT MAX(x.AS_OF) FROM (SELECT AS_OF FROM FEES.DUNNING_RUN"
                                        + " UNION SELECT AS_OF FROM LEDGER.LATE_FEE_RUN) x")
                        .get(0);
        return day == null ? FIRST : LocalDate.parse(day);
    }

    private void late(String day) {
        StartLateFees command = new StartLateFees();
        command.asOf = day;
        ladder.books.ask(
                () -> {
                    JobView view = lateFees.start(command);
                    return ladder.fees.carryOut(lateFeeJob, view);
                });
    }

    /** Every charge with what it is worth and what is open, every step, how many messages. */
    List<String> result() {
        List<String> lines = new ArrayList<>(ladder.steps());
        lines.addAll(
                ladder.books.texts(
                        "SELECT TRIM(CAST(HOUSE_ID AS CHAR(20))) || ' ' || ITEM || ' ' || PERIOD"
                                + " || ' ' || PART || ' ' || CAST(DUE AS CHAR(10)) || ' '"
                                + " || TRIM(CAST(AMOUNT + ADJUSTED AS CHAR(20))) || ' '"
                                + " || TRIM(CAST(OPEN_AMOUNT AS CHAR(20))) FROM LEDGER.CHARGE"
                                + " ORDER BY HOUSE_ID, ITEM, PERIOD, PART, DUE, AMOUNT + ADJUSTED"));
        lines.addAll(ladder.books.texts("SELECT COUNT(*) FROM NOTICES.STAGED_MESSAGE"));
        return lines;
    }

    void assertSound() {
        ladder.books.assertSound();
    }

    void close() {
        ladder.platform.database.closeFile();
    }
}
