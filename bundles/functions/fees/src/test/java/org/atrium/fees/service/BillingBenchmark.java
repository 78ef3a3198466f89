package org.atrium.fees.service;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.atrium.fees.api.BillingFigures;

/**
 * How fast a billing run writes, beside plain SQL that writes the same rows into the same tables of
 * the same database, with as many durable commits. Plain SQL knows the finished rows beforehand:
 * {@code INSERT ... SELECT} from copies.
 */
final class BillingBenchmark {
    private static final int FEW = 10_000;
    private static final int SLICE = 1_000;
    private static final int CUSTOMERS = 1_000;
    private static final long SHIFT = 1L << 40;

    private final FeesFixture fees = new FeesFixture();
    private int written;

    /** Runs it over so many; one line of figures. */
    String measured(int houses) throws SQLException {
        fees.price("\"2.80\"");
        houses(1, FEW);
        bill("2026-07", FEW);
        copies("2026-07", "2026-08");
        plain("2026-08");
        long small = heapMiB();
        houses(FEW + 1, houses);
        bill("2026-09", houses);
        copies("2026-09", "2026-10");
        double plain = plain("2026-10");
        double ours = bill("2026-11", houses);
        return String.format(
                Locale.ROOT,
                "billing of %,d houses, %s (%,d rows written): %.1f s, plain SQL %.1f s,"
                        + " ratio %.0f %%; heap +%d MiB since %,d houses",
                houses,
                System.getProperty("atrium.test.database", "derby"),
                written,
                ours,
                plain,
                100 * plain / ours,
                heapMiB() - small,
                FEW);
    }

    private double bill(String period, int houses) {
        long start = System.nanoTime();
        BillingFigures figures = fees.bill(period);
        double seconds = seconds(start);
        if (figures.charges != houses) {
            throw new IllegalStateException(figures.charges + " charges");
        }
        return seconds;
    }

    /** What plain SQL will write for {@code to}: the rows of the run of {@code from}. */
    private void copies(String from, String to) throws SQLException {
        try (Connection connection = fees.books.platform.database.connect();
                Statement sql = connection.createStatement()) {
            copy(sql, "FEES.BILLED", "PERIOD = '" + from + "'", "HOUSE_ID");
            copy(sql, "LEDGER.CHARGE", "PERIOD = '" + from + "'", "POSTING_ID");
            String posted = " IN (SELECT POSTING_ID FROM COPY_CHARGE)";
            copy(sql, "LEDGER.POSTING", "ID" + posted, "ID");
            copy(sql, "LEDGER.ENTRY", "POSTING_ID" + posted, "POSTING_ID");
            Date first = Date.valueOf(to + "-01");
            String days = " SET PERIOD = '" + to + "', FROM_DAY = DATE('" + first + "')";
            String end = ", TO_DAY = DATE('" + first.toLocalDate().plusMonths(1) + "')";
            sql.execute("UPDATE COPY_BILLED" + days + end);
            String ids = ", ID = ID + " + SHIFT + ", POSTING_ID = POSTING_ID + " + SHIFT;
            sql.execute("UPDATE COPY_CHARGE" + days + end + ids);
            sql.execute("UPDATE COPY_POSTING SET ID = ID + " + SHIFT);
            sql.execute(
                    "UPDATE COPY_ENTRY SET ID = ID + "
                            + SHIFT
                            + ", POSTING_ID = POSTING_ID + "
                            + SHIFT
                            + ", CHARGE_ID = CHARGE_ID + "
                            + SHIFT);
        }
    }

    static void copy(Statement sql, String table, String rows, String key) throws SQLException {
        String copy = "COPY_" + table.substring(table.indexOf('.') + 1);
        try (ResultSet old = sql.getConnection().getMetaData().getTables(null, null, null, null)) {
            while (old.next()) {
                if (copy.equalsIgnoreCase(old.getString("TABLE_NAME"))) {
                    sql.execute("DROP TABLE " + copy);
                    break;
                }
            }
        }
        sql.execute("CREATE TABLE " + copy + " AS SELECT * FROM " + table + " WITH NO DATA");
        sql.execute("CREATE INDEX IX_" + copy + " ON " + copy + " (" + key + ")");
        sql.execute("INSERT INTO " + copy + " SELECT * FROM " + table + " WHERE " + rows);
    }

