package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** Stops of services over HTTP (FE-04, FE-05, C-27), with the orders of engineering in repairs. */
public class ServiceStopIT {
    private static final String PROJECT = "service-stop-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;
    private static final String STOPS = ESTATE + "/fees/service-stops";
    private static final String ALLOWED = ESTATE + "/policies/fee.stop.allowed";

    private final Api assistant = RunningAtrium.as("assistant");
    private final Api manager = RunningAtrium.as("manager");
    private final Api desk = RunningAtrium.as("desk");
    private final LocalDate today = LocalDate.parse(Given.today());

    /** A project with five houses, four of which owe since last month. */
    @BeforeClass
    public static void found() {
        Given.project(
                PROJECT,
                Map.of(
                        "assistant",
                        "CsAssistant",
                        "engineer",
                        "PmEngineeringManager",
                        "shops",
                        "EngineeringSupervisor"),
                "fees",
                "repairs");
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,建筑面积,业主姓名,交付日期\n");
        for (int room = 101; room <= 105; room++) {
            csv.append("1栋,1单元,").append(room).append(",90,业主").append(room);
            csv.append(",2026-01-01\n");
        }
        RunningAtrium.as("it")
                .upload(
                        ESTATE + "/houses/import",
                        "h.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8));
        for (int room : new int[] {101, 102, 103, 105}) {
            Map<String, Object> charge = new HashMap<>();
            charge.put("houseId", house(room));
            charge.put("item", "PROPERTY_FEE");
            charge.put("period", "2026-05");
            charge.put("amount", Map.of("amount", "200.00", "currency", "CNY"));
            charge.put("due", "2026-05-31");
            charge.put("note", "补收");
            Given.withKey("finance").post(ESTATE + "/fees/charges", charge);
        }
        assertEquals(200, allow(List.of("PARKING", "LIFT"), "2026-01-01").status());
    }

    /** LAW: Civil Code art. 944. */
    @Test
    public void whatTheProjectDoesNotAllowIsRefusedWithTheArticle() {
        JsonNode refused =
                Expect.refused(
                        409,
                        "fees.stop.not-allowed",
                        assistant.ask("POST", STOPS, slip(101, "GAS")));
        assertTrue(refused.get("detail").asText().contains("944"));
        Answer plain = allow(List.of("PARKING", "WATER"), "2026-02-01");
        assertEquals(400, plain.status());
        assertTrue(plain.text(), plain.text().contains("944"));
        Expect.wrongField(
                "service", "common.field.choice", assistant.ask("POST", STOPS, slip(101, "AIR")));
    }

    @Test
    public void itIsPostedAndWaitsForItsDayAndTheManager() {
        JsonNode begun = assistant.post(STOPS, slip(101, "PARKING"));
        String one = STOPS + "/" + begun.get("id").asText();
        assertEquals("NOTICE_POSTED", begun.get("state").asText());
        assertTrue(begun.get("dueAt").asText().startsWith(today.plusDays(3).toString()));
        assertFalse(begun.get("served").asBoolean());
        assertFalse(desk.get(one).get("slip").isNull());
        Expect.refused(409, "fees.stop.live", assistant.ask("POST", STOPS, slip(101, "PARKING")));
        Expect.refused(409, "fees.stop.too-early", manager.ask("POST", one + "/order", Map.of()));
        assertEquals(403, assistant.ask("POST", one + "/order", Map.of()).status());
        assertEquals(403, desk.ask("POST", STOPS, slip(102, "LIFT")).status());
        Expect.refused(
                409,
                "workflow.case.action",
                RunningAtrium.as("engineer").ask("POST", one + "/accept", Map.of()));
        Expect.refused(
                409,
                "workflow.case.state-changed",
                manager.ask("POST", one + "/withdraw", Map.of("state", "STOPPED", "reason", "x")));
        Expect.wrongField(
                "reason",
                "common.field.required",
                manager.ask("POST", one + "/withdraw", Map.of()));
        String other = "/api/projects/jade-garden/fees/service-stops/";
        Expect.refused(
                404,
                "fees.stop.not-found",
                manager.ask("GET", other + begun.get("id").asText(), null));

        JsonNode seen = desk.get(STOPS + "?state=LIVE&house=" + house(101)).at("/items/0");
        assertEquals("Parking", seen.get("serviceTitle").asText());
        assertTrue(seen.get("overdue").isNull());
        assertEquals(
                "200.00",
                manager.get(STOPS + "?q=101&service=PARKING")
                        .at("/items/0/overdue/amount")
                        .asText());
        assertEquals(
                "application/pdf",
                assistant.ask("GET", one + "/slip.pdf", null).header("Content-Type"));
        Expect.refused(409, "fees.stop.not-ordered", desk.ask("GET", one + "/dispatch.pdf", null));
        assertEquals(403, desk.ask("GET", one + "/slip.pdf", null).status());
        JsonNode proved = prove(one);
        assertTrue(proved.get("served").asBoolean());
        assertEquals(
                "WITHDRAWN",
                manager.post(one + "/withdraw", Map.of("reason", "说明了情况")).get("state").asText());
        assertEquals(
                "NOTICE_POSTED", assistant.post(STOPS, slip(101, "PARKING")).get("state").asText());
    }

    /** C-27. */
    @Test
    public void aDisputeAndAPaidAccountRefuseIt() {
        Expect.refused(
                409, "fees.stop.not-overdue", assistant.ask("POST", STOPS, slip(104, "LIFT")));
        Api finance = RunningAtrium.as("finance");
        JsonNode job = finance.post(ESTATE + "/fees/dunning-runs", Map.of());
        Eventually.get(
                () -> {
                    JsonNode now = finance.get("/api/jobs/" + job.get("id").asText());
                    return "DONE".equals(now.get("state").asText()) ? now : null;
                });
        String cases = ESTATE + "/fees/dunning-cases";
        String id = manager.get(cases + "?q=102").at("/items/0/id").asText();
        manager.post(cases + "/" + id + "/dispute", Map.of("reason", "面积不对"));
        JsonNode refused =
                Expect.refused(
                        409, "fees.stop.disputed", assistant.ask("POST", STOPS, slip(102, "LIFT")));
        assertTrue(refused.get("detail").asText().contains("面积不对"));
    }

    @Test
    public void aPaymentEndsItByItself() {
        JsonNode begun = assistant.post(STOPS, slip(103, "LIFT"));
        pay(103);
        String one = STOPS + "/" + begun.get("id").asText();
        JsonNode ended = reaches(one, "PAID_BEFORE");
        assertTrue(ended.get("actions").isEmpty());
        Expect.refused(409, "fees.stop.paid-before", manager.ask("POST", one + "/order", Map.of()));
    }

    /** The slip is posted four days ago, so that its days are over. */
    @Test
    public void engineeringStopsAndRestoresByItsOrders() {
        String one = STOPS + "/" + postedBefore(105, "LIFT");
        manager.post(one + "/order", Map.of());
        JsonNode given = ordered(one, 0);
        assertEquals("PmEngineeringManager", given.get("handlerRole").asText());
        assertEquals(one.substring(STOPS.length() + 1), given.get("stopId").asText());
        String order = orderPath(given);
        Api chief = RunningAtrium.as("engineer");
        Api worker = RunningAtrium.as("shops");
        chief.post(order + "/assign", Map.of("responsible", "shops"));
        reaches(one, "ENGINEERING_ACCEPTED");
        worker.post(order + "/go", Map.of());
        worker.post(order + "/solve", Given.slip());
        JsonNode stopped = reaches(one, "STOPPED");
        assertTrue(stopped.get("stopNote").asText().endsWith("已修好"));
        assertEquals("RECORDED", chief.post(order + "/return", Map.of()).get("state").asText());

        pay(105);
        JsonNode back = reaches(one, "RESTORE_DISPATCHED");
        JsonNode restore = ordered(one, 1);
        assertEquals(back.get("dueAt"), restore.get("dueAt"));
        worker.post(one + "/restored", Map.of("reason", "已恢复"));
        String second = orderPath(restore);
        JsonNode closed =
                Eventually.get(
                        () -> {
                            JsonNode now = desk.get(second);
                            return "RECORDED".equals(now.get("state").asText()) ? now : null;
                        });
        assertEquals("RESTORE", closed.get("stopPart").asText());
        assertEquals("CONFIRMED", desk.post(one + "/confirm", Map.of()).get("state").asText());
    }

    private String postedBefore(int room, String service) {
        Api it = RunningAtrium.as("it");
        move(it, today.minusDays(4));
        try {
            JsonNode begun = assistant.post(STOPS, slip(room, service));
            prove(STOPS + "/" + begun.get("id").asText());
            return begun.get("id").asText();
        } finally {
            move(it, today);
        }
    }

    private static void move(Api it, LocalDate day) {
        it.put("/api/businessdate", Map.of("date", day.toString()));
    }

    private static String orderPath(JsonNode order) {
        return ESTATE + "/repairs/orders/" + order.get("id").asText();
    }

    private JsonNode ordered(String one, int index) {
        JsonNode order =
                Eventually.get(
                        () -> {
                            JsonNode found = desk.get(one).at("/orders/" + index);
                            return found.isMissingNode() ? null : found;
                        });
        return desk.get(ESTATE + "/repairs/orders/" + order.get("orderId").asText());
    }

    private JsonNode reaches(String one, String state) {
        return Eventually.get(
                () -> {
                    JsonNode now = manager.get(one);
                    return state.equals(now.get("state").asText()) ? now : null;
                });
    }

    private static void pay(int room) {
        Given.withKey("finance")
                .post(
                        ESTATE + "/ledger/receipts",
                        Map.of(
                                "houseId",
                                house(room),
                                "amount",
                                Map.of("amount", "200.00"),
                                "method",
                                "CASH"));
    }

    private JsonNode prove(String one) {
        JsonNode photo = assistant.upload(ESTATE + "/attachments", "slip.png", Given.picture());
        return assistant.post(
                one + "/evidence", Map.of("attachmentIds", List.of(photo.get("id").asText())));
    }

    private static Answer allow(List<Object> services, String from) {
        return RunningAtrium.as("it")
                .ask(
                        "PUT",
                        ALLOWED,
                        Map.of("value", services, "effectiveFrom", from, "reason", "业主大会决定"));
    }

    private static String house(int room) {
        return Given.houseId(PROJECT, "1栋-1单元-" + room);
    }

    private static Map<String, Object> slip(int room, String service) {
        return Map.of("houseId", house(room), "service", service, "ground", "半年未缴");
    }
}
