package org.atrium.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/**
 * {@code ./atrium prove swap [--kills 10] [-Datrium.swaps=100] [-Datrium.rate=200]}: prints what
 * swaps cost those who work meanwhile, as a table, and then ends the process in the middle of some.
 * Fails only where a request failed or something was lost.
 *
 * <p>What swaps cost is told by the same traffic without swaps, which goes on afterwards for as
 * long as they took: its percentiles and what the heap gains by it (rows in the database's caches)
 * stand beside those with swaps. Nobody measures the heap, and no jar is made, while time counts.
 */
public class ProveSwap {
    private static final int SWAPS = Integer.getInteger("atrium.swaps", 100);
    private static final int RATE = Integer.getInteger("atrium.rate", 200);
    private static final int FIRST = Math.min(10, SWAPS / 2);
    private static final int ROUNDS = 9;
    private static final int ROUND_SECONDS = 20;
    private static final int KILLS = Integer.getInteger("atrium.kills", 10);
    private static final int CANARIES = Math.max(1, SWAPS / 2);
    private static final int REPLACEMENTS = Math.max(1, SWAPS / 10);

    private static final String ORDERS =
            "/api/projects/" + Given.project("swap-proof", "repairs") + "/repairs/orders";

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");
    private final Api finance = RunningAtrium.as("finance");
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> toRoute = new ArrayList<>();
    private long reportedFailures;
    private Sample sample;

    @Test
    public void swapsFailNobodyAndLoseNothing() throws Exception {
        Path settings = RunningAtrium.get().home().resolve("etc/org.atrium.kernel.modules.cfg");
        Files.writeString(settings, "startSeconds=8\ncheckSeconds=5\n"); // before what hangs ends
        sample = new Sample("swap-proof-sample");
        say("swaps of repairs %d, requests per second %d", SWAPS, RATE);
        try (Traffic traffic = new Traffic(RATE, kinds())) {
            settle();
            swapRepairs(traffic);
            replaceSample(traffic);
            badVersions(traffic);
            traffic.close();
            row("requests in all", "%d", traffic.count());
            row("failed", "%d", traffic.wrong().size());
            int lost = lost();
            row("orders acknowledged", "%d", written.size());
            row("of them lost", "%d", lost);
            assertEquals(List.of(), traffic.wrong());
            assertEquals(0, lost);
        }
        canaries();
        sample.leave();
        Files.delete(settings);
    }

    @Test
    public void afterAKillInTheMiddleOneVersionIsRoutedAndNothingIsLost() throws Exception {
        long seed = System.currentTimeMillis();
        System.out.println("seed " + seed);
        try (SwapKills kills = new SwapKills(seed)) {
            kills.rounds(KILLS);
        }
    }

    private List<Traffic.Kind> kinds() {
        Map<String, Object> order = Traffic.order();
        String account =
                Given.JADE + "/ledger/accounts/" + Given.houseId("jade-garden", "1栋-1单元-101");
        return List.of(
                new Traffic.Kind("POST repairs", true, 201, () -> write(order)),
                get("GET repairs", true, ORDERS + "?limit=5"),
                get("GET fees", false, Given.JADE + "/fees/items"),
                new Traffic.Kind(
                        "POST notes",
                        false,
                        201,
                        () -> desk.ask("POST", sample.path() + "/notes", Sample.note())),
                get("GET houses", false, Given.JADE + "/houses?limit=5"),
                get("GET repairs", true, ORDERS + "?limit=5"),
                get("GET tasks", false, Given.JADE + "/tasks?limit=5"),
                new Traffic.Kind("GET ledger", false, 200, () -> finance.ask("GET", account, null)),
                get("GET repairs", true, ORDERS + "?limit=5"),
                get("GET houses", false, Given.JADE + "/houses?limit=5"));
    }

    private Traffic.Kind get(String name, boolean own, String path) {
        return new Traffic.Kind(name, own, 200, () -> desk.ask("GET", path, null));
    }

    private Answer write(Map<String, Object> order) {
        Answer answer = desk.ask("POST", ORDERS, order);
        if (answer.status() == 201) {
            written.add(answer.json().get("id").asText());
        }
        return answer;
    }

