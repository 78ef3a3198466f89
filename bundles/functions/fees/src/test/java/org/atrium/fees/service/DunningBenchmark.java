package org.atrium.fees.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.atrium.fees.api.DunningFigures;

/**
 * How fast a run of the ladder writes, beside plain SQL that writes the same rows into the same
 * tables of the same database, with as many durable commits: a step, a case and a staged message
 * for each account. Plain SQL knows the finished rows beforehand: {@code INSERT ... SELECT} from
 * copies.
 */
final class DunningBenchmark {
    private static final int FEW = 10_000;
    private static final int SLICE = 1_000;
    private static final long SHIFT = 1L << 40;
    private static final int STAGED = 1_000;

    private final LadderFixture ladder = new LadderFixture(new FeesFixture());
    private int written;

    /** Runs it over so many; one line of figures. */
    String measured(int accounts) throws SQLException {
        ladder.ladder("REMINDER 5, SLIP 10");
        owe(1, FEW);
        run("2026-06-05", FEW);
        copies("2026-06-05", 0);
        plain();
        long small = BillingBenchmark.heapMiB();
        owe(FEW + 1, accounts);
        double ours = run("2026-06-06", accounts - FEW);
        copies("2026-06-06", FEW);
        double plain = plain();
        return String.format(
                Locale.ROOT,
                "dunning of %,d accounts, %s (%,d rows written): %.1f s, plain SQL %.1f s,"
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
            ladder.owe(house, Math.min(to, house + STAGED - 1), "2026-05-31");
        }
    }

    private double run(String day, int steps) {
        long start = System.nanoTime();
        DunningFigures figures = ladder.run(day);
        double seconds = BillingBenchmark.seconds(start);
        if (figures.steps != steps) {
            throw new IllegalStateException(figures.steps + " steps");
        }
        return seconds;
    }

    /** What plain SQL will write: a day's rows of houses above this one, for another project. */
    private void copies(String day, int house) throws SQLException {
        try (Connection connection = ladder.books.platform.database.connect();
                Statement sql = connection.createStatement()) {
            String mine = " AND PROJECT_ID > 0";
            BillingBenchmark.copy(
                    sql, "FEES.DUNNING_STEP", "ON_DAY = DATE('" + day + "')" + mine, "ACCOUNT_ID");
            BillingBenchmark.copy(
                    sql, "FEES.DUNNING_CASE", "RUNG_ON = DATE('" + day + "')" + mine, "ACCOUNT_ID");
            BillingBenchmark.copy(
                    sql, "NOTICES.STAGED_MESSAGE", "HOUSE_ID > " + house + mine, "HOUSE_ID");
            String other = " SET PROJECT_ID = -1";
            String ids = ", ID = ID + " + SHIFT;
            sql.execute(
                    "UPDATE COPY_DUNNING_STEP"
                            + other
                            + ids
                            + ", RUN_ID = RUN_ID + "
                            + SHIFT
                            + ", CASE_ID = CASE_ID + "
                            + SHIFT);
            sql.execute("UPDATE COPY_DUNNING_CASE" + other + ids);
            sql.execute("UPDATE COPY_STAGED_MESSAGE" + other);
        }
    }

    /** Seconds that plain SQL takes for the rows whose copies are there. */
    private double plain() throws SQLException {
        try (Connection connection = ladder.books.platform.database.connect()) {
            connection.setAutoCommit(false);
            written = 0;
            long start = System.nanoTime();
            long account = 0;
            long house = 0;
            while (true) {
                long nextAccount =
                        BillingBenchmark.last(
                                connection, "COPY_DUNNING_STEP", "ACCOUNT_ID", account, SLICE);
                long nextHouse =
                        BillingBenchmark.last(
                                connection, "COPY_STAGED_MESSAGE", "HOUSE_ID", house, SLICE);
                if (nextAccount == 0 && nextHouse == 0) {
                    break;
                }
                insert(connection, "FEES.DUNNING_STEP", "ACCOUNT_ID", account, nextAccount);
                insert(connection, "FEES.DUNNING_CASE", "ACCOUNT_ID", account, nextAccount);
                insert(connection, "NOTICES.STAGED_MESSAGE", "HOUSE_ID", house, nextHouse);
                connection.commit();
                account = nextAccount;
                house = nextHouse;
            }
            connection.commit();
            return BillingBenchmark.seconds(start);
        }
    }

    private void insert(Connection connection, String table, String key, long after, long upTo)
            throws SQLException {
        written += BillingBenchmark.inserted(connection, table, key, after, upTo);
    }
}
