package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.atrium.kernel.testkit.KilledProcess;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Billing, late fees (FE-06) and the ladder (FE-01) whose process is killed (256 MiB, database in a
 * file) and that are started again come to what they come to undisturbed. {@code
 * -Datrium.crash.kills=20} kills more often, {@code -Datrium.crash.seed} repeats the moments.
 */
public class KilledRunsTest {
    private static final int KILLS = Integer.getInteger("atrium.crash.kills", 2);
    private static final long SEED = Long.getLong("atrium.crash.seed", System.nanoTime());
    private static final int HOUSES = 550;
    private static final int LONGEST_MILLIS = 1_000;

    /** Where the databases are. */
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void killedRunsComeToWhatUndisturbedOnesDo() throws Exception {
        assumeTrue("derby".equals(System.getProperty("atrium.test.database", "derby")));
        Path database = folder.getRoot().toPath().resolve("killed");
        CrashingRuns.open(database).found(HOUSES).close();
        Random moments = new Random(SEED);
        String where = "seed " + SEED;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean amid =
                    KilledProcess.run(
                            CrashingRuns.class, database, moments.nextInt(LONGEST_MILLIS));
            assertTrue(where + ": all was done before kill " + kill, amid);
        }
        assertEquals(where, undisturbed(), outcome(CrashingRuns.open(database)));
    }

    private List<String> undisturbed() {
        List<String> lines =
                outcome(
                        CrashingRuns.open(folder.getRoot().toPath().resolve("undisturbed"))
                                .found(HOUSES));
        assertTrue(lines.toString(), lines.size() > 8 * HOUSES);
        return lines;
    }

    private static List<String> outcome(CrashingRuns runs) {
        try {
            runs.goOn();
            runs.assertSound();
            return runs.result();
        } finally {
            runs.close();
        }
    }
}
