package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** Versions that are no good harm nobody, and the next good one is taken. */
public class SwapFailuresIT {
    private static final Path SETTINGS =
            RunningAtrium.get().home().resolve("etc/org.atrium.kernel.modules.cfg");
    private static final int LONGEST_SECONDS = 25;

    private static Sample sample;

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");

    /** With short limits, so that what hangs does so for some seconds only. */
    @BeforeClass
    public static void installSample() throws IOException {
        Files.writeString(SETTINGS, "startSeconds=8\ncheckSeconds=3\ndrainSeconds=20\n");
        sample = new Sample("versions-test");
    }

    /** Every test begins with version 1.0.0 and no other. */
    @Before
    public void beginAnew() {
        if (!servedBy().equals("1.0.0")) {
            it.post(Sample.MODULES + "/sample/uninstall", null);
            sample.forget();
            sample.install(Versions.sample("1.0.0")).orRefused();
        }
    }

    @AfterClass
    public static void leaveNothing() throws IOException {
        sample.leave();
        Files.delete(SETTINGS);
    }

    /** What Karaf holds and what runs, apart from the sample: ids, times of change and of start. */
    private Map<String, String> others() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        Path cache = RunningAtrium.get().home().resolve("data/cache");
        try (Stream<Path> bundles = Files.list(cache)) {
            for (Path info : bundles.map(b -> b.resolve("bundle.info")).toList()) {
                String text = Files.exists(info) ? Files.readString(info) : "";
                if (!text.contains("atrium-sample")) {
                    seen.put(info.getParent().getFileName().toString(), text);
                }
            }
        }
        for (JsonNode module : it.get(Sample.MODULES)) {
            if (!module.get("id").asText().equals("sample")) {
                seen.put(module.get("id").asText(), module.toString());
            }
        }
        return seen;
    }

    private void isRefused(String version, byte[] jar, String reason) throws IOException {
        Map<String, String> before = others();
        long begin = System.nanoTime();
        JsonNode problem = Expect.refused(503, "kernel.module.swap-failed", sample.swap(jar));
        long seconds = (System.nanoTime() - begin) / 1_000_000_000L;
        System.out.printf("%s refused after %d s: %s%n", version, seconds, problem.get("detail"));
        assertTrue(version + " took " + seconds + " s", seconds < LONGEST_SECONDS);
        assertTrue(problem.toString(), problem.get("detail").asText().contains(reason));
        assertEquals("FAILED", sample.version(version).get("state").asText());
        assertTrue(sample.version(version).get("reason").asText().contains(reason));
        JsonNode report = sample.lastSwap();
        assertEquals("FAILED", report.get("state").asText());
        assertEquals(version, report.get("to").asText());
        assertEquals(0, report.get("projectsMoved").asInt());
        assertTrue(report.toString(), report.get("reason").asText().contains(reason));
        assertEquals(0, report.get("failedRequests").asInt());
        assertEquals(before, others());
    }

    private String servedBy() {
        return desk.get(sample.path() + "/slowly?millis=0").get("servedBy").asText();
    }

    @Test
    public void badVersionsAreRefusedInTimeAndTheNextGoodOneIsTaken() throws Exception {
        try (SampleLoad load = new SampleLoad(sample, 1)) {
            isRefused(
                    "1.0.1",
                    Versions.sample("1.0.1", "activation-fails"),
                    "the activation fails on purpose");
            isRefused("1.0.2", Versions.sample("1.0.2", "activation-hangs"), "activation hangs");
            isRefused(
                    "1.0.3", Versions.sample("1.0.3", "check-fails"), "the check fails on purpose");
            isRefused(
                    "1.0.4", Versions.sample("1.0.4", "check-hangs"), "did not answer within 3 s");
            isRefused(
                    "1.0.5",
                    Versions.sample("1.0.5", Map.of("Import-Package", "org.example.missing")),
                    "org.example.missing");
            isRefused(
                    "1.0.6",
                    Versions.sample(
                            "1.0.6", Map.of("Atrium-Schema", "sample=db/sample/broken.xml")),
                    "NO_SUCH_TABLE");
            assertEquals("1.0.0", servedBy());

            assertEquals(
                    "DONE",
                    sample.swap(Versions.sample("1.1.0")).orRefused().at("/state").asText());
            assertEquals("1.1.0", servedBy());
            Map<String, String> expand = Map.of("Atrium-Schema", "sample=db/sample/expanded.xml");
            sample.swap(Versions.sample("2.0.0", expand)).orRefused();
            assertEquals("2.0.0", servedBy());
            it.post(Sample.MODULES + "/sample/rollback", null);
            assertEquals("1.1.0", servedBy());
            load.sawOnlyGoodAnswersAndKeptEveryNote();
        }
        // what is installed cannot be forgotten; the one that hung is removed once it has ended
        for (String bad : List.of("1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6")) {
            String path = Sample.MODULES + "/sample/versions/" + bad;
            Eventually.holds(() -> it.ask("DELETE", path, null).status() == 200);
        }
    }

    @Test
    public void aFunctionThatDoesNotComeUpIsNotInstalled() {
        it.post(Sample.MODULES + "/sample/uninstall", null);
        sample.forget();
        isNotInstalled("activation-fails", "the activation fails on purpose");
        isNotInstalled("check-fails", "the check fails on purpose");
        sample.install(Versions.sample("1.0.0")).orRefused();
        assertEquals("1.0.0", servedBy());
        Expect.refused(409, "kernel.module.installed", sample.install(Versions.sample("1.0.1")));
        Expect.refused(
                400,
                "kernel.jar.reserved",
                sample.install(
                        Versions.sample(
                                "9.0.0",
                                Map.of(
                                        "Atrium-Module",
                                        "kernel",
                                        "Bundle-SymbolicName",
                                        "atrium-kernel"))));
    }

    private void isNotInstalled(String fault, String why) {
        byte[] bad = Versions.sample("3.0.0", fault);
        Expect.refused(503, "kernel.module.failed", sample.install(bad));
        assertEquals("FAILED", sample.version("3.0.0").get("state").asText());
        String reason = sample.version("3.0.0").get("reason").asText();
        assertTrue(reason, reason.contains(why));
        Expect.refused(
                404,
                "kernel.module.not-installed",
                desk.ask("GET", sample.path() + "/slowly", null));
        sample.forget();
    }

    @Test
    public void aLongJobGoesOnInTheNewVersionAndEveryEventIsHeardOnce() throws Exception {
        long heard = heard();
        String job =
                desk.post(sample.path() + "/jobs", Map.of("chunks", 40, "millis", 120))
                        .get("id")
                        .asText();
        Eventually.holds(() -> it.get("/api/jobs/" + job).get("done").asInt() > 1);
        int notes = 5;
        for (int i = 0; i < notes; i++) {
            desk.post(sample.path() + "/notes", Sample.note());
        }
        String old = servedBy();
        sample.swap(Versions.sample("4.0.0")).orRefused();
        Eventually.holds(() -> it.get("/api/jobs/" + job).get("state").asText().equals("DONE"));
        JsonNode result = it.get("/api/jobs/" + job).get("result");
        assertEquals(old + " 4.0.0", result.get("versions").asText());
        Eventually.holds(() -> heard() == heard + notes);
    }

    private long heard() {
        long all = 0;
        for (JsonNode byVersion : desk.get(sample.path() + "/heard")) {
            all += byVersion.asLong();
        }
        return all;
    }
}
