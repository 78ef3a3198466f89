package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Collection at move-in over HTTP and in the browser (FE-08, F-13). */
public class MoveInIT {
    private static final String PROJECT = "move-in-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;
    private static final String SHEETS = ESTATE + "/fees/move-ins";

    private final Api desk = RunningAtrium.as("desk");
    private final Api finance = RunningAtrium.as("finance");

    /** Houses 101 to 105, handed over three days ago; a fee of 20.00 for everybody. */
    @BeforeClass
    public static void found() {
        Screen.startBrowser();
        Given.project(PROJECT, "fees");
        String day = LocalDate.parse(Given.today()).minusDays(3).toString();
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,建筑面积,业主姓名,交付日期\n");
        for (int room = 101; room <= 105; room++) {
            csv.append("1栋,1单元,").append(room).append(",100,业主").append(room);
            csv.append(',').append(day).append('\n');
        }
        csv.append("1栋,1单元,106,100,业主106,\n");
        RunningAtrium.as("it")
                .upload(
                        ESTATE + "/houses/import",
                        "h.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8));
        policy("fee.property.unitPrice", "3.00");
        policy("fee.moveIn.fees", List.of(Map.of("name", "门禁卡", "amount", "20.00")));
    }

    @AfterClass
    public static void leave() {
        Screen.stopBrowser();
    }

    private static void policy(String key, Object value) {
        Map<String, Object> command =
                Map.of("value", value, "effectiveFrom", "2025-01-01", "reason", "交付方案");
        RunningAtrium.as("it").put(ESTATE + "/policies/" + key, command);
    }

    @Test
    public void theSheetIsMadePaidProvedAndStamped() {
        JsonNode preview = desk.post(SHEETS + "/preview", of(101));
        JsonNode made = desk.post(SHEETS, of(101));
        assertEquals(preview.get("total"), made.get("total"));
        assertEquals("业主101", made.get("owner").asText());
        assertEquals(2, made.get("missing").size());
        String one = SHEETS + "/" + made.get("id").asText();
        Expect.refused(409, "fees.move-in.missing", finance.ask("POST", one + "/stamp", Map.of()));
        assertEquals(403, desk.ask("POST", one + "/stamp", Map.of()).status());
        JsonNode receipt = pay(101, made.at("/total/amount").asText());
        reaches(one, "PAID");
        prove(one);
        JsonNode stamped = finance.post(one + "/stamp", Map.of());
        assertEquals("STAMPED", stamped.get("state").asText());
        assertTrue(desk.get(one).get("keysMayBeGiven").asBoolean());
        assertEquals(
                "application/pdf",
                desk.ask("GET", one + "/sheet.pdf", null).header("Content-Type"));
        finance.post(
                ESTATE + "/ledger/receipts/" + receipt.get("id").asText() + "/reverse",
                Map.of("reason", "退票"));
        assertFalse(reaches(one, "DUE").get("keysMayBeGiven").asBoolean());
        JsonNode row = finance.get(SHEETS + "?q=" + Given.query("业主101")).at("/items/0");
        assertEquals(made.get("number"), row.get("number"));
        assertEquals(row.get("total"), row.get("open"));
    }

    @Test
    public void whatCannotBeMadeIsRefusedInWords() {
        Expect.refused(409, "fees.move-in.not-handed-over", desk.ask("POST", SHEETS, of(106)));
        Expect.refused(
                404, "fees.house.not-found", desk.ask("POST", SHEETS, Map.of("houseId", "1")));
        Expect.refused(400, "common.input.invalid", desk.ask("POST", SHEETS, Map.of()));
        String jade = Given.JADE + "/fees/move-ins/";
        String id = desk.post(SHEETS, of(102)).get("id").asText();
        Expect.refused(404, "fees.move-in.not-found", desk.ask("GET", jade + id, null));
        Expect.refused(409, "fees.move-in.made", desk.ask("POST", SHEETS, of(102)));
        Expect.refused(
                409,
                "fees.move-in.charged",
                finance.ask("POST", SHEETS + "/" + id + "/withdraw", Map.of("reason", "错开")));
    }

    @Test
    public void thirtyTwoAtOnceMakeOne() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(32);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            answers.add(desks.submit(() -> desk.ask("POST", SHEETS, of(103)).status()));
        }
        int made = 0;
        for (Future<Integer> answer : answers) {
            int status = answer.get();
            assertTrue("status " + status, status == 201 || status == 409);
            made += status == 201 ? 1 : 0;
        }
        desks.shutdown();
        assertEquals(1, made);
        assertEquals(1, desk.get(SHEETS + "?house=" + house(103)).get("items").size());
    }

    @Test
    public void theDeskMakesItInTheBrowser() {
        inBrowser("zh", 104, "交付日期");
    }

    @Test
    public void theDeskMakesItInEnglish() {
        inBrowser("en", 105, "Handed over on");
    }

    private void inBrowser(String language, int room, String handedOver) {
        try (Screen screen = Screen.desktop("desk", language)) {
            Page page = screen.page();
            screen.open("/p/" + PROJECT + "/fees/move-ins");
            page.locator("[data-test=begin]").click();
            page.locator(".el-dialog .el-select input").fill("1栋-1单元-" + room);
            page.locator(".el-select-dropdown__item:visible").first().click();
            page.locator("[data-test=preview]:has-text('" + handedOver + "')").waitFor();
            screen.picture("move-in-preview-" + language);
            page.locator(".el-dialog button[type=submit]").click();
            page.locator("[data-test=keys]").waitFor();
            screen.shows("门禁卡");
            page.locator("[data-action=voucher]").click();
            page.locator("input[name=voucher]").fill("WX-" + room);
            page.locator(".el-dialog button[type=submit]").click();
            screen.shows("WX-" + room);
            screen.picture("move-in-" + language);
            screen.open("/p/" + PROJECT + "/houses/" + house(room));
            page.locator("[data-test=move-in-note] a").click();
            page.locator("[data-test=keys]").waitFor();
        }
        JsonNode row = finance.get(SHEETS + "?house=" + house(room)).at("/items/0");
        assertEquals("WX-" + room, row.get("fundVoucher").asText());
    }

    private void prove(String one) {
        JsonNode copy = desk.upload(ESTATE + "/attachments", "voucher.png", Given.picture());
        Map<String, Object> voucher =
                Map.of(
                        "voucher",
                        "WX-101",
                        "paidOn",
                        "2026-01-05",
                        "attachmentIds",
                        List.of(copy.get("id").asText()));
        desk.post(one + "/voucher", voucher);
    }

    private JsonNode pay(int room, String amount) {
        return Given.withKey("finance")
                .post(
                        ESTATE + "/ledger/receipts",
                        Map.of(
                                "houseId",
                                house(room),
                                "amount",
                                Map.of("amount", amount),
                                "method",
                                "CASH"));
    }

    private JsonNode reaches(String one, String state) {
        return Eventually.get(
                () -> {
                    JsonNode now = desk.get(one);
                    return state.equals(now.get("state").asText()) ? now : null;
                });
    }

    private static String house(int room) {
        return Given.houseId(PROJECT, "1栋-1单元-" + room);
    }

    private static Map<String, Object> of(int room) {
        return Map.of("houseId", house(room));
    }
}
