package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** One receipt over the houses of one owner, over HTTP (FE-07). */
public class PayerReceiptIT {
    private static final String PROJECT = "payer-test";
    private static final String LEDGER = "/api/projects/" + PROJECT + "/ledger";

    private static String payer;

    private final Api finance = RunningAtrium.as("finance");

    /** One owner of two flats and a space, each with an open charge. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, "fees");
        String csv =
                "楼栋,单元,房号,类型,建筑面积,业主姓名,联系电话,交付日期\n"
                        + "1栋,1单元,101,住宅,90,许诺,19910004411,2026-01-01\n"
                        + "1栋,1单元,102,住宅,80,许诺,19910004411,2026-01-01\n"
                        + "1栋,1单元,103,住宅,70,朱凯,19910004412,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(
                        "/api/projects/" + PROJECT + "/houses/import",
                        "h.csv",
                        csv.getBytes(StandardCharsets.UTF_8));
        charge("101", 10, "100.00");
        charge("102", 40, "50.00");
        payer =
                RunningAtrium.as("finance")
                        .get(LEDGER + "/accounts/" + house("101"))
                        .at("/debtor/id")
                        .asText();
    }

    @Test
    public void onePaymentIsOneNumberOnePaperAndOneReversal() {
        String path = LEDGER + "/payers/" + payer + "/receipts";
        Expect.refused(
                403,
                "web.role.missing",
                RunningAtrium.as("desk").ask("POST", path, payment("150.00")));
        Expect.refused(
                400, "ledger.receipt.key-required", finance.ask("POST", path, payment("150.00")));
        Expect.refused(
                409,
                "ledger.payer-receipt.left-over",
                Given.withKey("finance").ask("POST", path, payment("151.00")));
        Map<String, Object> strange = payment("1.00");
        strange.put("creditHouseId", house("103"));
        Expect.refused(
                409,
                "ledger.payer-receipt.not-his-house",
                Given.withKey("finance").ask("POST", path, strange));
        assertEquals("150.00", amount(finance.get(LEDGER + "/payers/" + payer).get("toPay")));

        JsonNode receipt = Given.withKey("finance").post(path, payment("120.00"));
        String number = receipt.get("number").asText();
        assertEquals(2, receipt.get("parts").size());
        assertEquals("70.00", amount(receipt.at("/parts/0/amount")));
        assertEquals(number + "-2", receipt.at("/parts/1/number").asText());
        assertEquals("壹佰贰拾元整", receipt.get("amountInCapitals").asText());

        String one = LEDGER + "/payer-receipts/" + receipt.get("id").asText();
        byte[] pdf = finance.ask("POST", one + "/receipt.pdf", null).body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        JsonNode list = finance.get(LEDGER + "/receipts?number=" + number);
        assertEquals(2, list.get("items").size());
        String part = LEDGER + "/receipts/" + receipt.at("/parts/0/id").asText();
        assertEquals(number, finance.get(part).at("/partOf/name").asText());
        Map<String, String> because = Map.of("reason", "刷错卡");
        Expect.refused(
                409,
                "ledger.receipt.part",
                Given.withKey("finance").ask("POST", part + "/reverse", because));
        JsonNode reversed = Given.withKey("finance").post(one + "/reverse", because);
        assertEquals("REVERSED", reversed.get("state").asText());
        assertEquals(1, reversed.get("printCount").asInt());
        assertEquals("150.00", amount(finance.get(LEDGER + "/payers/" + payer).get("open")));
        JsonNode check = finance.get(LEDGER + "/check");
        assertEquals("0.00", check.get("sum").asText());
        assertTrue(check.toString(), check.get("violations").isEmpty());
        Expect.refused(
                404,
                "ledger.receipt.not-found",
                finance.ask(
                        "GET",
                        Given.JADE + "/ledger/payer-receipts/" + receipt.get("id").asText(),
                        null));
    }

    private static Map<String, Object> payment(String amount) {
        Map<String, Object> payment = new HashMap<>();
        payment.put("amount", Map.of("amount", amount));
        payment.put("method", "POS");
        payment.put("externalRef", "7781");
        payment.put("shares", List.of());
        return payment;
    }

    private static void charge(String room, int daysAgo, String amount) {
        LocalDate due = LocalDate.parse(Given.today()).minusDays(daysAgo);
        Map<String, Object> charge = new HashMap<>();
        charge.put("houseId", house(room));
        charge.put("item", "OTHER");
        charge.put("period", due.toString().substring(0, 7));
        charge.put("amount", Map.of("amount", amount));
        charge.put("due", due.toString());
        charge.put("note", "试验");
        Given.withKey("finance").post("/api/projects/" + PROJECT + "/fees/charges", charge);
    }

    private static String house(String room) {
        return Given.houseId(PROJECT, "1栋-1单元-" + room);
    }

    private static String amount(JsonNode money) {
        return money.get("amount").asText();
    }
}