    /** Seconds that plain SQL takes for a period whose copies are there. */
    private double plain(String period) throws SQLException {
        try (Connection connection = fees.books.platform.database.connect()) {
            connection.setAutoCommit(false);
            written = 0;
            long start = System.nanoTime();
            long house = 0;
            long posting = 0;
            while (true) {
                long nextHouse = last(connection, "COPY_BILLED", "HOUSE_ID", house, SLICE);
                long nextPosting = last(connection, "COPY_CHARGE", "POSTING_ID", posting, SLICE);
                if (nextHouse == 0 && nextPosting == 0) {
                    break;
                }
                insert(connection, "FEES.BILLED", "HOUSE_ID", house, nextHouse);
                insert(connection, "LEDGER.CHARGE", "POSTING_ID", posting, nextPosting);
                insert(connection, "LEDGER.POSTING", "ID", posting, nextPosting);
                insert(connection, "LEDGER.ENTRY", "POSTING_ID", posting, nextPosting);
                connection.commit();
                house = nextHouse;
                posting = nextPosting;
            }
            connection.commit();
            return seconds(start);
        }
    }

    static long last(Connection connection, String copy, String key, long after, int slice)
            throws SQLException {
        String query =
                "SELECT MAX(K) FROM (SELECT %2$s K FROM %1$s WHERE %2$s > ? ORDER BY %2$s"
                        + " FETCH FIRST %3$d ROWS ONLY) x";
        try (PreparedStatement select =
                connection.prepareStatement(String.format(query, copy, key, slice))) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void insert(Connection connection, String table, String key, long after, long upTo)
            throws SQLException {
        written += inserted(connection, table, key, after, upTo);
    }

    static int inserted(Connection connection, String table, String key, long after, long upTo)
            throws SQLException {
        String copy = "COPY_" + table.substring(table.indexOf('.') + 1);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        String.format(
                                "INSERT INTO %1$s SELECT * FROM %2$s WHERE %3$s > ? AND %3$s <= ?",
                                table, copy, key))) {
            insert.setLong(1, after);
            insert.setLong(2, upTo);
            return insert.executeUpdate();
        }
    }

    private void houses(int from, int to) throws SQLException {
        houses(fees, from, to, CUSTOMERS);
    }

    static void houses(FeesFixture fees, int from, int to, int customers) throws SQLException {
        try (Connection connection = fees.books.platform.database.connect();
                PreparedStatement house =
                        connection.prepareStatement(
                                "INSERT INTO REGISTRY.HOUSE (ID, PROJECT_ID, VERSION, BUILDING,"
                                        + " ENTRANCE, ROOM, NAME, SORT_KEY, KIND, AREA, SALE,"
                                        + " DELIVERY, OCCUPANCY, SERVICE, HANDED_OVER_ON,"
                                        + " PARTY_CHANGES) VALUES (?, ?, 0, '1栋', '1单元', ?, ?, ?,"
                                        + " 'RESIDENCE', 94.14, 'SOLD', 'DELIVERED', 'OCCUPIED',"
                                        + " 'NORMAL', '2020-01-01', 0)");
                PreparedStatement payer =
                        connection.prepareStatement(
                                "INSERT INTO REGISTRY.PAYER (ID, PROJECT_ID, HOUSE_ID, CUSTOMER_ID,"
                                        + " FROM_DATE) VALUES (?, ?, ?, ?, '2020-01-01')")) {
            connection.setAutoCommit(false);
            for (int i = from; i <= to; i++) {
                house.setLong(1, i);
                house.setLong(2, fees.books.platform.project.id());
                house.setString(3, Integer.toString(i));
                house.setString(4, "1栋-1单元-" + i);
                house.setString(5, Integer.toString(i));
                house.addBatch();
                payer.setLong(1, i);
                payer.setLong(2, fees.books.platform.project.id());
                payer.setLong(3, i);
                payer.setLong(4, i % customers + 1L);
                payer.addBatch();
                if (i % SLICE == 0 || i == to) {
                    house.executeBatch();
                    payer.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    static long heapMiB() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
