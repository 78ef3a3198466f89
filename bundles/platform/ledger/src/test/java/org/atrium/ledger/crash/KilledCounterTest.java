package org.atrium.ledger.crash;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assume.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.atrium.kernel.api.AnsweredBefore;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * No receipt that was answered is lost, none is doubled, and the books add up, whenever the process
 * is killed. The database is a file with the durability of production. {@code
 * -Datrium.crash.kills=n} kills n times (default 3), {@code -Datrium.crash.seed} chooses the
 * moments.
 */
public class KilledCounterTest {
    private static final int KILLS = Integer.getInteger("atrium.crash.kills", 3);
    private static final long SEED = Long.getLong("atrium.crash.seed", System.nanoTime());

    /** Where the database is. */
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final Random moments = new Random(SEED);
    private final Set<String> acknowledged = new HashSet<>();
    private Path database;

    @Test
    public void everyAnsweredReceiptIsThereOnceAfterEachKill() throws Exception {
        assumeTrue("derby".equals(System.getProperty("atrium.test.database", "derby")));
        database = folder.getRoot().toPath().resolve("db");
        found();
        for (int round = 1; round <= KILLS; round++) {
            List<String> answered = killed(Integer.toString(round));
            acknowledged.addAll(answered);
            LedgerFixture books = CrashingCounter.open(database);
            try {
                compare(books, "seed " + SEED + ", kill " + round);
                goOn(books, Integer.toString(round), answered);
                compare(books, "seed " + SEED + ", after kill " + round);
            } finally {
                books.platform.database.closeFile();
            }
        }
        assertFalse("nothing was ever taken", acknowledged.isEmpty());
    }

    private void found() {
        LedgerFixture books = CrashingCounter.open(database);
        for (int i = 0; i < CrashingCounter.HOUSES; i++) {
            long house = CrashingCounter.house(i);
            books.registry
                    .customer(house, "业主" + house)
                    .house(house, "RESIDENCE", "94.14", "2019-09-27")
                    .payer(house, house, "2019-09-27", null);
            books.charge(house, Part.PRINCIPAL, "2026-10-31", "40.00");
        }
        books.platform.database.closeFile();
    }

    /** Lets the other process work until a random moment after its first answer. */
    private List<String> killed(String round) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-Duser.timezone=UTC", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(CrashingCounter.class.getName(), database.toString(), round));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> answered = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            read(lines, answered, 1 + moments.nextInt(60));
            process.toHandle().destroyForcibly(); // its output can still be read
            read(lines, answered, Integer.MAX_VALUE);
        } finally {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        return answered;
    }

    private static void read(BufferedReader lines, List<String> answered, int most)
            throws IOException {
        for (int n = 0; n < most; ) {
            String line = lines.readLine();
            if (line == null) {
                return;
            }
            if (line.matches("ok r\\d+-\\d+-\\d+")) {
                answered.add(line.substring(3));
                n++;
            }
        }
    }

    /** What was answered is answered again; what was under way is taken now, once. */
    private void goOn(LedgerFixture books, String round, List<String> answered) {
        for (int cashier = 0; cashier < CrashingCounter.CASHIERS; cashier++) {
            int n = 0;
            while (answered.contains(CrashingCounter.key(round, cashier, n))) {
                n++;
            }
            String last = CrashingCounter.key(round, cashier, Math.max(0, n - 1));
            String underWay = CrashingCounter.key(round, cashier, n);
            boolean again = pay(books, last, cashier);
            assertEquals("answered before: " + last, true, n == 0 || !again);
            pay(books, underWay, cashier);
            acknowledged.add(last);
            acknowledged.add(underWay);
        }
    }

    /** Returns whether the money was taken only now. */
    private static boolean pay(LedgerFixture books, String key, int cashier) {
        try {
            books.payMarked(key, CrashingCounter.house(cashier), "1.00");
            return true;
        } catch (AnsweredBefore before) {
            return false;
        }
    }

    private void compare(LedgerFixture books, String where) {
        List<String> found = books.texts("SELECT EXTERNAL_REF FROM LEDGER.RECEIPT");
        Set<String> once = new HashSet<>(found);
        assertEquals(where + ": no receipt twice", once.size(), found.size());
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(once);
        assertEquals(where + ": no receipt lost", Set.of(), lost);
        books.assertSound();
    }
}
