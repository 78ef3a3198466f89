package org.atrium.itests;

import static org.atrium.itests.Given.ORDERS;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.atrium.demo.Api;
import org.junit.Test;

/** Intake, deadlines and routing of repairs (RP-01 to RP-04, RP-06), as the desk uses them. */
public class RepairsIT {
    private final Api desk = RunningAtrium.as("desk");
    private final Api engineer = RunningAtrium.as("engineer");

    private static Instant at(JsonNode order, String field) {
        return Instant.parse(order.get(field).asText());
    }

    /** Days of grace end with the day, in the project's zone (flows.md part 4). */
    private static Instant endOfTheThirdDay(Instant made) {
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        return made.atZone(shanghai).toLocalDate().plusDays(4).atStartOfDay(shanghai).toInstant();
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
        Map<String, UnaryOperator<Instant>> standard =
                Map.of(
                        "GENERAL", made -> made.plus(Duration.ofMinutes(30)),
                        "MODERATE", made -> made.plus(Duration.ofHours(3)),
                        "COMPLEX", RepairsIT::endOfTheThirdDay);
        standard.forEach(
                (timeClass, time) -> {
                    Map<String, Object> request = Given.request();
                    request.put("timeClass", timeClass);
                    JsonNode order = Given.order(request);
                    Instant due = time.apply(at(order, "occurredAt"));
                    assertEquals(timeClass, due, at(order, "standardDueAt"));
                    assertEquals(timeClass, due, at(order, "dueAt"));
                    Instant visit = due.plus(Duration.ofHours(24));
                    assertEquals(timeClass, visit, at(order, "visitDueAt"));
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
}
