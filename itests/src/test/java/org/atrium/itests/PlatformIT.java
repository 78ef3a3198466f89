package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.Test;

/** Project documents, policies, functions, calendar, audit and health over HTTP. */
public class PlatformIT {
    private static final String JADE = Given.JADE;

    private final Api it = RunningAtrium.as("it");
    private final Api manager = RunningAtrium.as("manager");

    private JsonNode policy(String path, String key) {
        for (JsonNode policy : manager.get(path)) {
            if (policy.get("key").asText().equals(key)) {
                return policy;
            }
        }
        throw new AssertionError("no policy " + key);
    }

    @Test
    public void applyingADocumentTwiceChangesNothing() {
        JsonNode document = it.get(JADE);
        JsonNode applied = it.put(JADE, document);
        assertEquals(document, applied);
        assertEquals(document, it.put(JADE, document));
    }

    @Test
    public void changingTheFunctionsMovesTheVersionAndIsAudited() {
        String project = "/api/projects/" + Given.project("version-test", "fees");
        JsonNode before = it.get(project);
        JsonNode after = it.put(project + "/modules", List.of("fees", "repairs"));
        assertEquals(before.get("version").asLong() + 1, after.get("version").asLong());
        String seen = "\"" + before.get("version").asText() + "\"";
        Expect.refused(
                412, "common.version.stale", it.with("If-Match", seen).ask("PUT", project, before));
        JsonNode rows = it.get(project + "/audit?entity=kernel.project").get("items");
        assertEquals("apply", rows.get(0).get("action").asText());
        assertEquals("create", rows.get(rows.size() - 1).get("action").asText());
    }

    @Test
    public void aDocumentIsCheckedAsAWhole() {
        ObjectNode document = it.get(JADE).deepCopy();
        Expect.refused(409, "kernel.project.exists", it.ask("POST", "/api/projects", document));
        document.put("code", "Jade Garden");
        Expect.wrongField("code", "kernel.project.code", it.ask("POST", "/api/projects", document));
        document.put("code", "other");
        Expect.refused(409, "kernel.project.other-code", it.ask("PUT", JADE, document));
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("code", "nobody");
        unknown.put("name", "nobody");
        unknown.put("profile", "PM");
        unknown.put("members", List.of(Map.of("user", "nobody", "roles", List.of("Finance"))));
        assertEquals(400, it.ask("POST", "/api/projects", unknown).status());
        assertEquals(404, it.ask("GET", "/api/projects/nobody", null).status());
    }

    @Test
    public void aPolicyHoldsFromItsDayOn() {
        String key = "fee.property.unitPrice";
        String path = JADE + "/policies?asOf=";
        assertTrue(policy(path + "2019-12-31", key).get("value").isNull());
        assertEquals("2.50", policy(path + "2024-12-31", key).get("value").asText());
        assertEquals("2.80", policy(path + "2025-01-01", key).get("value").asText());
        assertEquals(2, policy(path + "2025-01-01", key).get("history").size());
    }

    @Test
    public void aPolicyIsSetWithAReasonWithinItsBoundsAndAudited() {
        String project = "/api/projects/" + Given.project("policy-test", "fees");
        String path = project + "/policies/fee.property.unitPrice";
        Map<String, Object> value = new HashMap<>();
        value.put("value", "3.00");
        value.put("effectiveFrom", "2026-01-01");
        Expect.wrongField("reason", "common.field.required", it.ask("PUT", path, value));
        value.put("reason", "合同");
        assertEquals("3.00", it.put(path, value).get("value").asText());
        value.put("value", "-1");
        Expect.refused(400, "kernel.policy.value", it.ask("PUT", path, value));
        Expect.refused(
                400,
                "kernel.policy.unknown",
                it.ask("PUT", project + "/policies/no.such.key", value));
        Expect.refused(403, "web.role.missing", manager.ask("PUT", path, value));
        JsonNode row = manager.get(project + "/audit?entity=kernel.policy").at("/items/0");
        assertEquals("it", row.get("user").asText());
        assertEquals("set", row.get("action").asText());
        assertEquals("3.00", row.at("/after/value").asText());
    }

