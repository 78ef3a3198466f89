package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** PR-01 and PR-03 over HTTP: houses, their import, and who is what to them in time. */
public class RegistryIT {
    private static final List<Object> HEADER =
            Arrays.asList("楼栋", "单元", "房号", "类型", "建筑面积(㎡)", "业主姓名", "联系电话", "交付日期");
    private static final String ESTATE = "/api/projects/registry-test";

    private final Api it = RunningAtrium.as("it");
    private final Api manager = RunningAtrium.as("manager");

    /** A project of its own with three houses: sold and handed over, sold, unsold. */
    @BeforeClass
    public static void found() {
        Given.project("registry-test");
        JsonNode result =
                load(
                        "houses/import",
                        row("101", 100.5, "许诺", "2026-10-11"),
                        row("102", 80, "许诺", null),
                        row("103", 60, null, null));
        assertEquals(3, result.get("created").asInt());
    }

    private static List<Object> row(String room, Object area, String owner, String handedOver) {
        return Arrays.asList(
                "1栋",
                "2单元",
                room,
                "住宅",
                area,
                owner,
                owner == null ? null : "13900000001",
                handedOver);
    }

    @SafeVarargs
    private static JsonNode load(String path, List<Object>... rows) {
        List<List<Object>> sheet = new java.util.ArrayList<>(List.of(HEADER));
        sheet.addAll(List.of(rows));
        return RunningAtrium.as("it").upload(ESTATE + "/" + path, "houses.xlsx", Xlsx.of(sheet));
    }

    private String house(String room) {
        return ESTATE + "/houses/" + Given.houseId("registry-test", "1栋-2单元-" + room);
    }

    @Test
    public void theThreeLedgersAreAllThere() {
        Map<String, Integer> premises =
                Map.of("jade-garden", 1098, "river-view", 404, "maple-court", 360);
        premises.forEach(
                (project, houses) -> {
                    int sum = 0;
                    String path = "/api/projects/" + project + "/houses/buildings";
                    for (JsonNode building : it.get(path)) {
                        sum += building.get("houses").asInt();
                    }
                    assertEquals(project, houses.intValue(), sum);
                });
    }

    @Test
    public void housesStandInNaturalOrderAndAreFound() {
        JsonNode first = it.get("/api/projects/jade-garden/houses?limit=3").get("items");
        assertEquals("1栋-1单元-101", first.get(0).get("name").asText());
        assertEquals("1栋-1单元-102", first.get(1).get("name").asText());
        JsonNode shops = it.get("/api/projects/jade-garden/houses?kind=SHOP&limit=200");
        assertEquals(46, shops.get("items").size());
        JsonNode house = Given.house("jade-garden", "1栋-1单元-101");
        assertEquals("94.14", house.get("areaSquareMetres").decimalValue().toPlainString());
        assertEquals("张宇强", house.get("owner").asText());
        assertEquals("HANDED_OVER", house.get("delivery").asText());
    }

    @Test
    public void personalDataIsMaskedAndUnmaskingIsAudited() {
        JsonNode house = Given.house("jade-garden", "1栋-1单元-101");
        assertFalse(house.toString(), house.toString().contains("19910000000"));
        assertTrue(house.get("phone").asText().endsWith("0000"));
        String path = "/api/projects/jade-garden/customers";
        String id = manager.get(path + "?q=" + Given.query("张宇强")).at("/items/0/id").asText();
        assertEquals("19910000000", manager.get(path + "/" + id + "/phone").get("phone").asText());
        Expect.refused(
                403,
                "web.role.missing",
                RunningAtrium.as("finance").ask("GET", path + "/" + id + "/phone", null));
        String audit = "/api/projects/jade-garden/audit?entityId=" + id;
        assertEquals("manager", manager.get(audit).at("/items/0/user").asText());
    }

    @Test
    public void aDryRunWritesNothingAndNamesEveryBadCell() {
        JsonNode result =
                load(
                        "houses/import?dryRun=true",
                        row("201", 70, null, null),
                        row("202", "很大", null, null),
                        row("203", 70, "许诺", "2099-01-01"),
                        row("201", 71, null, null));
        assertEquals(1, result.get("created").asInt());
        assertEquals(3, result.get("rejectedRows").asInt());
        assertFalse(result.get("written").asBoolean());
        JsonNode rejected = result.get("rejected");
        assertEquals(3, rejected.get(0).get("row").asInt());
        assertEquals("registry.import.number", rejected.get(0).get("code").asText());
        assertEquals("建筑面积(㎡)", rejected.get(0).get("column").asText());
        assertEquals("registry.import.date-in-future", rejected.get(1).get("code").asText());
        assertEquals("registry.import.duplicate", rejected.get(2).get("code").asText());
        assertEquals(0, it.get(ESTATE + "/houses?q=201").get("items").size());
    }

