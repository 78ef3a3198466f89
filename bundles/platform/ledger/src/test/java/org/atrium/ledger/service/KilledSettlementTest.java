package org.atrium.ledger.service;

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
 * A settlement file (flows.md 6.6) that is read by a process which is killed (256 MiB, database in
 * a file) and started again comes to what it comes to undisturbed. {@code -Datrium.crash.kills=20}
 * kills more often, {@code -Datrium.crash.seed} repeats the moments.
 */
public class KilledSettlementTest {
    private static final int KILLS = Integer.getInteger("atrium.crash.kills", 2);
    private static final long SEED = Long.getLong("atrium.crash.seed", System.nanoTime());
    private static final int ROWS = 6_000;
    private static final int LONGEST_MILLIS = 2_000;

    /** Where the databases are. */
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aKilledReadingComesToWhatAnUndisturbedOneDoes() throws Exception {
        assumeTrue("derby".equals(System.getProperty("atrium.test.database", "derby")));
        Path database = folder.getRoot().toPath().resolve("killed");
        CrashingSettlement.open(database).found(ROWS).close();
        Random moments = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            KilledProcess.run(CrashingSettlement.class, database, moments.nextInt(LONGEST_MILLIS));
        }
        assertEquals("seed " + SEED, undisturbed(), outcome(CrashingSettlement.open(database)));
    }

    private List<String> undisturbed() {
        List<String> lines =
                outcome(
                        CrashingSettlement.open(folder.getRoot().toPath().resolve("undisturbed"))
                                .found(ROWS));
        assertTrue(lines.toString(), lines.size() > ROWS);
        return lines;
    }

    private static List<String> outcome(CrashingSettlement settlement) {
        try {
            settlement.goOn();
            settlement.assertSound();
            return settlement.result();
        } finally {
            settlement.close();
        }
    }
}
