package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** Tax invoices over HTTP (FE-07), in projects of their own. */
public class InvoicesIT {
    private static final String PROJECT = "invoice-street";
    private static final String BASE = "/api/projects/" + PROJECT;
    private static final String ASK = "/invoices/invoices";
    private static final String INVOICES = BASE + ASK;
    private static final String BARE = "bare-street";
    private static final String OTHER = "result-street";
    private static final String RESULTS = "/api/projects/" + OTHER + "/invoices/results";
    private static final Charset GBK = Charset.forName("GBK");
    private static final String NUMBER = "26332000000000012345";

    private final Api finance = RunningAtrium.as("finance");
    private final LocalDate today = LocalDate.parse(Given.today());

    /** A house with an owner. */
    @BeforeClass
    public static void found() {
        for (String project : List.of(PROJECT, OTHER)) {
            found(project);
            agree("/api/projects/" + project);
            nameSeller(project);
        }
    }

    private static void found(String project) {
        Given.project(project, Map.of("cashier", "Cashier"), "fees", "invoices");
        String csv = "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2020-01-01\n";
        RunningAtrium.as("it")
                .upload(
                        "/api/projects/" + project + "/houses/import",
                        "h.csv",
                        csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void nothingIsInvoicedWithoutRatesAndTheSellersTaxNumber() {
        found(BARE);
        String base = "/api/projects/" + BARE;
        Map<String, Object> ask = Map.of("receiptId", paid(BARE, "106.00"), "buyer", buyer());
        Expect.refused(
                409,
                "kernel.policy.not-set",
                Given.withKey("finance").ask("POST", base + ASK, ask));
        agree(base);
        Expect.refused(
                409,
                "invoices.seller.no-tax-id",
                Given.withKey("finance").ask("POST", base + ASK, ask));
    }

    @Test
    public void aReceiptIsInvoicedHeldAndReleasedByItsRedInvoice() {
        String receipt = paid(PROJECT, "106.00");
        Map<String, Object> ask = Map.of("receiptId", receipt, "buyer", buyer());
        JsonNode preview = finance.get(INVOICES + "/preview?receiptId=" + receipt);
        assertEquals("许诺", preview.at("/buyer/name").asText());
        assertEquals("100.00", preview.at("/net/amount").asText());
        assertEquals("6.00", preview.at("/lines/0/tax/amount").asText());
        Expect.refused(400, "invoices.invoice.key-required", finance.ask("POST", INVOICES, ask));
        assertEquals(403, RunningAtrium.as("desk").ask("POST", INVOICES, ask).status());

        JsonNode invoice = Given.withKey("finance").post(INVOICES, ask);
        String one = INVOICES + "/" + invoice.get("id").asText();
        Expect.refused(
                409,
                "invoices.invoice.nothing-left",
                Given.withKey("finance").ask("POST", INVOICES, ask));
        String reverse = BASE + "/ledger/receipts/" + receipt + "/reverse";
        Expect.refused(
                409, "ledger.receipt.held", finance.ask("POST", reverse, Map.of("reason", "错收")));
        assertEquals(404, finance.ask("GET", one.replace(PROJECT, "jade-garden"), null).status());
        String sheet =
                RunningAtrium.as("manager").ask("GET", INVOICES + "?format=csv", null).text();
        assertTrue(sheet, sheet.contains(invoice.get("number").asText()));
        assertEquals(1, finance.get(BASE + "/invoices/to-issue").get("items").size());

        Expect.wrongField(
                "taxNumber",
                "invoices.invoice.tax-number",
                finance.ask("POST", one + "/issued", Map.of("taxNumber", "12")));
        JsonNode issued = finance.post(one + "/issued", Map.of("taxNumber", NUMBER));
        assertEquals("ISSUED", issued.get("state").asText());
        assertEquals(1, finance.get(INVOICES + "?q=" + NUMBER.substring(10)).get("items").size());
        finance.post(one + "/red", Map.of("reason", "WRONG"));
        finance.post(one + "/red-issued", Map.of("taxNumber", "26332000000000012346"));
        JsonNode tax = finance.get(BASE + "/invoices/tax").at("/items/0");
        assertEquals("0.00", tax.at("/gross/amount").asText());
        assertEquals("106.00", tax.at("/red/amount").asText());
        finance.post(reverse, Map.of("reason", "错收"));
        assertEquals(
                "REVERSED",
                finance.get(BASE + "/ledger/receipts/" + receipt).get("state").asText());
    }

    @Test
    public void theSheetOfResultsComesBackAsAWorkbookOrAsCsv() {
        String first = number("30.00");
        String second = number("20.00");
        byte[] book =
                Xlsx.of(
                        List.of(
                                List.of("数电票开具结果"),
                                List.of("开票状态", "数电票号码", "申请编号", "失败原因", "开票日期"),
                                List.of("开票成功", "26332000000000022345", first, "", today),
                                List.of("开票成功", 2.6332000000000022e19, second, "", today)));
        JsonNode file = taken("结果.xlsx", book);
        assertEquals(1, file.get("applied").asInt());
        assertEquals(1, file.get("rejected").asInt());
        String lines = RESULTS + "/" + file.get("id").asText() + "/lines?state=REJECTED";
        JsonNode line = finance.get(lines).at("/items/0");
        assertEquals("4 数电票号码", line.get("row").asText() + " " + line.get("column").asText());
        assertEquals("invoices.result.rounded", line.get("code").asText());
        String sheet = finance.ask("GET", lines + "&format=csv", null).text();
        assertTrue(sheet, sheet.contains("Excel"));
        String csv = "申请编号,发票号码,开票状态,失败原因\n" + second + ",,开票失败,税号不符\n";
        assertEquals(1, taken("结果.csv", csv.getBytes(GBK)).get("applied").asInt());
        assertEquals(1, taken("结果.csv", csv.getBytes(GBK)).get("unchanged").asInt());
        String list = "/api/projects/" + OTHER + ASK + "?q=" + second;
        JsonNode refused = finance.get(list).at("/items/0");
        assertEquals("REFUSED", refused.get("state").asText());
        Expect.refused(
                403,
                "web.role.missing",
                RunningAtrium.as("manager").sendFile(RESULTS, "a.csv", "text/csv", new byte[0]));
    }

    @Test
    public void aCashierAsksFromTheReceiptAndFinanceRecordsTheNumber() {
        String receipt = paid(OTHER, "53.00");
        Screen.startBrowser();
        try {
            String asked = asked(receipt);
            try (Screen screen = Screen.desktop("finance", "zh")) {
                screen.open("/p/" + OTHER + "/invoices/invoices?q=" + asked);
                screen.page().getByText(asked).first().click();
                screen.page().locator("[data-test=issued]").click();
                screen.field("发票号码").locator("input").fill("26332000000000032345");
                screen.page().locator(".el-dialog button[type=submit]").click();
                screen.shows("已开票");
                screen.shows("26332000000000032345");
            }
        } finally {
            Screen.stopBrowser();
        }
    }

    private static String asked(String receipt) {
        try (Screen screen = Screen.desktop("cashier", "zh")) {
            screen.open("/p/" + OTHER + "/fees/receipts/" + receipt);
            screen.page().locator("[data-test='invoices.create.link']").click();
            screen.shows("物业管理服务");
            screen.page().locator("form button[type=submit]").last().click();
            screen.shows("待开票");
            screen.shows("许诺");
            JsonNode page =
                    RunningAtrium.as("finance")
                            .get("/api/projects/" + OTHER + ASK + "?receiptId=" + receipt);
            return page.at("/items/0/number").asText();
        }
    }

    private String number(String amount) {
        Map<String, Object> ask = Map.of("receiptId", paid(OTHER, amount), "buyer", buyer());
        String path = "/api/projects/" + OTHER + ASK;
        return Given.withKey("finance").post(path, ask).get("number").asText();
    }

    private JsonNode taken(String name, byte[] sheet) {
        String one = RESULTS + "/" + finance.upload(RESULTS, name, sheet).get("id").asText();
        Eventually.holds(() -> finance.get(one).get("waiting").asInt() == 0);
        return finance.get(one);
    }

    private String paid(String project, String amount) {
        String base = "/api/projects/" + project;
        String house = Given.houseId(project, "1栋-1单元-101");
        Map<String, Object> charge = new HashMap<>();
        charge.put("houseId", house);
        charge.put("item", "PROPERTY_FEE");
        charge.put("period", today.toString().substring(0, 7));
        charge.put("amount", Map.of("amount", amount));
        charge.put("due", today.toString());
        charge.put("note", "补收");
        Given.withKey("finance").post(base + "/fees/charges", charge);
        Map<String, Object> payment = new HashMap<>();
        payment.put("houseId", house);
        payment.put("amount", Map.of("amount", amount));
        payment.put("method", "CASH");
        return Given.withKey("finance").post(base + "/ledger/receipts", payment).get("id").asText();
    }

    private static Map<String, Object> buyer() {
        return Map.of("kind", "PERSON", "name", "许诺");
    }

    private static void agree(String base) {
        Map<String, Object> item = new HashMap<>();
        item.put("item", "PROPERTY_FEE");
        item.put("code", "3040801000000000000");
        item.put("name", "物业管理服务");
        item.put("rate", "0.06");
        RunningAtrium.as("it")
                .put(
                        base + "/policies/invoice.tax",
                        Map.of(
                                "value",
                                List.of(item),
                                "effectiveFrom",
                                "2026-01-01",
                                "reason",
                                "一般纳税人"));
    }

    private static void nameSeller(String project) {
        RunningAtrium.as("it")
                .put(
                        "/api/projects/" + project,
                        Map.of(
                                "code",
                                project,
                                "name",
                                "发票街",
                                "profile",
                                "PM",
                                "entities",
                                List.of(
                                        Map.of(
                                                "code",
                                                "PM",
                                                "kind",
                                                "PROPERTY_COMPANY",
                                                "name",
                                                "测试物业",
                                                "taxId",
                                                "91999901MA00000A1X"),
                                        Map.of(
                                                "code",
                                                "DEV",
                                                "kind",
                                                "DEVELOPER",
                                                "name",
                                                "测试置业"))));
    }
}
