package org.atrium.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** The ways in which a version comes: forced, signed, by the folder, from a Maven location. */
public class SwapWaysIT {
    private static final Path HOME = RunningAtrium.get().home();
    private static final Path SETTINGS = HOME.resolve("etc/org.atrium.kernel.modules.cfg");
    private static final Path TRUSTED = HOME.resolve("etc/trusted/tests.pem");

    private static final Path KEPT = HOME.resolve("modules/atrium-sample-1.0.0.jar");

    private static Sample sample;

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");

    @BeforeClass
    public static void installSample() {
        sample = new Sample("ways-test");
    }

    @AfterClass
    public static void leaveNothing() {
        sample.leave();
    }

    /** Every test begins with version 1.0.0 and no other. */
    @Before
    public void beginAnew() {
        it.post(Sample.MODULES + "/sample/uninstall", null);
        sample.forget();
        sample.install(Versions.sample("1.0.0")).orRefused();
    }

    @After
    public void settingsAsDelivered() throws IOException {
        Files.deleteIfExists(TRUSTED);
        if (Files.deleteIfExists(SETTINGS)) {
            Eventually.holds(() -> code(Versions.sample("1.0.0")).contains("other-function"));
            Eventually.holds(() -> stay().status() == 409);
        }
    }

    /** Sent to a function of another name, a jar is checked and never taken. */
    private String code(byte[] jar) {
        return sample.send("/api/modules/repairs/swap", jar).code();
    }

    private String servedBy() {
        return desk.get(sample.path() + "/slowly?millis=0").get("servedBy").asText();
    }

    @Test
    public void aVersionIsReplacedUnderItsNumberWhileRequestsWait() throws Exception {
        byte[] repaired = Versions.sample("1.0.0", "well\n# repaired");
        Expect.refused(409, "kernel.jar.version-exists", sample.swap(repaired));
        try (SampleLoad load = new SampleLoad(sample, 4)) {
            JsonNode report = sample.send(Sample.SWAP + "?force=true", repaired).orRefused();
            System.out.println("replaced: " + report);
            assertEquals("DONE", report.get("state").asText());
            assertEquals(0, report.get("failedRequests").asInt());
            assertTrue(report.toString(), report.get("longestHoldMillis").asLong() < 10_000);
            byte[] bad = Versions.sample("1.0.0", "activation-fails");
            Answer refused = sample.send(Sample.SWAP + "?force=true", bad);
            JsonNode problem = Expect.refused(503, "kernel.module.swap-failed", refused);
            assertTrue(problem.toString(), problem.get("detail").asText().contains("on purpose"));
            load.sawOnlyGoodAnswersAndKeptEveryNote();
        }
        assertEquals("1.0.0", servedBy());
        assertEquals("INSTALLED", sample.version("1.0.0").get("state").asText());
    }

    @Test
    public void aNumberIsReplacedTimeAndAgain() throws Exception {
        try (SampleLoad load = new SampleLoad(sample, 2)) {
            for (int i = 1; i <= 3; i++) {
                byte[] jar = Versions.sample("1.0.0", "well\n# " + i);
                JsonNode report = sample.send(Sample.SWAP + "?force=true", jar).orRefused();
                assertEquals(report.toString(), "DONE", report.get("state").asText());
                assertEquals(report.toString(), 0, report.get("failedRequests").asInt());
                assertArrayEquals(jar, Files.readAllBytes(KEPT));
            }
            load.sawOnlyGoodAnswersAndKeptEveryNote();
        }
        assertEquals("1.0.0", servedBy());
    }

    @Test
    public void anotherClientSeesASwapGoOn() throws Exception {
        Thread guest = thread(() -> desk.get(sample.path() + "/slowly?millis=5000"));
        Thread.sleep(500); // he is inside
        Thread swap = thread(() -> sample.swap(Versions.sample("1.1.0")).orRefused());
        Api auditor = RunningAtrium.as("auditor");
        Eventually.holds(() -> newest(auditor).get("drainingLeft").asInt() == 1);
        JsonNode live = newest(auditor);
        assertEquals(live.toString(), "DRAINING", live.get("state").asText());
        assertEquals(live.toString(), 1, live.get("projectsMoved").asInt());
        assertTrue(live.toString(), live.get("endedAt").isNull());
        assertEquals("SWAPPING", sample.version("1.0.0").get("state").asText());
        assertEquals("SWAPPING", sample.version("1.1.0").get("state").asText());
        assertEquals("1.1.0", servedBy());
        swap.join();
        guest.join();
        assertEquals("DONE", newest(auditor).get("state").asText());
        assertEquals("AVAILABLE", sample.version("1.0.0").get("state").asText());
    }