    @Test
    public void allOrNothingWritesNothingWhereARowIsBad() {
        JsonNode result =
                load(
                        "houses/import?allOrNothing=true",
                        row("301", 70, null, null),
                        row("302", null, null, null));
        assertEquals(1, result.get("rejectedRows").asInt());
        assertFalse(result.get("written").asBoolean());
        assertEquals(0, it.get(ESTATE + "/houses?q=301").get("items").size());
    }

    @Test
    public void importingAgainChangesOnlyWhatDiffers() {
        load("houses/import", row("401", 70, null, null), row("402", 70, null, null));
        JsonNode again =
                load("houses/import", row("401", 70, null, null), row("402", 72.5, null, null));
        assertEquals(0, again.get("created").asInt());
        assertEquals(1, again.get("updated").asInt());
        assertEquals(1, again.get("unchanged").asInt());
        String csv = "楼栋,单元,房号,建筑面积\r\n1栋,2单元,403,55.00\r\n";
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        JsonNode fromCsv = it.upload(ESTATE + "/houses/import", "houses.csv", file);
        assertEquals(1, fromCsv.get("created").asInt());
    }

    @Test
    public void theDeveloperPaysBeforeTheHandoverAndTheOwnerFromThatDay() {
        assertEquals("许诺", it.get(house("101")).get("payer").asText());
        assertEquals("测试置业", it.get(house("102")).get("payer").asText());
        assertEquals("测试置业", it.get(house("103")).get("payer").asText());
        Expect.refused(
                409,
                "registry.house.no-owner",
                manager.ask("POST", house("103") + "/handover", Map.of("on", "2026-11-01")));
        Map<String, String> tomorrow = Map.of("on", "2099-01-01");
        assertEquals(400, manager.ask("POST", house("102") + "/handover", tomorrow).status());
        JsonNode handedOver = manager.post(house("102") + "/handover", Map.of("on", "2026-11-01"));
        assertEquals("许诺", handedOver.get("payer").asText());
        assertEquals("2026-11-01", handedOver.get("handedOverOn").asText());
    }

    @Test
    public void anOwnerEndsTheOneBeforeAndTimeIsKept() {
        Map<String, Object> direct =
                Map.of("value", false, "effectiveFrom", "2020-01-01", "reason", "测试直接变更");
        String key = ESTATE + "/policies/pr.ownerChange.caseRequired";
        assertTrue(it.ask("PUT", key, direct).granted());
        Map<String, String> sold =
                Map.of("role", "OWNER", "name", "陆川", "phone", "13900000002", "from", "2026-11-05");
        JsonNode after = manager.post(house("101") + "/parties", sold);
        assertEquals("陆川", after.get("payer").asText());
        String parties = house("101") + "/parties?asOf=";
        assertEquals("许诺", it.get(parties + "2026-11-04").at("/0/name").asText());
        assertEquals("陆川", it.get(parties + "2026-11-05").at("/0/name").asText());
        assertEquals(1, it.get(parties + "2026-11-05").size());
        Map<String, String> tenant = Map.of("role", "TENANT", "name", "杜若", "from", "2026-11-06");
        manager.post(house("101") + "/parties", tenant);
        assertEquals(2, it.get(parties + "2026-11-06").size());
        assertEquals("陆川", it.get(house("101")).get("payer").asText());
    }

    @Test
    public void aStaleVersionIsRefused() {
        JsonNode seen = it.get(house("103"));
        Api stale = manager.with("If-Match", "\"" + (seen.get("version").asLong() + 1) + "\"");
        Map<String, String> owner = Map.of("role", "OWNER", "name", "方圆", "from", "2026-11-01");
        Answer refused = stale.ask("POST", house("103") + "/parties", owner);
        Expect.refused(412, "common.version.stale", refused);
        Api fresh = manager.with("If-Match", "\"" + seen.get("version").asLong() + "\"");
        assertTrue(fresh.ask("POST", house("103") + "/parties", owner).granted());
    }
}
