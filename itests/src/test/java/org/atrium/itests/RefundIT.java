package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** Credit given back over HTTP (flows.md 6.1, 6.6): asked for, signed, paid out. */
public class RefundIT {
    private static final String PROJECT = "refund-test";
    private static final String LEDGER = "/api/projects/" + PROJECT + "/ledger";
    private static final String REFUNDS = LEDGER + "/refunds";

    private final Api finance = RunningAtrium.as("finance");
    private final Api manager = RunningAtrium.as("manager");
    private final String house = Given.houseId(PROJECT, "1栋-1单元-101");

    /** A project of its own with one house. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, "fees");
        String csv = "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(
                        "/api/projects/" + PROJECT + "/houses/import",
                        "h.csv",
                        csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void nobodyAsksForWhatIsNotThere() {
        Expect.refused(
                403,
                "web.role.missing",
                RunningAtrium.as("desk").ask("POST", REFUNDS, wish("999.00")));
        Expect.refused(
                400, "ledger.refund.key-required", finance.ask("POST", REFUNDS, wish("999.00")));
        Expect.refused(
                409,
                "ledger.refund.more-than-credit",
                Given.withKey("finance").ask("POST", REFUNDS, wish("999.00")));
        JsonNode refused =
                Expect.refused(
                        400,
                        "common.input.invalid",
                        Given.withKey("finance").ask("POST", REFUNDS, Map.of("houseId", house)));
        assertEquals(2, refused.get("errors").size());
    }

    @Test
    public void creditIsAskedForSignedAndPaidOut() {
        JsonNode receipt = pay("100.00");
        JsonNode asked = Given.withKey("finance").post(REFUNDS, wish("60.00"));
        assertEquals("许诺", asked.get("payee").asText());
        String refund = REFUNDS + "/" + asked.get("id").asText();
        Expect.refused(
                403, "workflow.case.role", finance.ask("POST", refund + "/approve", Map.of()));
        Expect.refused(
                409,
                "workflow.case.action",
                finance.ask("POST", refund + "/pay", Map.of("method", "CASH")));
        assertEquals(
                "APPROVED",
                manager.post(refund + "/approve", Map.of("state", "REQUESTED"))
                        .at("/process/state")
                        .asText());
        Expect.refused(
                403,
                "web.role.missing",
                manager.ask("POST", refund + "/pay", Map.of("method", "CASH")));
        Expect.refused(
                400,
                "common.input.invalid",
                finance.ask("POST", refund + "/pay", Map.of("method", "GOLD")));
        JsonNode paid =
                finance.post(refund + "/pay", Map.of("method", "TRANSFER", "externalRef", "7781"));
        assertEquals("PAID", paid.at("/process/state").asText());
        assertEquals("40.00", paid.at("/credit/amount").asText());
        assertEquals(Given.today().toString(), paid.get("paidOn").asText());

        String reverse = LEDGER + "/receipts/" + receipt.get("id").asText() + "/reverse";
        Expect.refused(
                409,
                "ledger.receipt.refunded",
                Given.withKey("finance").ask("POST", reverse, Map.of("reason", "错收")));
        Expect.refused(
                409,
                "ledger.bill.nothing-to-pay",
                finance.ask("GET", LEDGER + "/accounts/" + house + "/bill.pdf", null));
        byte[] pdf = finance.ask("GET", refund + "/refund.pdf", null).body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        String sheet = manager.ask("GET", REFUNDS + "?state=PAID&format=csv", null).text();
        assertTrue(sheet, sheet.contains(asked.get("number").asText()));
        assertEquals("0.00", finance.get(LEDGER + "/check").get("sum").asText());
        assertEquals(0, finance.get(LEDGER + "/check").get("violations").size());
        Expect.refused(
                404,
                "ledger.refund.not-found",
                finance.ask(
                        "GET", Given.JADE + "/ledger/refunds/" + asked.get("id").asText(), null));
    }

    private Map<String, Object> wish(String amount) {
        return Map.of("houseId", house, "amount", Map.of("amount", amount), "reason", "迁出，退预存款");
    }

    private JsonNode pay(String amount) {
        return Given.withKey("finance")
                .post(
                        LEDGER + "/receipts",
                        Map.of(
                                "houseId",
                                house,
                                "amount",
                                Map.of("amount", amount),
                                "method",
                                "CASH"));
    }
}
