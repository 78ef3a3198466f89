package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.Test;

/** Charges by hand, receipts at the counter, arrears and the books (FE-07). */
public class CounterIT {
    private static final String JADE = Given.JADE;
    private static final String RECEIPTS = JADE + "/ledger/receipts";

    private final Api cashier = RunningAtrium.as("cashier");
    private final Api finance = RunningAtrium.as("finance");

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static String amount(JsonNode money) {
        return money.get("amount").asText();
    }

    private static String charge(String house, String item, String due, String amount) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house);
        command.put("item", item);
        command.put("period", due.substring(0, 7));
        command.put("amount", money(amount));
        command.put("due", due);
        command.put("note", "试验");
        JsonNode charge = Given.withKey("finance").post(JADE + "/fees/charges", command);
        return charge.get("id").asText();
    }

    private static JsonNode pay(String house, String amount, List<?> allocateTo) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house);
        command.put("amount", money(amount));
        command.put("method", "CASH");
        command.put("allocateTo", allocateTo);
        return Given.withKey("cashier").post(RECEIPTS, command);
    }

    private JsonNode account(String house) {
        return cashier.get(JADE + "/ledger/accounts/" + house);
    }

    @Test
    public void thePaymentOfTheDemoPaysOctoberAndTheRestIsCredit() {
        String house = Given.houseId("jade-garden", "1栋-1单元-101");
        JsonNode receipt = cashier.get(RECEIPTS + "?houseId=" + house).at("/items/0");
        JsonNode view = cashier.get(RECEIPTS + "/" + receipt.get("id").asText());
        assertEquals("500.00", amount(view.get("amount")));
        assertEquals("伍佰元整", view.get("amountInCapitals").asText());
        assertEquals("青禾物业服务有限公司", view.at("/entity/name").asText());
        assertEquals(1, view.get("allocations").size());
        assertEquals("PROPERTY_FEE", view.at("/allocations/0/item").asText());
        assertEquals("263.59", amount(view.at("/allocations/0/amount"))); // 94.14 x 2.80 = 263.592
        assertEquals("236.41", amount(view.get("credit")));
        assertEquals("-236.41", amount(account(house).get("balance")));
        assertFalse(view.get("notTaxInvoice").asText().isBlank());
    }

    @Test
    public void theOldestDueIsPaidFirstUnlessThePayerSaysOtherwise() {
        String house = Given.houseId("jade-garden", "2栋-1单元-101");
        String water = charge(house, "HOT_WATER", "2026-08-31", "30.00");
        String other = charge(house, "OTHER", "2026-09-30", "50.00");
        JsonNode first = pay(house, "20.00", List.of());
        assertEquals(water, first.at("/allocations/0/chargeId").asText());
        JsonNode designated = pay(house, "50.00", List.of(Map.of("chargeId", other)));
        assertEquals(1, designated.get("allocations").size());
        assertEquals(other, designated.at("/allocations/0/chargeId").asText());
        assertEquals("0.00", amount(designated.get("credit")));
        for (JsonNode open : account(house).get("open")) {
            if (open.get("chargeId").asText().equals(water)) {
                assertEquals("10.00", amount(open.get("open")));
            }
        }
    }

    @Test
    public void creditSettlesTheNextChargeAtOnce() {
        String house = Given.houseId("jade-garden", "2栋-1单元-102");
        BigDecimal owed = new BigDecimal(amount(account(house).get("balance")));
        pay(house, owed.add(new BigDecimal("100.00")).toPlainString(), null);
        assertEquals("100.00", amount(account(house).get("credit")));
        charge(house, "PARKING", "2026-12-31", "60.00");
        assertEquals("40.00", amount(account(house).get("credit")));
        assertEquals(0, account(house).get("open").size());
    }

    @Test
    public void aReceiptIsReversedByFinanceAndItsChargesAreOpenAgain() {
        String house = Given.houseId("jade-garden", "2栋-1单元-201");
        String before = amount(account(house).get("balance"));
        String receipt = RECEIPTS + "/" + pay(house, "88.88", null).get("id").asText();
        Map<String, String> reason = Map.of("reason", "收错户");
        Expect.refused(403, "web.role.missing", cashier.ask("POST", receipt + "/reverse", reason));
        Expect.wrongField(
                "reason",
                "common.field.required",
                finance.ask("POST", receipt + "/reverse", Map.of()));
        Expect.refused(
                412,
                "common.version.stale",
                finance.with("If-Match", "99").ask("POST", receipt + "/reverse", reason));
        assertEquals("REVERSED", finance.post(receipt + "/reverse", reason).get("state").asText());
        assertEquals(before, amount(account(house).get("balance")));
        Expect.refused(
                409,
                "ledger.receipt.already-reversed",
                finance.ask("POST", receipt + "/reverse", reason));
    }

    @Test
    public void theSecondCopyIsMarkedAsReprint() {
        String house = Given.houseId("jade-garden", "2栋-1单元-202");
        String receipt = RECEIPTS + "/" + pay(house, "1005.50", null).get("id").asText();
        Api chinese = cashier.with("Accept-Language", "zh-CN");
        JsonNode original = chinese.post(receipt + "/print", null);
        assertFalse(original.get("reprint").asBoolean());
        assertTrue(original.get("mark").isNull());
        assertEquals("壹仟零伍元伍角整", original.at("/receipt/amountInCapitals").asText());
        JsonNode copy = chinese.post(receipt + "/print", null);
        assertTrue(copy.get("reprint").asBoolean());
        assertTrue(copy.toString(), copy.get("mark").asText().contains("补打"));
        assertTrue(copy.at("/receipt/notTaxInvoice").asText().contains("发票"));
    }

    @Test
    public void aChargeByHandNeedsAKeyAndAReason() {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", Given.houseId("jade-garden", "2栋-1单元-301"));
        command.put("item", "OTHER");
        command.put("period", "2026-11");
        command.put("amount", money("10.00"));
        command.put("due", "2026-11-30");
        Expect.wrongField(
                "note",
                "common.field.required",
                Given.withKey("finance").ask("POST", JADE + "/fees/charges", command));
        command.put("note", "门禁卡补办");
        assertEquals(400, finance.ask("POST", JADE + "/fees/charges", command).status());
        command.put("amount", money("0.00"));
        Expect.wrongField(
                "amount",
                "common.field.positive",
                Given.withKey("finance").ask("POST", JADE + "/fees/charges", command));
    }

    @Test
    public void theArrearsListTellsHouseAmountAndDays() {
        String name = "3栋-1单元-101";
        String house = Given.houseId("jade-garden", name);
        JsonNode row = finance.get(JADE + "/ledger/arrears?q=" + Given.query(name)).at("/items/0");
        assertEquals(house, row.get("houseId").asText());
        assertEquals("2026-10-31", row.get("oldestDue").asText());
        LocalDate today = LocalDate.parse(finance.get("/api/businessdate").get("date").asText());
        long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 10, 31), today);
        assertEquals(days, row.get("daysOverdue").asLong());
        assertEquals(amount(account(house).get("balance")), amount(row.get("open")));
    }

    @Test
    public void theBooksOfEveryProjectAddUp() {
        for (String project : List.of("jade-garden", "river-view", "maple-court")) {
            String ledger = "/api/projects/" + project + "/ledger";
            JsonNode check = finance.get(ledger + "/check");
            assertEquals(project, "0.00", check.get("sum").asText());
            assertEquals(project + check, 0, check.get("violations").size());
            assertEquals(
                    total(finance.get(ledger + "/ageing?by=building")),
                    total(finance.get(ledger + "/ageing?by=item")));
        }
    }

    private static BigDecimal total(JsonNode ageing) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode row : ageing.get("items")) {
            total = total.add(new BigDecimal(amount(row.get("total"))));
        }
        return total;
    }
}
