package org.atrium.itests;

import static org.atrium.itests.Given.JADE;
import static org.atrium.itests.Given.ORDERS;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.Test;

/** The way of an order from dispatch to archive (RP-01, RP-05), as those in charge walk it. */
public class RepairsWorkIT {
    private final Api desk = RunningAtrium.as("desk");
    private final Api assistant = RunningAtrium.as("assistant");
    private final Api engineer = RunningAtrium.as("engineer");

    private static Instant at(JsonNode order, String field) {
        return Instant.parse(order.get(field).asText());
    }

    private static List<String> offered(Api caller, JsonNode order) {
        List<String> names = new ArrayList<>();
        caller.get(ORDERS + "/" + order.get("id").asText())
                .get("actions")
                .forEach(a -> names.add(a.get("name").asText()));
        return names;
    }

    private static Map<String, Object> madeAgo(Duration time, String timeClass) {
        Map<String, Object> request = Given.request();
        request.put("occurredAt", Given.ago(time));
        request.put("noticedAt", Given.ago(time.plusHours(1)));
        request.put("lateEntryReason", "POWER_OUT");
        request.put("timeClass", timeClass);
        return request;
    }

    private String dispatched(Map<String, Object> request) {
        String path = Given.path(Given.order(request));
        desk.post(path + "dispatch", Map.of());
        return path;
    }

    private String returned(Map<String, Object> request) {
        String path = dispatched(request);
        assistant.post(path + "assign", Map.of("responsible", "engineer"));
        engineer.post(path + "go", Map.of());
        engineer.post(path + "solve", Given.slip());
        assistant.post(path + "return", Map.of());
        return path;
    }

    @Test
    public void onlyTheRoleInChargeMayActAndOnlyItIsOfferedTheAction() {
        JsonNode order = Given.order(Given.request());
        String path = Given.path(order);
        assertTrue(offered(desk, order).contains("dispatch"));
        assertFalse(offered(assistant, order).contains("dispatch"));
        Expect.refused(403, "web.role.missing", assistant.ask("POST", path + "dispatch", Map.of()));
        desk.post(path + "dispatch", Map.of());
        assertTrue(offered(assistant, order).contains("assign"));
        assertFalse(offered(engineer, order).contains("assign"));
        Expect.refused(
                403,
                "workflow.case.role",
                engineer.ask("POST", path + "assign", Map.of("responsible", "engineer")));
        Expect.refused(409, "workflow.case.action", desk.ask("POST", path + "dispatch", Map.of()));
        Map<String, String> seenBefore = Map.of("state", "REGISTERED", "responsible", "engineer");
        Expect.refused(
                409,
                "workflow.case.state-changed",
                assistant.ask("POST", path + "assign", seenBefore));
    }

    @Test
    public void nobodyIsCalledBackBeforeTheTime() {
        String path = returned(Given.request());
        Map<String, String> satisfied = Map.of("satisfaction", "SATISFIED");
        Expect.refused(
                409, "repairs.order.visit-too-early", desk.ask("POST", path + "visit", satisfied));
    }

    @Test
    public void aDissatisfiedCustomerStartsTheWorkAgain() {
        String path = returned(madeAgo(Duration.ofDays(3), "GENERAL"));
        Map<String, String> answer = Map.of("satisfaction", "DISSATISFIED", "comment", "还在滴水");
        JsonNode order = desk.post(path + "visit", answer);
        assertEquals("ASSIGNED", order.get("state").asText());
        assertEquals(1, order.get("reworks").asInt());
        assertTrue(at(order, "standardDueAt").isAfter(Given.now().minus(Duration.ofMinutes(1))));
    }

    @Test
    public void lateWorkIsInTheLateListAndWorkInTimeIsNot() {
        JsonNode late = Given.order(madeAgo(Duration.ofHours(2), "GENERAL"));
        JsonNode inTime = Given.order(madeAgo(Duration.ofHours(2), "MODERATE"));
        List<String> listed = new ArrayList<>();
        desk.get(ORDERS + "/late?limit=200").get("items").forEach(r -> listed.add(text(r, "id")));
        assertTrue(listed.contains(text(late, "id")));
        assertFalse(listed.contains(text(inTime, "id")));
    }

    @Test
    public void theSideWaysEachNeedAReason() {
        Map<String, String> ends =
                Map.of("cancel", "CANCELLED", "refer", "REFERRED", "hold", "ON_HOLD");
        ends.forEach(
                (action, state) -> {
                    String path = Given.path(Given.order(Given.request()));
                    Map<String, Object> body = new HashMap<>();
                    if ("refer".equals(action)) {
                        body.put("company", "城市燃气公司");
                    }
                    Expect.wrongField(
                            "reason",
                            "common.field.required",
                            desk.ask("POST", path + action, body));
                    body.put("reason", "业主来电");
                    assertEquals(state, text(desk.post(path + action, body), "state"));
                });
        JsonNode first = Given.order(Given.request());
        String second = Given.path(Given.order(Given.request()));
        Map<String, String> same = Map.of("duplicateOf", text(first, "id"), "reason", "同一件事");
        assertEquals("DUPLICATE", text(desk.post(second + "duplicate", same), "state"));
    }

    @Test
    public void anOrderOnHoldGoesOnWhereItWasHalted() {
        String path = dispatched(Given.request());
        desk.post(path + "hold", Map.of("reason", "业主不在家"));
        JsonNode resumed = desk.post(path + "resume", Map.of());
        assertEquals("DISPATCHED", text(resumed, "state"));
        assertTrue(resumed.get("dueAt").asText().startsWith("20"));
    }

    @Test
    public void photosShowBeforeAndAfter() {
        JsonNode order = Given.order(Given.request());
        byte[] picture = Given.picture();
        for (String stage : List.of("BEFORE", "AFTER")) {
            JsonNode file = desk.upload(JADE + "/attachments", stage + ".png", picture);
            Map<String, String> photo = Map.of("attachmentId", text(file, "id"), "stage", stage);
            order = desk.post(Given.path(order) + "photos", photo);
        }
        assertEquals("BEFORE", text(order.get("photos").get(0), "stage"));
        assertEquals("AFTER", text(order.get("photos").get(1), "stage"));
        String file = text(order.get("photos").get(1), "attachmentId");
        assertArrayEquals(picture, desk.ask("GET", JADE + "/attachments/" + file, null).body());
        String elsewhere = "/api/projects/river-view/attachments/" + file;
        assertEquals(404, desk.ask("GET", elsewhere, null).status());
    }

    @Test
    public void theInboxHoldsWhatWaitsForTheCallersRole() {
        String path = dispatched(Given.request());
        String number = text(desk.get(path.replaceFirst("/$", "")), "number");
        String tasks = JADE + "/tasks?q=" + number;
        JsonNode mine = assistant.get(tasks).get("items");
        assertEquals(1, mine.size());
        assertEquals("repairs.order", text(mine.get(0), "flow"));
        assertEquals("DISPATCHED", text(mine.get(0), "state"));
        assertEquals(0, engineer.get(tasks).get("items").size());
        JsonNode seen = engineer.get(JADE + "/cases/" + text(mine.get(0), "caseId"));
        assertEquals("DISPATCHED", text(seen, "state"));
        assertEquals(2, seen.get("history").size());
    }

    private static String text(JsonNode order, String field) {
        return order.get(field).asText();
    }
}
