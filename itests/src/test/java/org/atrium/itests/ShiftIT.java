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

/** A cash desk shift over HTTP (flows.md 6.6): opened, filled, counted, taken over. */
public class ShiftIT {
    private static final String PROJECT = "shift-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;
    private static final String SHIFTS = ESTATE + "/ledger/shifts";

    private final Api finance = RunningAtrium.as("finance");
    private final Api manager = RunningAtrium.as("manager");

    /** A project of its own with one house. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, "fees");
        String csv = "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(ESTATE + "/houses/import", "h.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aDrawerIsOpenedFilledCountedAndTakenOver() {
        Map<String, Object> opening = Map.of("openingFloat", Map.of("amount", "200.00"));
        Expect.refused(
                403, "web.role.missing", RunningAtrium.as("desk").ask("POST", SHIFTS, opening));
        String shift = SHIFTS + "/" + finance.post(SHIFTS, opening).get("id").asText();
        Expect.refused(409, "ledger.shift.already-open", finance.ask("POST", SHIFTS, opening));
        Expect.refused(
                409, "ledger.shift.not-counted", finance.ask("GET", shift + "/shift.pdf", null));
        JsonNode kept = pay("80.00");
        JsonNode wrong = pay("30.00");
        Given.withKey("finance")
                .post(
                        ESTATE + "/ledger/receipts/" + wrong.get("id").asText() + "/reverse",
                        Map.of("reason", "错收"));
        assertEquals("280.00", finance.get(shift).at("/methods/0/expected/amount").asText());
        JsonNode entries = manager.get(shift + "/entries");
        assertEquals(3, entries.get("items").size());
        assertEquals(kept.get("number"), entries.at("/items/0/number"));
        assertEquals("-30.00", entries.at("/items/2/amount/amount").asText());

        Map<String, Object> counted =
                Map.of(
                        "counted",
                        List.of(Map.of("method", "CASH", "amount", Map.of("amount", "279.50"))));
        JsonNode refused =
                Expect.refused(
                        400,
                        "common.input.invalid",
                        finance.ask("POST", shift + "/count", counted));
        assertEquals("reason", refused.at("/errors/0/field").asText());
        assertTrue(refused.toString(), refused.toString().contains("-0.50"));
        JsonNode done =
                finance.post(
                        shift + "/count",
                        Map.of("counted", counted.get("counted"), "reason", "找零差五角"));
        assertEquals("COUNTED", done.at("/process/state").asText());
        Expect.refused(403, "ledger.shift.own", finance.ask("POST", shift + "/sign", Map.of()));
        JsonNode signed = manager.post(shift + "/sign", Map.of("state", "COUNTED"));
        assertEquals("SIGNED", signed.at("/process/state").asText());
        assertEquals("-0.50", signed.at("/difference/amount").asText());
        byte[] pdf = finance.ask("GET", shift + "/shift.pdf", null).body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        pay("1.00");
        assertEquals(3, manager.get(shift + "/entries").get("items").size());
        String sheet = manager.ask("GET", SHIFTS + "?format=csv", null).text();
        assertTrue(sheet, sheet.contains("279.50"));
    }

    private JsonNode pay(String amount) {
        return Given.withKey("finance")
                .post(
                        ESTATE + "/ledger/receipts",
                        Map.of(
                                "houseId",
                                Given.houseId(PROJECT, "1栋-1单元-101"),
                                "amount",
                                Map.of("amount", amount),
                                "method",
                                "CASH"));
    }
}
