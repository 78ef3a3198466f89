package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.demo.Api;
import org.junit.After;
import org.junit.Test;

/** The books under many hands: receipts at once, adjustments with approval, credit, payers. */
public class LedgerIT {
    private static final String LEDGER = Given.JADE + "/ledger";
    private static final int MANY = 32;

    private final Api cashier = RunningAtrium.as("cashier");
    private final Api finance = RunningAtrium.as("finance");

    @After
    public void theBooksAddUp() {
        JsonNode check = finance.get(LEDGER + "/check");
        assertEquals("0.00", check.get("sum").asText());
        assertEquals(check.toString(), 0, check.get("violations").size());
    }

    @Test
    public void aReceiptSentThirtyTwoTimesAtOnceIsOneReceipt() throws Exception {
        String house = Given.houseId("jade-garden", "3栋-1单元-201");
        String key = UUID.randomUUID().toString();
        Api keyed = cashier.with("Idempotency-Key", key);
        Set<String> answers = new HashSet<>(atOnce(i -> pay(keyed, house, "1.00").toString()));
        assertEquals(1, answers.size());
        String receipts = LEDGER + "/receipts?limit=200&houseId=" + house;
        assertEquals(1, finance.get(receipts).get("items").size());
    }

    @Test
    public void thirtyTwoReceiptsAtOnceOnOneAccountAllCount() throws Exception {
        String house = Given.houseId("jade-garden", "3栋-1单元-202");
        String before = account(house).at("/balance/amount").asText();
        List<String> numbers =
                atOnce(i -> pay(Given.withKey("cashier"), house, "1.00").get("number").asText());
        assertEquals(MANY, new HashSet<>(numbers).size());
        double paid =
                Double.parseDouble(before)
                        - Double.parseDouble(account(house).at("/balance/amount").asText());
        assertEquals(MANY, Math.round(paid));
    }

    @Test
    public void aReceiptReversedThirtyTwoTimesAtOnceIsReversedOnce() throws Exception {
        String house = Given.houseId("jade-garden", "3栋-1单元-301");
        JsonNode receipt = pay(Given.withKey("cashier"), house, "12.00");
        String path = LEDGER + "/receipts/" + receipt.get("id").asText();
        List<Integer> answers =
                atOnce(
                        i ->
                                finance.ask("POST", path + "/reverse", Map.of("reason", "重复收款"))
                                        .status());
        assertEquals(1, answers.stream().filter(s -> s == 200).count());
        assertEquals(MANY - 1, answers.stream().filter(s -> s == 409).count());
        Map<String, Object> again = receipt(house, "13.00");
        again.put("replaces", receipt.get("id").asText());
        JsonNode second = Given.withKey("cashier").post(LEDGER + "/receipts", again);
        assertEquals(receipt.get("number"), second.at("/replaces/name"));
        assertEquals(second.get("number"), finance.get(path).at("/replacedBy/name"));
        Expect.refused(
                409,
                "ledger.receipt.already-replaced",
                Given.withKey("cashier").ask("POST", LEDGER + "/receipts", again));
    }

    @Test
    public void aWaiverIsApprovedBySomebodyElseAndThenCounts() {
        String house = Given.houseId("jade-garden", "3栋-1单元-302");
        JsonNode charge = account(house).at("/open/0");
        Map<String, Object> wish = new HashMap<>();
        wish.put("chargeId", charge.get("chargeId").asText());
        wish.put("kind", "WAIVER");
        wish.put("amount", Map.of("amount", "20.00", "currency", "CNY"));
        Expect.wrongField(
                "reason",
                "common.field.required",
                Given.withKey("finance").ask("POST", LEDGER + "/adjustments", wish));
        wish.put("reason", "漏水维修");
        Expect.refused(
                403,
                "web.role.missing",
                Given.withKey("cashier").ask("POST", LEDGER + "/adjustments", wish));
        JsonNode asked = Given.withKey("finance").post(LEDGER + "/adjustments", wish);
        String path = LEDGER + "/adjustments/" + asked.get("id").asText();
        assertTrue(asked.get("number").asText().matches("JG-AD-\\d{4}-\\d{6}"));
        assertEquals(403, finance.ask("POST", path + "/approve", Map.of()).status());
        JsonNode posted = RunningAtrium.as("manager").post(path + "/approve", Map.of());
        assertEquals("POSTED", posted.at("/process/state").asText());
        assertEquals("-20.00", posted.at("/charge/adjusted/amount").asText());
        assertEquals(
                403, RunningAtrium.as("manager").ask("POST", path + "/approve", Map.of()).status());
        JsonNode row = finance.get(LEDGER + "/adjustments?houseId=" + house).at("/items/0");
        assertEquals("POSTED", row.get("state").asText());
    }

    @Test
    public void thePayerAccountAddsUpHisHouses() {
        JsonNode top = finance.get(LEDGER + "/payers?limit=1").at("/items/0");
        String payer = LEDGER + "/payers/" + top.get("customerId").asText();
        JsonNode view = finance.get(payer);
        assertEquals(top.get("open"), view.get("open"));
        assertEquals(top.get("houses").asInt(), view.get("houses").size());
        assertEquals(404, finance.ask("GET", LEDGER + "/payers/42", null).status());
    }

    private JsonNode account(String house) {
        return cashier.get(LEDGER + "/accounts/" + house);
    }

    private static JsonNode pay(Api who, String house, String amount) {
        return who.post(LEDGER + "/receipts", receipt(house, amount));
    }

    private static Map<String, Object> receipt(String house, String amount) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house);
        command.put("amount", Map.of("amount", amount, "currency", "CNY"));
        command.put("method", "CASH");
        return command;
    }

    /** What somebody does as one of many. */
    private interface Deed<T> {
        T by(int who) throws Exception;
    }

    private static <T> List<T> atOnce(Deed<T> deed) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(MANY);
        try {
            List<Callable<T>> deeds = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                int who = i;
                deeds.add(() -> deed.by(who));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> done : hands.invokeAll(deeds)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }
}