    @Test
    public void aFunctionAnswersOnlyWhereItIsEnabled() {
        String project = "/api/projects/" + Given.project("function-test");
        Api desk = RunningAtrium.as("desk");
        String orders = project + "/repairs/orders";
        Expect.refused(404, "kernel.module.not-enabled", desk.ask("GET", orders, null));
        it.put(project + "/modules", List.of("repairs"));
        assertEquals(0, desk.get(orders).get("items").size());
        it.put(project + "/modules", List.of());
        Expect.refused(404, "kernel.module.not-enabled", desk.ask("GET", orders, null));
        Expect.refused(
                400,
                "kernel.module.unknown",
                it.ask("PUT", project + "/modules", List.of("teleport")));
    }

    @Test
    public void theCatalogueTellsWhatRunsWhere() {
        Map<String, JsonNode> functions = new HashMap<>();
        it.get("/api/modules").forEach(m -> functions.put(m.get("id").asText(), m));
        assertEquals(Tree.functions(), functions.keySet().stream().sorted().toList());
        JsonNode repairs = functions.get("repairs");
        assertEquals("INSTALLED", repairs.at("/versions/0/state").asText());
        assertTrue(repairs.at("/versions/0/projects").toString().contains("jade-garden"));
        assertFalse(repairs.at("/versions/0/projects").toString().contains("maple-court"));
        assertEquals("RP-01", repairs.at("/flows/0").asText());
    }

    @Test
    public void theMenuFollowsFunctionsRolesAndLanguage() {
        Api desk = RunningAtrium.as("desk");
        String jade = desk.get(JADE + "/menu").toString();
        String maple = desk.get("/api/projects/maple-court/menu").toString();
        assertTrue(jade, jade.contains("\"module\":\"repairs\""));
        assertFalse(maple, maple.contains("\"module\":\"repairs\""));
        String chinese = desk.with("Accept-Language", "zh-CN").get(JADE + "/menu").toString();
        assertTrue(chinese, chinese.contains("报修"));
    }

    @Test
    public void theWorkingCalendarKnowsMakeUpDaysAndCanBeReplaced() {
        JsonNode calendar = manager.get(JADE + "/calendar");
        assertEquals("[2025,2026]", calendar.get("years").toString());
        assertTrue(calendar.get("holidays").toString().contains("2026-10-01"));
        assertTrue(calendar.get("workdays").toString().contains("2026-02-14"));
        String project = "/api/projects/" + Given.project("calendar-test");
        Map<String, Object> next =
                Map.of("holidays", List.of("2027-01-01"), "workdays", List.of("2027-01-02"));
        assertEquals(
                "[2025,2026,2027]", it.put(project + "/calendar", next).get("years").toString());
        assertEquals("[2025,2026]", manager.get(JADE + "/calendar").get("years").toString());
        Expect.wrongField(
                "holidays[0]",
                "common.field.date",
                it.ask("PUT", project + "/calendar", Map.of("holidays", List.of("1 May"))));
    }

    @Test
    public void onlyGroupItMovesTheBusinessDate() {
        JsonNode date = it.get("/api/businessdate");
        assertTrue(date.get("movable").asBoolean());
        Map<String, String> same = Map.of("date", date.get("date").asText());
        Expect.refused(403, "web.role.missing", manager.ask("PUT", "/api/businessdate", same));
        assertEquals(date.get("date"), it.put("/api/businessdate", same).get("date"));
    }

    @Test
    public void healthAndDescriptionAreOpen() {
        Api nobody = RunningAtrium.get().server();
        JsonNode health = nobody.get("/api/health/ready");
        assertEquals("UP", health.get("status").asText());
        for (String function : Tree.functions()) {
            assertTrue(health.toString().contains("\"" + function + "\""));
        }
        JsonNode one = nobody.get("/api/openapi.json?module=repairs");
        one.get("paths")
                .fieldNames()
                .forEachRemaining(
                        p -> assertTrue(p, p.startsWith("/api/projects/{project}/repairs/")));
        String page = nobody.ask("GET", "/api/docs/index.html", null).text();
        for (String file : List.of("swagger-ui-bundle.js", "swagger-ui.css", "init.js")) {
            assertTrue(page, page.contains("\"" + file + "\""));
            assertEquals(file, 200, nobody.ask("GET", "/api/docs/" + file, null).status());
        }
    }
}
