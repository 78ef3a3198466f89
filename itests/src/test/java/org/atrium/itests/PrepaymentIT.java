package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Paying ahead for coming periods over HTTP and in the browser (FE-07). */
public class PrepaymentIT {
    private static final String PROJECT = "prepayment-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;
    private static final String COMING = ESTATE + "/fees/coming";
    private static final String RECEIPTS = ESTATE + "/ledger/receipts";

    private final Api cashier = RunningAtrium.as("cashier");
    private final Api finance = RunningAtrium.as("finance");

    /** Houses of 100 square metres at 3.00 a month; nothing is billed yet. */
    @BeforeClass
    public static void found() {
        Screen.startBrowser();
        Given.project(PROJECT, Map.of("cashier", "Cashier"), "fees");
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,建筑面积,业主姓名,交付日期\n");
        for (int room = 101; room <= 103; room++) {
            csv.append("1栋,1单元,").append(room).append(",100,业主").append(room);
            csv.append(",2020-01-01\n");
        }
        Api it = RunningAtrium.as("it");
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        it.upload(ESTATE + "/houses/import", "h.csv", file);
        it.put(
                ESTATE + "/policies/fee.property.unitPrice",
                Map.of("value", "3.00", "effectiveFrom", "2025-01-01", "reason", "合同"));
    }

    @AfterClass
    public static void leave() {
        Screen.stopBrowser();
    }

    @Test
    public void whatIsPaidAheadWaitsForItsItemAndSettlesTheBill() {
        JsonNode coming = cashier.post(COMING, months(101, 3));
        assertEquals("900.00", coming.at("/amount/amount").asText());
        assertEquals(3, coming.get("lines").size());
        Map<String, Object> payment = payment(101, "900.00");
        payment.put("keptFor", "PROPERTY_FEE");
        JsonNode receipt = Given.withKey("cashier").post(RECEIPTS, payment);
        assertEquals("PROPERTY_FEE", receipt.get("keptFor").asText());
        Map<String, Object> parking = new HashMap<>();
        parking.put("houseId", house(101));
        parking.put("item", "PARKING");
        parking.put("period", Given.today().substring(0, 7));
        parking.put("amount", Map.of("amount", "80.00", "currency", "CNY"));
        parking.put("due", Given.today());
        parking.put("note", "车位费");
        Given.withKey("finance").post(ESTATE + "/fees/charges", parking);
        assertAccount(101, "900.00", "80.00");
        bill();
        assertAccount(101, "600.00", "80.00");
        assertEquals("PARKING", account(101).at("/open/0/item").asText());
        assertEquals(1, account(101).get("open").size());
    }

    @Test
    public void whatCannotBePaidAheadIsRefusedAtItsField() {
        Map<String, Object> payment = payment(102, "10.00");
        payment.put("keptFor", "DEPOSIT");
        Expect.wrongField(
                "keptFor",
                "common.field.choice",
                Given.withKey("cashier").ask("POST", RECEIPTS, payment));
        Expect.wrongField(
                "months", "fees.coming.months", cashier.ask("POST", COMING, months(102, 37)));
        Map<String, Object> elsewhere = months(102, 3);
        elsewhere.put("houseId", Given.houseId("jade-garden", "1栋-1单元-101"));
        Expect.refused(404, "fees.house.not-found", cashier.ask("POST", COMING, elsewhere));
        assertEquals(403, RunningAtrium.as("manager").ask("POST", COMING, months(102, 3)).status());
    }

    @Test
    public void theCashierTakesThreeMonthsInAdvance() {
        try (Screen screen = Screen.desktop("cashier", "zh")) {
            Page page = screen.page();
            screen.open("/p/" + PROJECT + "/fees/cashier?houseId=" + house(103));
            page.locator("[data-test=months] label").nth(1).click();
            page.locator("[data-test=coming]").waitFor();
            screen.picture("prepayment");
            page.locator(".at-form button[type=submit]").click();
            screen.shows("只抵扣以后各期的物业费");
        }
        JsonNode taken = finance.get(RECEIPTS + "?houseId=" + house(103)).at("/items/0");
        assertTrue(taken.toString(), taken.at("/amount/amount").asText().endsWith("00.00"));
        assertEquals(1, account(103).get("kept").size());
    }

    private Map<String, Object> months(int room, int months) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house(room));
        command.put("debtor", account(room).at("/debtor/id").asText());
        command.put("months", months);
        return command;
    }

    private static Map<String, Object> payment(int room, String amount) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house(room));
        command.put("amount", Map.of("amount", amount, "currency", "CNY"));
        command.put("method", "CASH");
        return command;
    }

    private void bill() {
        String month = Given.today().substring(0, 7);
        String job =
                finance.post(
                                ESTATE + "/fees/billing-runs",
                                Map.of("period", month, "dryRun", false))
                        .get("id")
                        .asText();
        Eventually.get(
                () -> {
                    String state = finance.get("/api/jobs/" + job).get("state").asText();
                    return "DONE".equals(state) ? state : null;
                });
    }

    private JsonNode account(int room) {
        return cashier.get(ESTATE + "/ledger/accounts/" + house(room));
    }

    private void assertAccount(int room, String credit, String toPay) {
        JsonNode account = account(room);
        assertEquals(credit, account.at("/credit/amount").asText());
        assertEquals(credit, account.at("/kept/0/amount/amount").asText());
        assertEquals(toPay, account.at("/toPay/amount").asText());
    }

    private static String house(int room) {
        return Given.houseId(PROJECT, "1栋-1单元-" + room);
    }
}
