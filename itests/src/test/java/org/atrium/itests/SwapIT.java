package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;

/** A function changes its version while front desks go on writing orders. */
public class SwapIT {
    private static String collection;

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");

    /** The front desk's hundreds of orders shall not stand in the demo's lists. */
    @BeforeClass
    public static void foundProject() {
        collection = "/api/projects/" + Given.project("swap-test", "repairs") + "/repairs/orders";
    }

    private static Map<String, Object> request() {
        Map<String, Object> request = Given.request();
        request.remove("houseId");
        request.put("place", "大堂");
        request.put("area", "PUBLIC");
        request.put("category", "PUBLIC_ORDER");
        return request;
    }

    /** Other tests expect the delivered version, whatever happened here. */
    @After
    public void moveBack() {
        if (!"1.0.0".equals(routed())) {
            it.post("/api/modules/repairs/swap", Map.of("version", "1.0.0"));
        }
        for (JsonNode version : repairs().get("versions")) {
            if (!version.get("routed").asBoolean()) {
                String path = "/api/modules/repairs/versions/" + version.get("version").asText();
                assertEquals(path, 200, it.ask("DELETE", path, null).status());
            }
        }
        assertEquals(1, repairs().get("versions").size());
    }

    /** Orders written and read without a pause. */
    private final class FrontDesk implements AutoCloseable {
        private final List<String> orders = Collections.synchronizedList(new ArrayList<>());
        private final Load load = new Load(4, this::round);

        private void round(Load at) {
            Answer order = desk.ask("POST", collection, request());
            if (at.seen(order, 201)) {
                String id = order.json().get("id").asText();
                orders.add(id);
                at.seen(desk.ask("GET", collection + "/" + id, null), 200);
            }
            at.seen(desk.ask("GET", collection + "?limit=5", null), 200);
            at.seen(desk.ask("GET", Given.JADE + "/houses?limit=5", null), 200);
        }

        @Override
        public void close() {
            load.close();
        }

        /** Goes on until it has seen enough. */
        void sawOnlyGoodAnswersAndKeptEveryOrder() throws InterruptedException {
            load.sawOnlyGoodAnswers(40);
            for (String id : orders) {
                assertEquals(200, desk.ask("GET", collection + "/" + id, null).status());
            }
        }
    }

    private JsonNode repairs() {
        for (JsonNode module : it.get("/api/modules")) {
            if (module.get("id").asText().equals("repairs")) {
                return module;
            }
        }
        throw new AssertionError("repairs is not in the catalogue");
    }

    private String routed() {
        for (JsonNode version : repairs().get("versions")) {
            if (version.get("routed").asBoolean()) {
                return version.get("version").asText();
            }
        }
        return null;
    }

    private JsonNode version(String version) {
        for (JsonNode each : repairs().get("versions")) {
            if (each.get("version").asText().equals(version)) {
                return each;
            }
        }
        throw new AssertionError("no version " + version);
    }

    private Answer upload(String version, String query, Map<String, String> headers) {
        byte[] jar = Versions.of("repairs", version, headers);
        return it.sendPart(
                "/api/modules/repairs/swap" + query,
                "bundle",
                "repairs.jar",
                "application/java-archive",
                jar);
    }

    @Test
    public void tenSwapsUnderLoadFailNobodyAndLoseNothing() throws Exception {
        try (FrontDesk front = new FrontDesk()) {
            for (int i = 1; i <= 10; i++) {
                JsonNode report = upload("1.0." + i, "", Map.of()).orRefused();
                assertEquals("DONE", report.get("state").asText());
                assertEquals("1.0." + i, report.get("to").asText());
                assertEquals(report.toString(), 0, report.get("failedRequests").asInt());
                assertEquals("AVAILABLE", version("1.0." + (i - 1)).get("state").asText());
            }
            front.sawOnlyGoodAnswersAndKeptEveryOrder();
        }
        assertEquals("1.0.10", routed());
        RunningAtrium.get().restart();
        assertEquals("1.0.10", routed());
        assertEquals("INSTALLED", version("1.0.10").get("state").asText());
        assertEquals("REGISTERED", Given.order(Given.request()).get("state").asText());
        JsonNode back = it.post("/api/modules/repairs/rollback", null);
        assertTrue(back.get("rolledBack").asBoolean());
        assertEquals("1.0.9", routed());
    }

    @Test
    public void oneProjectTriesAVersionAndComesBack() throws Exception {
        String path = "?projects=river-view";
        try (FrontDesk front = new FrontDesk()) {
            JsonNode report = upload("1.1.0", path, Map.of()).orRefused();
            assertEquals("[\"river-view\"]", report.get("projects").toString());
            assertEquals("[\"river-view\"]", version("1.1.0").get("projects").toString());
            assertEquals("1.0.0", menuVersion("jade-garden"));
            assertEquals("1.1.0", menuVersion("river-view"));
            it.post("/api/modules/repairs/rollback", null);
            assertEquals("AVAILABLE", version("1.1.0").get("state").asText());
            front.sawOnlyGoodAnswersAndKeptEveryOrder();
        }
        assertEquals("1.0.0", menuVersion("river-view"));
    }

    private String menuVersion(String project) {
        for (JsonNode row : RunningAtrium.as("desk").get("/api/projects/" + project + "/menu")) {
            if (row.get("module").asText().equals("repairs")) {
                return row.get("version").asText();
            }
        }
        return null;
    }

    @Test
    public void aVersionThatMissesAPackageIsNeverRoutedTo() throws Exception {
        try (FrontDesk front = new FrontDesk()) {
            Answer answer = upload("1.2.0", "", Map.of("Import-Package", "org.example.missing"));
            JsonNode problem = Expect.refused(503, "kernel.module.swap-failed", answer);
            assertTrue(
                    problem.toString(),
                    problem.get("detail").asText().contains("org.example.missing"));
            front.sawOnlyGoodAnswersAndKeptEveryOrder();
        }
        assertEquals("1.0.0", routed());
        assertEquals("FAILED", version("1.2.0").get("state").asText());
        assertNotNull(version("1.2.0").get("reason").asText());
        JsonNode last = it.get("/api/modules/repairs/swaps").get(0);
        assertEquals("FAILED", last.get("state").asText());
    }

    @Test
    public void whatIsNoVersionOfTheFunctionIsRefused() {
        Expect.refused(
                400,
                "kernel.jar.header",
                upload("1.3.0", "", Map.of("Export-Package", "org.atrium.repairs.api")));
        Expect.refused(
                400,
                "kernel.jar.unreadable",
                it.sendPart(
                        "/api/modules/repairs/swap",
                        "bundle",
                        "x.jar",
                        "application/java-archive",
                        "no jar".getBytes()));
        Expect.refused(
                409,
                "kernel.module.same-version",
                it.ask("POST", "/api/modules/repairs/swap", Map.of("version", "1.0.0")));
        Expect.refused(
                409,
                "kernel.module.version-in-use",
                it.ask("DELETE", "/api/modules/repairs/versions/1.0.0", null));
        Expect.refused(
                404,
                "kernel.module.unknown-version",
                it.ask("POST", "/api/modules/repairs/swap", Map.of("version", "9.9.9")));
        Expect.refused(
                403,
                "web.role.missing",
                desk.ask("POST", "/api/modules/repairs/swap", Map.of("version", "1.0.0")));
    }
}
