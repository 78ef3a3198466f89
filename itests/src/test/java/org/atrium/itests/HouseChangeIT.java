package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** Split of a house over HTTP (PR-01): with evidence, approved, refused while money is open. */
public class HouseChangeIT {
    private static final String PROJECT = "house-change-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;

    private final Api desk = RunningAtrium.as("desk");
    private final Api manager = RunningAtrium.as("manager");
    private final Api finance = RunningAtrium.as("finance");

    /** A project of its own with one house that is handed over. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, "fees", "repairs");
        String csv = "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(ESTATE + "/houses/import", "h.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aHouseIsSplitOnceNothingIsOpen() {
        String house = Given.houseId(PROJECT, "1栋-1单元-101");
        charged(house);
        JsonNode file = desk.upload(ESTATE + "/attachments", "permit.png", Given.picture());
        Map<String, Object> wanted =
                Map.of(
                        "kind",
                        "SPLIT",
                        "houseIds",
                        List.of(house),
                        "next",
                        List.of(next("101A"), next("101B")),
                        "effectiveOn",
                        Given.today(),
                        "reason",
                        "业主申请分户",
                        "papers",
                        List.of(file.get("id").asText()));
        JsonNode applied = desk.post(ESTATE + "/house-changes", wanted);
        assertTrue(applied.get("number").asText().contains("-HC-"));
        String path = ESTATE + "/house-changes/" + applied.get("id").asText();
        assertTrue(applied.at("/objections/0").asText().contains("88.00"));
        Expect.refused(
                409,
                "registry.house-change.objection",
                manager.ask("POST", path + "/approve", Map.of()));
        Given.withKey("finance")
                .post(
                        ESTATE + "/ledger/receipts",
                        Map.of(
                                "houseId",
                                house,
                                "amount",
                                Map.of("amount", "88.00"),
                                "method",
                                "CASH"));
        manager.post(path + "/approve", Map.of());
        Expect.refused(403, "web.role.missing", desk.ask("POST", path + "/effect", Map.of()));
        JsonNode done = manager.post(path + "/effect", Map.of());
        assertEquals("EFFECTIVE", done.get("state").asText());
        JsonNode part = desk.get(ESTATE + "/houses/" + done.at("/newHouses/0/id").asText());
        assertEquals("许诺", part.get("payer").asText());
        JsonNode old = desk.get(ESTATE + "/houses/" + house);
        assertEquals(2, old.get("became").size());
        assertEquals(2, desk.get(ESTATE + "/houses").get("items").size());
        assertEquals(1, desk.get(ESTATE + "/houses?retired=true").get("items").size());
        Expect.refused(
                409,
                "registry.house.retired",
                manager.ask(
                        "POST",
                        ESTATE + "/houses/" + house + "/service",
                        Map.of("state", "SUSPENDED", "reason", "停")));
        assertEquals("0.00", finance.get(ESTATE + "/ledger/check").get("sum").asText());
    }

    private static void charged(String house) {
        Map<String, Object> charge =
                Map.of(
                        "houseId",
                        house,
                        "item",
                        "PROPERTY_FEE",
                        "period",
                        "2026-08",
                        "amount",
                        Map.of("amount", "88.00", "currency", "CNY"),
                        "due",
                        "2026-08-31",
                        "note",
                        "补收");
        Given.withKey("finance").post(ESTATE + "/fees/charges", charge);
    }

    private static Map<String, Object> next(String room) {
        return Map.of("room", room, "areaSquareMetres", 45);
    }
}
