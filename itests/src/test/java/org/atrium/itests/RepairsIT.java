package org.atrium.itests;

import static org.atrium.itests.Given.ORDERS;
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

/** RP-01 to RP-06 over HTTP, as the desk, the assistant and the engineer use them. */
public class RepairsIT {
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
    public void eachOfTheFiveClearFieldsIsRequired() {
        for (String field : List.of("who", "phone", "noticedAt", "what", "wanted")) {
            Map<String, Object> request = Given.request();
            request.remove(field);
            Expect.wrongField(field, "common.field.required", desk.ask("POST", ORDERS, request));
        }
        Map<String, Object> nowhere = Given.request();
        nowhere.remove("houseId");
        assertEquals(400, desk.ask("POST", ORDERS, nowhere).status());
    }

    @Test
    public void deadlinesFollowTheTimeClass() {
        Map<String, Duration> standard =
                Map.of(
                        "GENERAL", Duration.ofMinutes(30),
                        "MODERATE", Duration.ofHours(3),
                        "COMPLEX", Duration.ofDays(3));
        standard.forEach(
                (timeClass, time) -> {
                    Map<String, Object> request = Given.request();
                    request.put("timeClass", timeClass);
                    JsonNode order = Given.order(request);
                    Instant made = at(order, "occurredAt");
                    assertEquals(timeClass, made.plus(time), at(order, "standardDueAt"));
                    assertEquals(timeClass, made.plus(time), at(order, "dueAt"));
                    assertEquals(
                            timeClass,
                            made.plus(time).plus(Duration.ofHours(24)),
                            at(order, "visitDueAt"));
                });
    }

    @Test
    public void aSpecialMatterHasTheTimeThatWasAgreed() {
        Map<String, Object> request = Given.request();
        request.put("timeClass", "SPECIAL");
        Expect.wrongField(
                "agreedUntil", "common.field.required", desk.ask("POST", ORDERS, request));
        Instant agreed = Given.now().plus(Duration.ofDays(10));
        request.put("agreedUntil", agreed.toString());
        assertEquals(agreed, at(Given.order(request), "standardDueAt"));
    }

    @Test
    public void deadlinesRunFromWhenItWasMadeNotFromWhenItWasEntered() {
        Map<String, Object> request = madeAgo(Duration.ofHours(6), "GENERAL");
        JsonNode order = Given.order(request);
        Instant made = Instant.parse(request.get("occurredAt").toString());
        assertEquals(made, at(order, "occurredAt"));
        assertTrue(at(order, "recordedAt").isAfter(made.plus(Duration.ofHours(5))));
        assertEquals(made.plus(Duration.ofMinutes(30)), at(order, "standardDueAt"));
        assertTrue("late at once", order.get("late").asBoolean());
        request.remove("lateEntryReason");
        Expect.wrongField(
                "lateEntryReason", "repairs.order.late-reason", desk.ask("POST", ORDERS, request));
        request.put("occurredAt", Given.now().plus(Duration.ofHours(1)).toString());
        Expect.wrongField(
                "occurredAt",
                "repairs.order.occurred-in-future",
                desk.ask("POST", ORDERS, request));
    }

    @Test
    public void theRoutingTableIsAPolicyAndDecidesTheDepartment() {
        Map<String, String> wanted =
                Map.of(
                        "NON_PUBLIC HOME_DAILY", "CsAssistant",
                        "PUBLIC CLEANING", "EnvironmentManager",
                        "PUBLIC FEES", "Finance",
                        "PUBLIC_FACILITY WATER", "EngineeringSupervisor");
        wanted.forEach(
                (matter, role) -> {
                    Map<String, Object> request = Given.request();
                    request.put("area", matter.split(" ")[0]);
                    request.put("category", matter.split(" ")[1]);
                    String path = Given.path(Given.order(request));
                    JsonNode order = desk.post(path + "dispatch", Map.of());
                    assertEquals(matter, role, order.get("handlerRole").asText());
                });
        Map<String, Object> unknown = Given.request();
        unknown.put("category", "OTHER");
        String path = Given.path(Given.order(unknown));
        Expect.wrongField(
                "role", "repairs.dispatch.no-route", desk.ask("POST", path + "dispatch", Map.of()));
        desk.post(path + "dispatch", Map.of("role", "CsAssistant"));
        Map<String, Object> telecom = Given.request();
        telecom.put("area", "EXTERNAL");
        telecom.put("category", "TELECOM");
        Expect.refused(
                409,
                "repairs.dispatch.external",
                desk.ask("POST", Given.path(Given.order(telecom)) + "dispatch", Map.of()));
    }

    @Test
    public void onTheUrgentPathTheSupervisorGoesHimself() {
        Map<String, Object> request = Given.request();
        request.put("area", "PUBLIC_FACILITY");
        request.put("category", "WATER");
        request.put("path", "URGENT");
        String path = dispatched(request);
        Map<String, String> other = Map.of("responsible", "assistant");
        Expect.refused(
                409,
                "repairs.order.path-goes-itself",
                engineer.ask("POST", path + "assign", other));
        JsonNode order = engineer.post(path + "go", Map.of());
        assertEquals("ON_SITE", order.get("state").asText());
        assertEquals("engineer", order.get("responsible").asText());
    }

    @Test
    public void aMajorMatterGoesToTheManagerAndIsReportedUpward() {
        Map<String, Object> request = Given.request();
        request.put("path", "MAJOR");
        String path = dispatched(request);
        Api manager = RunningAtrium.as("manager");
        JsonNode order = manager.get(path.replaceFirst("/$", ""));
        assertEquals("CsManager", order.get("handlerRole").asText());
        Expect.wrongField(
                "reportedTo",
                "repairs.order.report-up",
                manager.ask("POST", path + "go", Map.of()));
        Map<String, String> report =
                Map.of("reportedTo", "叶建国", "reportedAt", Given.ago(Duration.ZERO));
        assertEquals("叶建国", manager.post(path + "go", report).get("reportedTo").asText());
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

    private static String text(JsonNode order, String field) {
        return order.get(field).asText();
    }
}
