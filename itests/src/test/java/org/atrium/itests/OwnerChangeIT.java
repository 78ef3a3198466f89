package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** PR-01 and PR-03 over HTTP: the four states of a house, and a change of owner. */
public class OwnerChangeIT {
    private static final String ESTATE = "/api/projects/owner-test";

    private final Api desk = RunningAtrium.as("desk");
    private final Api manager = RunningAtrium.as("manager");

    /** A project of its own with two houses that are handed over, and one that is not sold. */
    @BeforeClass
    public static void found() {
        Given.project("owner-test");
        List<Object> header = Arrays.asList("楼栋", "单元", "房号", "建筑面积(㎡)", "业主姓名", "联系电话", "交付日期");
        RunningAtrium.as("it")
                .upload(
                        ESTATE + "/houses/import",
                        "houses.xlsx",
                        Xlsx.of(
                                List.of(
                                        header,
                                        row("101", "许诺", "2026-01-01"),
                                        row("102", "许诺", "2026-01-01"),
                                        row("103", null, null))));
    }

    private static List<Object> row(String room, String owner, String handedOver) {
        return Arrays.asList("1栋", "1单元", room, 90, owner, "13900000001", handedOver);
    }

    private static String house(String room) {
        return Given.houseId("owner-test", "1栋-1单元-" + room);
    }

    @Test
    public void aResaleIsAppliedForCheckedApprovedAndTakesEffect() {
        JsonNode applied = desk.post(ESTATE + "/owner-changes", application("101", "陆川"));
        String path = ESTATE + "/owner-changes/" + applied.get("id").asText();
        assertTrue(applied.get("number").asText().contains("-OC-"));
        Expect.refused(
                409,
                "registry.owner-change.under-way",
                desk.ask("POST", ESTATE + "/owner-changes", application("101", "杜若")));
        desk.post(path + "/check", Map.of("proofs", List.of("IDENTITY", "TITLE")));
        Expect.refused(403, "web.role.missing", desk.ask("POST", path + "/approve", Map.of()));
        manager.post(path + "/approve", Map.of());
        assertEquals("EFFECTIVE", desk.post(path + "/effect", Map.of()).get("state").asText());
        JsonNode after = desk.get(ESTATE + "/houses/" + house("101"));
        assertEquals("陆川", after.get("payer").asText());
        JsonNode before = desk.get(ESTATE + "/houses/" + house("101") + "/parties?asOf=2026-10-01");
        assertEquals("许诺", before.at("/0/name").asText());
    }

    @Test
    public void theManagerDoesNotApproveWhatHeAppliedFor() {
        JsonNode applied = manager.post(ESTATE + "/owner-changes", application("102", "陆川"));
        String path = ESTATE + "/owner-changes/" + applied.get("id").asText();
        manager.post(path + "/check", Map.of("proofs", List.of("IDENTITY", "TITLE")));
        Expect.refused(
                403, "registry.owner-change.own", manager.ask("POST", path + "/approve", Map.of()));
        Expect.refused(
                400, "common.input.invalid", manager.ask("POST", path + "/withdraw", Map.of()));
        JsonNode gone = manager.post(path + "/withdraw", Map.of("reason", "买方放弃"));
        assertEquals("WITHDRAWN", gone.get("state").asText());
    }

    @Test
    public void statesMoveStepByStepAndManyAtOnce() {
        String sale = ESTATE + "/houses/" + house("103") + "/sale";
        Expect.refused(
                409,
                "registry.state.step",
                manager.ask("POST", sale, Map.of("state", "CONTRACTED")));
        manager.post(sale, Map.of("state", "RESERVED"));
        JsonNode history = desk.get(ESTATE + "/houses/" + house("103") + "/history");
        assertEquals("RESERVED", history.at("/0/to").asText());
        assertEquals("冯岚", history.at("/0/recordedBy").asText());
        Map<String, Object> many = new HashMap<>();
        many.put("dimension", "OCCUPANCY");
        many.put("state", "DECORATING");
        many.put("filter", Map.of("building", "1栋"));
        JsonNode result = desk.post(ESTATE + "/houses/states", many);
        assertEquals(3, result.get("chosen").asInt());
        assertEquals("registry.house.not-handed-over", result.at("/refused/0/code").asText());
    }

    private static Map<String, Object> application(String room, String buyer) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house(room));
        command.put("kind", "RESALE");
        command.put("effectiveOn", Given.today());
        command.put("owners", List.of(Map.of("name", buyer, "phone", "13900000002")));
        command.put("applicant", buyer);
        return command;
    }
}