    /**
     * What people write fills the database's caches, so the heap grows without any swap until they
     * are full: waits until it has gained less than a hundredth in a round.
     */
    private void settle() throws Exception {
        long before = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            pause(ROUND_SECONDS);
            Heap now = Heap.now(RunningAtrium.get());
            row("heap before any swap, round " + round, "%.1f MiB", now.mebibytes());
            if (now.bytes() < before * 1.01) {
                return;
            }
            before = now.bytes();
        }
    }

    private void swapRepairs(Traffic traffic) throws Exception {
        List<byte[]> jars = new ArrayList<>();
        for (int i = 1; i <= SWAPS; i++) {
            jars.add(Versions.of("repairs", "1.0." + i));
        }
        for (int i = 1; i <= FIRST; i++) {
            swapTo(i, jars);
        }
        Heap early = Heap.now(RunningAtrium.get());
        toRoute.clear();
        long begin = System.nanoTime();
        for (int i = FIRST + 1; i <= SWAPS; i++) {
            swapTo(i, jars);
        }
        long end = System.nanoTime();
        Heap late = Heap.now(RunningAtrium.get());
        long quiet = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(end - begin);
        long quietEnd = System.nanoTime();
        Heap control = Heap.now(RunningAtrium.get());
        Collections.sort(toRoute);
        row("failed, as the reports say", "%d", reportedFailures);
        row("swap to all projects moved, p50", "%.0f ms", Traffic.at(toRoute, 50));
        row("swap to all projects moved, longest", "%.0f ms", Traffic.at(toRoute, 100));
        row("requests/s with swaps", "%.0f", traffic.rate(begin, end));
        row("requests/s without", "%.0f", traffic.rate(quiet, quietEnd));
        row("p99 of other paths with swaps", "%.1f ms", traffic.percentile(99, false, begin, end));
        row(
                "p99 of other paths without",
                "%.1f ms",
                traffic.percentile(99, false, quiet, quietEnd));
        row("p99 of repairs with swaps", "%.1f ms", traffic.percentile(99, true, begin, end));
        row("p99 of repairs without", "%.1f ms", traffic.percentile(99, true, quiet, quietEnd));
        String first = "after " + FIRST + " swaps";
        String last = "after " + SWAPS + " swaps";
        String more = "after the same traffic without";
        row("heap " + first, "%.1f MiB", early.mebibytes());
        row("heap " + last, "%.1f MiB", late.mebibytes());
        row("heap " + more, "%.1f MiB", control.mebibytes());
        row("loaded classes " + first, "%d", early.classes());
        row("loaded classes " + last, "%d", late.classes());
        row("loaded classes " + more, "%d", control.classes());
        row("class loaders of bundles " + first, "%d", early.bundleLoaders());
        row("class loaders of bundles " + last, "%d", late.bundleLoaders());
        it.post("/api/modules/repairs/swap", Map.of("version", "1.0.0"));
        forget("repairs", "1.0." + SWAPS);
    }

    private void swapTo(int number, List<byte[]> jars) {
        JsonNode report =
                it.sendPart(
                                "/api/modules/repairs/swap",
                                "bundle",
                                "r.jar",
                                "application/java-archive",
                                jars.get(number - 1))
                        .orRefused();
        toRoute.add(millis(report, "routedAt"));
        reportedFailures += report.get("failedRequests").asLong();
        if (number > 1) {
            forget("repairs", "1.0." + (number - 1));
        }
    }

    /** Under its own number: the only swap for which anybody waits. */
    private void replaceSample(Traffic traffic) {
        List<Double> holds = new ArrayList<>();
        long held = 0;
        for (int i = 0; i < REPLACEMENTS; i++) {
            byte[] jar = Versions.sample("1.0.0", "well\n# " + i);
            JsonNode report = sample.send(Sample.SWAP + "?force=true", jar).orRefused();
            holds.add(report.get("longestHoldMillis").asDouble());
            held += report.get("heldRequests").asLong();
        }
        Collections.sort(holds);
        row("replaced under the same number", "%d times", REPLACEMENTS);
        row("requests that waited for that", "%d", held);
        row("longest hold, p50", "%.0f ms", Traffic.at(holds, 50));
        row("longest hold, p99", "%.0f ms", Traffic.at(holds, 99));
        row("failed until then", "%d", traffic.wrong().size());
    }

    private void badVersions(Traffic traffic) {
        int before = traffic.wrong().size();
        List<String> behaviours =
                List.of("activation-fails", "check-fails", "check-hangs", "activation-hangs");
        int refused = 0;
        for (int i = 0; i < behaviours.size(); i++) {
            Answer answer = sample.swap(Versions.sample("1.0." + (i + 1), behaviours.get(i)));
            refused += answer.code().equals("kernel.module.swap-failed") ? 1 : 0;
        }
        byte[] missing = Versions.sample("1.0.9", Map.of("Import-Package", "org.example.missing"));
        refused += sample.swap(missing).code().equals("kernel.module.swap-failed") ? 1 : 0;
        row("bad versions refused", "%d of 5", refused);
        row("failed meanwhile", "%d", traffic.wrong().size() - before);
    }

    /** One of two projects goes to the new version and comes back; who answers must be the one. */
    private void canaries() throws Exception {
        String other = "/api/projects/" + Given.project("swap-proof-other") + "/sample";
        it.put(other.replace("/sample", "/modules"), List.of("sample"));
        try (Canary moved = new Canary(desk, sample.path());
                Canary stays = new Canary(desk, other)) {
            moved.now("1.0.0");
            stays.now("1.0.0");
            byte[] jar = Versions.sample("2.0.0");
            for (int i = 0; i < CANARIES; i++) {
                moved.moving("1.0.0", "2.0.0");
                sample.send(Sample.SWAP + "?projects=swap-proof-sample", jar).orRefused();
                moved.now("2.0.0");
                moved.moving("2.0.0", "1.0.0");
                it.post(Sample.MODULES + "/sample/rollback", null);
                moved.now("1.0.0");
            }
            moved.close();
            stays.close();
            row("canary moves and back", "%d", CANARIES);
            row("requests meanwhile", "%d", moved.count() + stays.count());
            List<String> wrong = new ArrayList<>(moved.wrong());
            wrong.addAll(stays.wrong());
            row("failed or by the wrong version", "%d", wrong.size());
            assertEquals(List.of(), wrong);
        }
        it.put(other.replace("/sample", "/modules"), List.of());
    }

    private int lost() {
        int lost = 0;
        for (String id : List.copyOf(written)) {
            lost += desk.ask("GET", ORDERS + "/" + id, null).status() == 200 ? 0 : 1;
        }
        return lost;
    }

    private void forget(String module, String version) {
        it.ask("DELETE", "/api/modules/" + module + "/versions/" + version, null).orRefused();
    }

    private static double millis(JsonNode report, String until) {
        Instant begin = Instant.parse(report.get("startedAt").asText());
        return Duration.between(begin, Instant.parse(report.get(until).asText())).toMillis();
    }

    private static void pause(int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
    }

    private static void row(String what, String format, Object value) {
        say("| %-40s | %20s |", what, String.format(Locale.ROOT, format, value));
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
