package org.atrium.fees.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.ledger.service.AgeingService;

/**
 * What a counter waits for in a large project: the search by house, name and phone, and the ageing
 * report beside a plain aggregate of the same open amounts.
 */
final class CounterBenchmark {
    private static final int STAGED = 1_000;
    private static final int TIMES = 20;
    private static final List<String> WORDS = List.of("1栋-1单元-4711", "业主4711", "19900004711");
    private static final String AS_OF = "2026-07-31";
    private static final String PLAIN =
            "SELECT h.BUILDING, SUM(e.AMOUNT) FROM LEDGER.ENTRY e"
                    + " JOIN LEDGER.POSTING p ON p.ID = e.POSTING_ID"
                    + " JOIN LEDGER.CHARGE c ON c.ID = e.CHARGE_ID"
                    + " JOIN REGISTRY.HOUSE h ON h.ID = c.HOUSE_ID WHERE e.PROJECT_ID = ?"
                    + " AND e.GL = 'RECEIVABLE' AND p.BUSINESS_DATE <= CAST('"
                    + AS_OF
                    + "' AS DATE) GROUP BY h.BUILDING";

    private final LadderFixture ladder = new LadderFixture(new FeesFixture());
    private final AgeingService ageing =
            new AgeingService(
                    ladder.platform.transactions,
                    ladder.books.unit,
                    ladder.books.desk,
                    (code, arguments, language) -> code);

    /** Runs it over so many; a line of figures for each. */
    String measured(int houses) throws SQLException {
        BillingBenchmark.houses(ladder.fees, 1, houses, houses);
        customers();
        for (int house = 1; house <= houses; house += STAGED) {
            ladder.owe(house, Math.min(houses, house + STAGED - 1), "2026-05-31");
        }
        refresh("REGISTRY.HOUSE", "REGISTRY.CUSTOMER", "REGISTRY.PAYER");
        refresh("LEDGER.CHARGE", "LEDGER.ENTRY", "LEDGER.POSTING", "LEDGER.ACCOUNT");
        return String.join(System.lineSeparator(), search(houses), report(houses));
    }

    private String search(int houses) {
        double[] millis = new double[WORDS.size()];
        for (int i = 0; i < millis.length; i++) {
            String words = WORDS.get(i);
            millis[i] =
                    millis(() -> ladder.books.ask(() -> ladder.books.accounts.search(words).items));
        }
        return String.format(
                Locale.ROOT,
                "cashier's search in %,d houses, %s: by house %.0f ms, by name %.0f ms, by phone"
                        + " %.0f ms",
                houses,
                database(),
                millis[0],
                millis[1],
                millis[2]);
    }

    private String report(int houses) {
        AgeingService.Wanted wanted = new AgeingService.Wanted(AS_OF, null, null, null);
        PageRequest page = new PageRequest(50, null);
        double ours =
                millis(() -> ladder.books.ask(() -> ageing.by("BUILDING", wanted, page).items));
        long project = ladder.platform.project.id();
        double plain =
                millis(
                        () ->
                                ladder.fees.unit.joined(
                                        em ->
                                                SqlQuery.sql(PLAIN, project)
                                                        .list(em, r -> r.money(1))));
        return String.format(
                Locale.ROOT,
                "ageing of %,d charges, %s: %.0f ms, plain aggregate %.0f ms, %.1f times",
                houses,
                database(),
                ours,
                plain,
                ours / plain);
    }

    /** The middle of so many times, after as many. */
    private static double millis(Supplier<List<?>> work) {
        long[] nanos = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long start = System.nanoTime();
            if (work.get().isEmpty()) {
                throw new IllegalStateException("nothing found");
            }
            nanos[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1e6;
    }

    private void customers() throws SQLException {
        try (Connection connection = ladder.platform.database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "INSERT INTO REGISTRY.CUSTOMER (ID, PROJECT_ID, VERSION, KIND, NAME, PHONE)"
                            + " SELECT ID, PROJECT_ID, 0, 'PERSON', '业主' || ROOM,"
                            + " '199' || SUBSTR('00000000', 1, 8 - LENGTH(ROOM)) || ROOM"
                            + " FROM REGISTRY.HOUSE");
        }
    }

    private void refresh(String... tables) {
        for (String table : tables) {
            ladder.fees.unit.joined(
                    em -> {
                        TableStatistics.refresh(em, table);
                        return null;
                    });
        }
    }

    private static String database() {
        return System.getProperty("atrium.test.database", "derby");
    }
}
