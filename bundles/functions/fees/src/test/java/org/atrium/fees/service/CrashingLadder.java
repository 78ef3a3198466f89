package org.atrium.fees.service;

import java.nio.file.Path;
import java.time.LocalDate;
import org.atrium.kernel.testkit.TestDatabase;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.testkit.LedgerFixture;

/** Runs the ladder day by day over a database in a file, in a process that is killed. */
public final class CrashingLadder {
    /** First day with a step. */
    static final LocalDate FIRST = LocalDate.of(2026, 6, 5);

    /** Last day. */
    static final LocalDate LAST = LocalDate.of(2026, 6, 25);

    private CrashingLadder() {}

    /**
     * Goes on where the last run was.
     *
     * @param arguments folder of the database
     */
    public static void main(String[] arguments) {
        LadderFixture ladder = open(Path.of(arguments[0]));
        System.out.println("ready");
        climb(ladder);
        System.out.println("done");
        System.exit(0);
    }

    static LadderFixture open(Path folder) {
        return new LadderFixture(
                new FeesFixture(new LedgerFixture(new TestPlatform(TestDatabase.onFile(folder)))));
    }

    /** Runs each day from the last run's on, that one again. */
    static void climb(LadderFixture ladder) {
        String last = ladder.books.texts("SELECT MAX(AS_OF) FROM FEES.DUNNING_RUN").get(0);
        LocalDate from = last == null ? FIRST : LocalDate.parse(last);
        for (LocalDate day = from; !day.isAfter(LAST); day = day.plusDays(1)) {
            ladder.run(day.toString());
        }
    }
}
