package org.atrium.ledger.service;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.testkit.LedgerFixture;

/**
 * How long opening balances take to be read and to be posted, and what memory is left of it. Prints
 * one line for each number of rows:
 *
 * <p>{@code ./mvnw -Pbenchmarks test -DskipTests -pl bundles/platform/ledger -Drows=200000}
 */
public final class OpeningBenchmark {
    private static final int FIRST = 1_000_001;

    private OpeningBenchmark() {}

    /** Runs it; the first argument says how many rows. */
    public static void main(String[] arguments) throws SQLException {
        int rows = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        System.out.println(measured(rows / 20));
        System.out.println(measured(rows));
        System.exit(0);
    }

    private static String measured(int rows) throws SQLException {
        try (LedgerFixture books = new LedgerFixture()) {
            houses(books, rows);
            OpeningBooks desk = new OpeningBooks(books);
            byte[] sheet = sheet(rows);
            long start = System.nanoTime();
            OpeningView draft = desk.take("a.csv", sheet, null);
            double reading = seconds(start);
            signed(desk, books, draft);
            start = System.nanoTime();
            OpeningView posted = desk.post(draft.id);
            double posting = seconds(start);
            if (posted.lines != rows || !"POSTED".equals(posted.state)) {
                throw new IllegalStateException(posted.state + " " + posted.lines);
            }
            System.gc();
            Runtime memory = Runtime.getRuntime();
            return String.format(
                    Locale.ROOT,
                    "opening balances of %,d rows, %s: read in %.1f s, posted in %.1f s, heap after"
                            + " it %,d MiB",
                    rows,
                    System.getProperty("atrium.test.database", "derby"),
                    reading,
                    posting,
                    (memory.totalMemory() - memory.freeMemory()) >> 20);
        }
    }

    private static void signed(OpeningBooks desk, LedgerFixture books, OpeningView draft) {
        OpeningTotals totals = new OpeningTotals();
        totals.totals = new ArrayList<>(draft.found);
        SignOpening signature = new SignOpening();
        signature.count = draft.lines;
        signature.arrears = draft.found.get(0).amount;
        books.platform.callers.as(
                books.platform.caller("it"), () -> desk.service.totals(draft.id, totals));
        books.platform.callers.as(books.platform.caller("it"), () -> desk.service.check(draft.id));
        books.ask(() -> desk.service.sign(draft.id, signature));
    }

    private static void houses(LedgerFixture books, int count) throws SQLException {
        long project = books.platform.project.id();
        try (Connection connection = books.platform.database.connect()) {
            connection.setAutoCommit(false);
            insert(
                    connection,
                    count,
                    "INSERT INTO REGISTRY.HOUSE (ID, PROJECT_ID, VERSION, BUILDING, ENTRANCE, ROOM,"
                            + " NAME, SORT_KEY, KIND, AREA, SALE, DELIVERY, OCCUPANCY, SERVICE,"
                            + " PARTY_CHANGES) VALUES (?, "
                            + project
                            + ", 0, '1', '1', ?, ?, ?, 'RESIDENCE', 90, 'SOLD', 'DELIVERED',"
                            + " 'OCCUPIED', 'NORMAL', 0)",
                    4);
            insert(
                    connection,
                    count,
                    "INSERT INTO REGISTRY.CUSTOMER (ID, PROJECT_ID, VERSION, KIND, NAME, PHONE)"
                            + " VALUES (?, "
                            + project
                            + ", 0, 'PERSON', ?, ?)",
                    3);
            insert(
                    connection,
                    count,
                    "INSERT INTO REGISTRY.PAYER (ID, PROJECT_ID, HOUSE_ID, CUSTOMER_ID, FROM_DATE)"
                            + " VALUES (?, "
                            + project
                            + ", ?, ?, '2020-01-01')",
                    3);
        }
    }

    private static void insert(Connection connection, int count, String sql, int places)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            boolean ids = sql.contains("HOUSE_ID");
            for (int i = 0; i < count; i++) {
                insert.setLong(1, FIRST + i);
                for (int place = 2; place <= places; place++) {
                    if (ids) {
                        insert.setLong(place, FIRST + i);
                    } else {
                        insert.setString(place, String.valueOf(FIRST + i));
                    }
                }
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static byte[] sheet(int rows) {
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,类型,费项,账期,金额,缴费人\n");
        for (int i = 0; i < rows; i++) {
            csv.append("1,1,").append(FIRST + i).append(",欠费,物业费,2025-09,100.5,");
            csv.append(i % 2 == 0 ? "" : String.valueOf(FIRST + i)).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
