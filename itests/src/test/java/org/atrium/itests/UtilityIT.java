package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Utilities are passed through at the supplier's tariff, over HTTP and in the browser (FE-07). */
public class UtilityIT {
    private static final String PROJECT = "utility-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;

    private final Api finance = RunningAtrium.as("finance");

    /** Houses 101 and 102; power has a tariff, water none. */
    @BeforeClass
    public static void found() {
        Screen.startBrowser();
        Given.project(PROJECT, "fees");
        String csv =
                "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n"
                        + "1栋,1单元,101,100,业主101,2020-01-01\n"
                        + "1栋,1单元,102,100,业主102,2020-01-01\n";
        Api it = RunningAtrium.as("it");
        it.upload(ESTATE + "/houses/import", "h.csv", csv.getBytes(StandardCharsets.UTF_8));
        Map<String, String> tariff =
                Map.of("item", "POWER", "unit", "kWh", "price", "0.4883", "supplier", "供电公司");
        it.put(ESTATE + "/policies/fee.utility.tariffs", since(List.of(tariff)));
        it.put(ESTATE + "/policies/fee.late", since(Map.of("ratePerDay", "0.001")));
    }

    @AfterClass
    public static void leave() {
        Screen.stopBrowser();
    }

    private static Map<String, Object> since(Object value) {
        return Map.of("value", value, "effectiveFrom", "2025-01-01", "reason", "供用电合同");
    }

    @Test
    public void aReadingIsChargedAtTheTariffApartFromIncomeAndWithoutLateFee() {
        JsonNode charge = charge(reading(101, "POWER", "120.5")).orRefused();
        assertEquals("58.84", charge.at("/amount/amount").asText()); // 120.5 x 0.4883 = 58.84015
        JsonNode account = finance.get(ESTATE + "/ledger/accounts/" + house(101));
        assertEquals("58.84", account.at("/toPay/amount").asText());
        assertEquals("POWER", account.at("/open/0/item").asText());
        String bill = ESTATE + "/ledger/accounts/" + house(101) + "/bill.pdf";
        assertEquals("application/pdf", finance.ask("GET", bill, null).header("Content-Type"));
        assertEquals("0.00", finance.get(ESTATE + "/ledger/check").get("sum").asText());
    }

    @Test
    public void whatCannotBePassedOnIsRefusedInWords() {
        Expect.refused(409, "fees.charge.no-tariff", charge(reading(101, "WATER", "3")));
        Expect.wrongField("quantity", "fees.charge.quantity", charge(reading(101, "POWER", "-3")));
        Map<String, Object> priced = reading(101, "POWER", "3");
        priced.put("amount", Map.of("amount", "9.00", "currency", "CNY"));
        Expect.wrongField("amount", "fees.charge.by-tariff", charge(priced));
        Map<String, Object> later = reading(101, "POWER", "3");
        later.put("readOn", "2099-01-01");
        Expect.wrongField("readOn", "fees.charge.read-later", charge(later));
        Map<String, Object> fee = reading(101, "OTHER", "3");
        fee.put("amount", Map.of("amount", "9.00", "currency", "CNY"));
        Expect.wrongField("quantity", "fees.charge.no-utility", charge(fee));
        Answer wrong =
                RunningAtrium.as("it")
                        .ask(
                                "PUT",
                                ESTATE + "/policies/fee.utility.tariffs",
                                since(List.of(Map.of("item", "POWER", "price", "0"))));
        assertEquals(wrong.text(), 400, wrong.status());
    }

    @Test
    public void financeTypesWhatTheMeterShows() {
        try (Screen screen = Screen.desktop("finance", "zh")) {
            Page page = screen.page();
            screen.open("/p/" + PROJECT + "/fees/accounts/" + house(102));
            page.getByText("手工入账").first().click();
            screen.choose("项目", "代收电费");
            page.locator("input[data-test=quantity], [data-test=quantity] input")
                    .first()
                    .fill("200");
            screen.shows("供电公司 · 0.4883 元/kWh · 合计 ¥97.66");
            screen.picture("utility");
            screen.field("说明").locator("textarea").fill("10 月电费");
            page.locator(".el-dialog button[type=submit]").last().click();
            screen.shows("代收电费");
        }
        JsonNode account = finance.get(ESTATE + "/ledger/accounts/" + house(102));
        assertEquals("97.66", account.at("/toPay/amount").asText());
        assertTrue(account.at("/open/0/note").asText().startsWith("200 kWh × 0.4883, 供电公司"));
    }

    private static Answer charge(Map<String, Object> command) {
        return Given.withKey("finance").ask("POST", ESTATE + "/fees/charges", command);
    }

    private static Map<String, Object> reading(int room, String item, String quantity) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house(room));
        command.put("item", item);
        command.put("period", "2026-10");
        command.put("quantity", quantity);
        command.put("due", "2026-11-01");
        command.put("note", "10 月");
        return command;
    }

    private static String house(int room) {
        return Given.houseId(PROJECT, "1栋-1单元-" + room);
    }
}
