package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** Statements, payer accounts and ageing over the books of the demo (FE-07). */
public class LedgerIT {
    private static final String LEDGER = Given.JADE + "/ledger";

    private final Api finance = RunningAtrium.as("finance");
    private final Api manager = RunningAtrium.as("manager");

    @Test
    public void aStatementEndsWhereTheAccountStands() {
        String house = Given.houseId("jade-garden", "3栋-1单元-101");
        pay(house, "1000.00");
        JsonNode account = finance.get(LEDGER + "/accounts/" + house);
        String path = LEDGER + "/statements?houseId=" + house;
        JsonNode statement = finance.get(path + "&from=2026-01-01");
        assertEquals(amount(account.get("balance")), amount(statement.get("closing")));
        assertEquals(statement.at("/customer/id"), account.at("/debtor/id"));
        int last = statement.get("items").size() - 1;
        assertEquals(
                amount(statement.get("closing")),
                amount(statement.at("/items/" + last + "/balance")));
        String sheet = text(finance.ask("GET", path + "&format=csv", null));
        assertTrue(sheet, sheet.contains("Closing balance"));
        Api chinese = RunningAtrium.as("desk").with("Accept-Language", "zh-CN");
        Answer pdf =
                chinese.ask("GET", path.replace("statements?", "statements/statement.pdf?"), null);
        assertEquals(200, pdf.status());
        assertEquals("%PDF", new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    public void whatCannotBeStatedIsRefusedInWords() {
        Answer nothing = finance.ask("GET", LEDGER + "/statements", null);
        assertEquals(400, nothing.status());
        String house = Given.houseId("jade-garden", "3栋-1单元-101");
        String path = LEDGER + "/statements?houseId=" + house + "&from=2026-12-02&to=2026-12-01";
        Answer wrong = finance.with("Accept-Language", "zh-CN").ask("GET", path, null);
        assertEquals(400, wrong.status());
        assertEquals("ledger.statement.period", wrong.json().at("/errors/0/code").asText());
        assertEquals("开始日期不能晚于结束日期", wrong.json().at("/errors/0/message").asText());
        String elsewhere = "/api/projects/river-view/ledger/statements?houseId=" + house;
        assertEquals(404, finance.ask("GET", elsewhere, null).status());
        Api engineer = RunningAtrium.as("engineer");
        assertEquals(403, engineer.ask("GET", path, null).status());
    }

    @Test
    public void ageingByPayerAddsUpToAgeingByBuilding() {
        String ageing = LEDGER + "/ageing";
        JsonNode debtors = manager.get(ageing + "/debtors?limit=200");
        BigDecimal total = sum(debtors);
        while (!debtors.get("next").isNull()) {
            String after = Given.query(debtors.get("next").asText());
            debtors = manager.get(ageing + "/debtors?limit=200&after=" + after);
            total = total.add(sum(debtors));
        }
        assertEquals(sum(manager.get(ageing + "?by=building&limit=200")), total);
        assertEquals(6, debtors.at("/items/0/bands").size());
        String sheet = text(manager.ask("GET", ageing + "/debtors?format=csv", null));
        assertTrue(sheet.substring(0, 200), sheet.contains("1 to 30 days"));
        String export = ageing + "/debtors?format=csv";
        assertEquals("web.export.not-allowed", finance.ask("GET", export, null).code());
        assertEquals(200, finance.ask("GET", ageing + "?by=item&format=xlsx", null).status());
    }

    @Test
    public void aPayersHousesAddUpToHisAccount() {
        JsonNode payer = finance.get(LEDGER + "/payers?limit=1").at("/items/0");
        JsonNode view = finance.get(LEDGER + "/payers/" + payer.get("customerId").asText());
        assertEquals(payer.get("balance"), view.get("balance"));
        assertEquals(payer.get("houses").asInt(), view.get("houses").size());
        assertEquals(200, manager.ask("GET", LEDGER + "/payers?format=csv", null).status());
        String path = LEDGER + "/statements?debtor=" + payer.get("customerId").asText();
        assertEquals(view.get("balance"), finance.get(path).get("closing"));
    }

    private static void pay(String house, String amount) {
        Map<String, Object> command =
                Map.of(
                        "houseId",
                        house,
                        "amount",
                        Map.of("amount", amount, "currency", "CNY"),
                        "method",
                        "CASH");
        Given.withKey("cashier").post(LEDGER + "/receipts", command);
    }

    private static BigDecimal sum(JsonNode page) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : page.get("items")) {
            sum = sum.add(new BigDecimal(amount(row.get("total"))));
        }
        return sum;
    }

    private static String amount(JsonNode money) {
        return money.get("amount").asText();
    }

    private static String text(Answer answer) {
        assertEquals(200, answer.status());
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
