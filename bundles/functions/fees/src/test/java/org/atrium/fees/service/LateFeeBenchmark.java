package org.atrium.fees.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.atrium.kernel.api.JobView;
import org.atrium.ledger.api.StartLateFees;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.service.LateFeeJob;
import org.atrium.ledger.service.LateFeeService;

/**
 * How fast late fees of a project are posted (FE-06), beside plain SQL that writes the same rows
 * into the same tables of the same database, with as many durable commits. Plain SQL knows the
 * finished rows beforehand: {@code INSERT ... SELECT} from copies.
 */
final class LateFeeBenchmark {
    private static final int FEW = 10_000;
    private static final int SLICE = 500;
    private static final int STAGED = 1_000;
    private static final long SHIFT = 1L << 40;
    private static final String DUE = "2026-05-31";
    private static final String AS_OF = "2026-06-30";

    private final LadderFixture ladder = new LadderFixture(new FeesFixture());
    private final LateFeeService service =
            new LateFeeService(
                    ladder.books.platform.transactions,
                    ladder.books.unit,
                    ladder.books.desk,
                    ladder.books.platform.jobs,
                    ladder.books.platform.audit);
    private final LateFeeJob job =
            new LateFeeJob(
                    ladder.books.unit,
                    ladder.books.desk,
                    ladder.books.platform.json,
                    ladder.books.platform.audit,
                    ladder.books.platform.events);
    private int written;

    /** Runs it over so many; one line of figures. */
    String measured(int accounts) throws SQLException {
        ladder.fees.policy(LateTerms.KEY, "2020-01-01", "{\"ratePerDay\":\"0.0005\"}");
        owe(1, FEW);
        run(FEW);
        copies(0);
        plain();
        long small = BillingBenchmark.heapMiB();
        owe(FEW + 1, accounts);
        double ours = run(accounts - FEW);
        copies(FEW);
        double plain = plain();
        return String.format(
                Locale.ROOT,
                "late fees of %,d accounts, %s (%,d rows written): %.1f s, plain SQL %.1f s,"
                        + " ratio %.0f %%; heap +%d MiB since %,d accounts",
                accounts,
                System.getProperty("atrium.test.database", "derby"),
                written,
                ours,
                plain,
                100 * plain / ours,
                BillingBenchmark.heapMiB() - small,
                FEW);
    }

    private void owe(int from, int to) throws SQLException {
        BillingBenchmark.houses(ladder.fees, from, to, 1);
        for (int house = from; house <= to; house += STAGED) {
            ladder.owe(house, Math.min(to, house + STAGED - 1), DUE);
        }
    }

    private double run(int charges) {
        StartLateFees command = new StartLateFees();
        command.asOf = AS_OF;
        long start = System.nanoTime();
        Map<?, ?> posted =
                ladder.books.ask(
                        () -> {
                            JobView view = service.start(command);
                            return (Map<?, ?>) ladder.fees.carryOut(job, view);
                        });
        double seconds = BillingBenchmark.seconds(start);
        if (!Long.valueOf(charges).equals(posted.get("charges"))) {
            throw new IllegalStateException(posted.toString());
        }
        return seconds;
    }

    /** What plain SQL will write: the late fees of houses above this one, under other ids. */
    private void copies(int house) throws SQLException {
        try (Connection connection = ladder.books.platform.database.connect();
                Statement sql = connection.createStatement()) {
            String fees = "PART = 'LATE_FEE' AND ID < " + SHIFT + " AND HOUSE_ID > " + house;
            BillingBenchmark.copy(sql, "LEDGER.CHARGE", fees, "POSTING_ID");
            String posted = " IN (SELECT POSTING_ID FROM COPY_CHARGE)";
            BillingBenchmark.copy(sql, "LEDGER.POSTING", "ID" + posted, "ID");
            BillingBenchmark.copy(sql, "LEDGER.ENTRY", "POSTING_ID" + posted, "POSTING_ID");
            String ids = " SET ID = ID + " + SHIFT;
            String posting = ", POSTING_ID = POSTING_ID + " + SHIFT;
            sql.execute("UPDATE COPY_CHARGE" + ids + posting + ", PRINCIPAL_ID = NULL");
            sql.execute("UPDATE COPY_POSTING" + ids);
            sql.execute("UPDATE COPY_ENTRY" + ids + posting + ", CHARGE_ID = CHARGE_ID + " + SHIFT);
        }
    }

    /** Seconds that plain SQL takes for the rows whose copies are there. */
    private double plain() throws SQLException {
        try (Connection connection = ladder.books.platform.database.connect()) {
            connection.setAutoCommit(false);
            written = 0;
            long start = System.nanoTime();
            long after = 0;
            long next = next(connection, after);
            while (next > 0) {
                insert(connection, "LEDGER.CHARGE", "POSTING_ID", after, next);
                insert(connection, "LEDGER.POSTING", "ID", after, next);
                insert(connection, "LEDGER.ENTRY", "POSTING_ID", after, next);
                connection.commit();
                after = next;
                next = next(connection, after);
            }
            connection.commit();
            return BillingBenchmark.seconds(start);
        }
    }

    private static long next(Connection connection, long after) throws SQLException {
        return BillingBenchmark.last(connection, "COPY_CHARGE", "POSTING_ID", after, SLICE);
    }

    private void insert(Connection connection, String table, String key, long after, long upTo)
            throws SQLException {
        written += BillingBenchmark.inserted(connection, table, key, after, upTo);
    }
}
