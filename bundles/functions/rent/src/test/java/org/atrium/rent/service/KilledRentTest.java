package org.atrium.rent.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.atrium.kernel.testkit.KilledProcess;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Billing runs and notices of rent whose process is killed (256 MiB, database in a file) and that
 * are started again do what undisturbed ones do (RT-01). {@code -Datrium.crash.kills=20} kills more
 * often, {@code -Datrium.crash.seed} repeats the moments.
 */
public class KilledRentTest {
    private static final int KILLS = Integer.getInteger("atrium.crash.kills", 2);
    private static final long SEED = Long.getLong("atrium.crash.seed", System.nanoTime());
    private static final int SHOPS = 240;

    /** Where the database is. */
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void eachCycleIsBilledAndToldOnceAfterEachKill() throws Exception {
        assumeTrue("derby".equals(System.getProperty("atrium.test.database", "derby")));
        Path database = folder.getRoot().toPath().resolve("db");
        RentFixture founded = CrashingRent.open(database);
        founded.let(SHOPS);
        founded.platform.database.closeFile();
        Random moments = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            KilledProcess.run(CrashingRent.class, database, moments.nextInt(2_500));
        }
        RentFixture rent = CrashingRent.open(database);
        try {
            CrashingRent.year(rent);
            String where = "seed " + SEED;
            String cycles = Integer.toString(4 * SHOPS);
            assertEquals(
                    where,
                    List.of(cycles),
                    rent.books.texts(
                            "SELECT COUNT(DISTINCT CAST(HOUSE_ID AS CHAR(20)) || CAST(FROM_DAY AS"
                                    + " CHAR(10))) FROM LEDGER.CHARGE WHERE ITEM = 'RENT'"));
            assertEquals(
                    where,
                    List.of(cycles),
                    rent.books.texts("SELECT COUNT(*) FROM LEDGER.CHARGE WHERE ITEM = 'RENT'"));
            assertEquals(
                    where,
                    List.of(cycles),
                    rent.books.texts("SELECT COUNT(DISTINCT SOURCE) FROM NOTICES.STAGED_MESSAGE"));
            assertEquals(where, 4 * SHOPS, rent.staged().size());
            rent.books.assertSound();
        } finally {
            rent.platform.database.closeFile();
        }
    }
}
