package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A run of the ladder whose process is killed (256 MiB, database in a file) and that is started
 * again does what an undisturbed one does (FE-01). {@code -Datrium.crash.kills=20} kills more
 * often, {@code -Datrium.crash.seed} repeats the moments.
 */
public class KilledLadderTest {
    private static final int KILLS = Integer.getInteger("atrium.crash.kills", 2);
    private static final long SEED = Long.getLong("atrium.crash.seed", System.nanoTime());
    private static final int HOUSES = 1_100;

    /** Where the database is. */
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void eachStepAndItsCostIsThereOnceAfterEachKill() throws Exception {
        assumeTrue("derby".equals(System.getProperty("atrium.test.database", "derby")));
        Path database = folder.getRoot().toPath().resolve("db");
        LadderFixture founded = CrashingLadder.open(database);
        founded.ladder("REMINDER 5 1.00, SLIP 10 1.00, LAWYER_LETTER 15 1.00, LITIGATION_PACK 20");
        founded.books.registry.customer(1, "张宇强");
        for (long house = 1; house <= HOUSES; house++) {
            founded.owned(house, 1);
        }
        founded.owe(1, HOUSES, "2026-05-31");
        founded.books.platform.database.closeFile();
        Random moments = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            killed(database, moments.nextInt(2_500));
        }
        LadderFixture ladder = CrashingLadder.open(database);
        try {
            CrashingLadder.climb(ladder);
            String where = "seed " + SEED;
            assertEquals(where, expected(), ladder.steps());
            assertEquals(
                    where,
                    List.of(Integer.toString(3 * HOUSES)),
                    ladder.books.texts(
                            "SELECT COUNT(*) FROM LEDGER.CHARGE WHERE ITEM = 'DUNNING_COST'"));
            assertEquals(
                    where,
                    List.of(Integer.toString(3 * HOUSES)),
                    ladder.books.texts("SELECT COUNT(*) FROM NOTICES.STAGED_MESSAGE"));
            ladder.books.assertSound();
        } finally {
            ladder.books.platform.database.closeFile();
        }
    }

    private static List<String> expected() {
        List<String> steps = new ArrayList<>();
        for (String step :
                List.of(
                        "REMINDER 2026-06-05",
                        "SLIP 2026-06-10",
                        "LAWYER_LETTER 2026-06-15",
                        "LITIGATION_PACK 2026-06-20")) {
            for (int house = 1; house <= HOUSES; house++) {
                steps.add(house + " " + step);
            }
        }
        return steps;
    }

    /** Lets the other process climb for some time. */
    private static void killed(Path database, int millis) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-Duser.timezone=UTC", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(CrashingLadder.class.getName(), database.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !"ready".equals(line)) {
                line = lines.readLine();
            }
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }
}