    private static JsonNode newest(Api api) {
        return api.get(Sample.MODULES + "/sample/swaps").get(0);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    @Test
    public void anotherJarOfAForgottenNumberIsNotMistakenForTheFormerOne() {
        it.post(Sample.MODULES + "/sample/uninstall", null);
        sample.forget();
        byte[] other = Versions.sample("1.0.0", "activation-fails");
        Expect.refused(503, "kernel.module.failed", sample.install(other));
        sample.forget();
        sample.install(Versions.sample("1.0.0")).orRefused();
        assertEquals("1.0.0", servedBy());
    }

    @Test
    public void anOlderVersionIsTakenOnlyByForce() {
        sample.swap(Versions.sample("1.5.0")).orRefused();
        byte[] older = Versions.sample("1.4.0");
        Expect.refused(409, "kernel.jar.not-newer", sample.swap(older));
        sample.send(Sample.SWAP + "?force=true", older).orRefused();
        assertEquals("1.4.0", servedBy());
    }

    @Test
    public void onlyWhatATrustedKeyHasSignedIsTaken() throws Exception {
        Path folder = HOME.resolveSibling("signers");
        Signer trusted = new Signer(folder, "trusted");
        Signer stranger = new Signer(folder, "stranger");
        byte[] plain = Versions.sample("1.1.0");
        byte[] signed = trusted.sign(plain);
        trusted.export(TRUSTED);
        Files.writeString(SETTINGS, "unsignedModules=false\n");
        Eventually.holds(() -> code(plain).equals("kernel.jar.unsigned"));
        Expect.refused(400, "kernel.jar.unsigned", sample.swap(plain));
        Expect.refused(400, "kernel.jar.untrusted", sample.swap(stranger.sign(plain)));
        Expect.refused(
                400, "kernel.jar.unsigned", sample.swap(Versions.with(signed, "more.txt", "x")));
        Expect.refused(
                400,
                "kernel.jar.unreadable",
                sample.swap(Versions.with(signed, "behaviour.properties", "behaviour=evil")));
        assertEquals("1.0.0", servedBy());
        assertEquals("DONE", sample.swap(signed).orRefused().get("state").asText());
        assertEquals("1.1.0", servedBy());
    }

    @Test
    public void aJarInTheFolderGoesTheSameWay() throws Exception {
        Path deploy = HOME.resolve("deploy");
        Path good = deploy.resolve("sample-2.jar");
        Path bad = deploy.resolve("bad.jar");
        Path error = deploy.resolve("bad.jar.error");
        Files.write(good, Versions.sample("2.0.0"));
        Files.write(bad, Versions.sample("2.1.0", Map.of("Export-Package", "org.atrium.sample")));
        Eventually.holds(() -> servedBy().equals("2.0.0"));
        Eventually.holds(() -> Files.exists(error));
        assertTrue(Files.readString(error).contains("Export-Package"));
        assertEquals("file", sample.lastSwap().get("user").asText());
        Eventually.holds(() -> sample.lastSwap().get("state").asText().equals("DONE"));
        Files.delete(good);
        Files.delete(bad);
        Files.delete(error);
        assertEquals("2.0.0", servedBy());
    }

    @Test
    public void aJarOfTheMavenRepositoryIsTakenWithoutANetwork() throws Exception {
        Path folder = HOME.resolve("data/maven/org/atrium/atrium-sample/5.0.0");
        Files.createDirectories(folder);
        Files.write(folder.resolve("atrium-sample-5.0.0.jar"), Versions.sample("5.0.0"));
        it.post(Sample.SWAP, Map.of("location", "mvn:org.atrium/atrium-sample/5.0.0"));
        assertEquals("5.0.0", servedBy());
        Expect.refused(
                400,
                "kernel.jar.location",
                it.ask("POST", Sample.SWAP, Map.of("location", "http://127.0.0.1/x.jar")));
        Expect.refused(
                400,
                "kernel.jar.unreadable",
                it.ask("POST", Sample.SWAP, Map.of("location", "mvn:org.atrium/nothing/1.0.0")));
    }

    @Test
    public void aSecondPersonApprovesWhereTheSettingsSaySo() throws Exception {
        Files.writeString(SETTINGS, "approvals=2\n");
        Eventually.holds(() -> stay().status() == 200);
        String own = sample.swap(Versions.sample("1.1.0")).orRefused().get("request").asText();
        String path = Sample.MODULES + "/requests/";
        Expect.refused(403, "kernel.request.own", it.ask("POST", path + own + "/approve", null));
        assertEquals("REFUSED", it.post(path + own + "/refuse", null).get("state").asText());
        Expect.refused(409, "kernel.request.decided", it.ask("POST", path + own + "/refuse", null));
        Path jar = HOME.resolve("deploy/asked.jar");
        Files.write(jar, Versions.sample("1.2.0"));
        String asked = Eventually.get(() -> openRequest("SWAP", "file"));
        assertEquals("1.0.0", servedBy());
        assertEquals("APPROVED", it.post(path + asked + "/approve", null).get("state").asText());
        assertEquals("1.2.0", servedBy());
        Files.delete(jar);
        refuseOpenRequests();
    }

    private void refuseOpenRequests() {
        for (JsonNode request : it.get(Sample.MODULES + "/requests")) {
            if (request.get("state").asText().equals("OPEN")) {
                String id = request.get("id").asText();
                it.post(Sample.MODULES + "/requests/" + id + "/refuse", null);
            }
        }
    }

    @Test
    public void enablingWhatNobodyHasApprovedAsksForIt() throws Exception {
        it.post(Sample.MODULES + "/sample/uninstall", null);
        Files.writeString(SETTINGS, "approvals=2\n");
        Map<String, String> present = Map.of("version", "1.0.0");
        Eventually.holds(
                () -> it.ask("POST", "/api/modules/repairs/swap", present).status() == 200);
        String code = "kernel.module.install-requested";
        Expect.refused(409, code, it.ask("PUT", enabled(), List.of("sample")));
        Expect.refused(409, code, it.ask("PUT", enabled(), List.of("sample")));
        assertEquals("AVAILABLE", sample.version("1.0.0").get("state").asText());
        String own = openRequest("INSTALL", "it");
        String path = Sample.MODULES + "/requests/";
        Expect.refused(403, "kernel.request.own", it.ask("POST", path + own + "/approve", null));
        it.post(path + own + "/refuse", null);
        assertNull("asked once", openRequest("INSTALL", "it"));

        Path file = HOME.resolve("etc/projects/ways-file.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "code: ways-file\nname: 申请\nprofile: PM\nmodules: [sample]\n");
        String asked = Eventually.get(() -> openRequest("INSTALL", "file"));
        it.post(path + asked + "/approve", null);
        assertEquals("INSTALLED", sample.version("1.0.0").get("state").asText());
        assertEquals(200, it.ask("PUT", enabled(), List.of("sample")).status());
        Files.delete(file);
        Files.delete(file.resolveSibling("ways-file.yaml.error"));
        assertEquals(404, it.ask("GET", "/api/projects/ways-file", null).status());
        refuseOpenRequests();
    }

    private String enabled() {
        return sample.path().replace("/sample", "/modules");
    }

    /** Asks for the version that is there. */
    private Answer stay() {
        return it.ask("POST", Sample.SWAP, Map.of("version", servedBy()));
    }

    private String openRequest(String action, String user) {
        for (JsonNode request : it.get(Sample.MODULES + "/requests")) {
            if (request.get("action").asText().equals(action)
                    && request.get("askedBy").asText().equals(user)
                    && request.get("state").asText().equals("OPEN")) {
                return request.get("id").asText();
            }
        }
        return null;
    }

    @Test
    public void dataGoesOnlyAfterItsFunctionAndACopyStays() {
        String path = Sample.MODULES + "/sample/data?confirm=";
        String note = desk.post(sample.path() + "/notes", Sample.note()).get("id").asText();
        Expect.refused(409, "kernel.purge.installed", it.ask("DELETE", path + "sample", null));
        it.post(Sample.MODULES + "/sample/uninstall", null);
        Expect.refused(400, "kernel.purge.confirm", it.ask("DELETE", path + "other", null));
        JsonNode purged = it.ask("DELETE", path + "sample", null).orRefused();
        assertTrue(Files.exists(HOME.resolve(purged.get("folder").asText()).resolve("NOTE.csv")));
        Expect.refused(404, "kernel.purge.no-data", it.ask("DELETE", path + "sample", null));
        String kernel = Sample.MODULES + "/kernel/data?confirm=kernel";
        Expect.refused(404, "kernel.purge.no-data", it.ask("DELETE", kernel, null));
        sample.forget();
        sample.install(Versions.sample("1.0.0")).orRefused();
        Expect.refused(
                404,
                "sample.note.unknown",
                desk.ask("GET", sample.path() + "/notes/" + note, null));
    }
}
