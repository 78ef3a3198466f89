package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The console as people use it: in Chinese, in English, and on a phone. */
public class BrowserIT {
    /** Starts the server first, then the browser. */
    @BeforeClass
    public static void start() {
        RunningAtrium.get();
        Screen.startBrowser();
    }

    /** Ends the browser. */
    @AfterClass
    public static void stop() {
        Screen.stopBrowser();
    }

    private static FilePayload ledger() {
        List<Object> header = List.of("楼栋", "房号", "类型", "建筑面积");
        byte[] file =
                Xlsx.of(
                        List.of(
                                header,
                                List.of("9栋", "101", "住宅", 88.8),
                                List.of("9栋", "102", "住宅", 66.6),
                                List.of("9栋", "103", "住宅", "很大")));
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return new FilePayload("houses.xlsx", type, file);
    }

    private static void importLedger(String language, String run, String house) {
        String project = Given.project("browser-" + language);
        try (Screen screen = Screen.desktop("it", language)) {
            screen.open("/p/" + project + "/import");
            screen.page().locator("input[type=file]").setInputFiles(ledger());
            screen.shows("#import-created", "2");
            screen.shows("#import-rejected", "1");
            screen.picture("import-" + language);
            screen.page().getByText(run, new Page.GetByTextOptions().setExact(true)).last().click();
            screen.page().locator(".at-panel a button, a .el-button").first().waitFor();
            screen.shows("#import-created", "2");
            screen.open("/p/" + project + "/houses");
            screen.shows(house);
            screen.picture("houses-" + language);
        }
        String path = "/api/projects/" + project + "/houses";
        assertEquals(2, RunningAtrium.as("it").get(path).get("items").size());
    }

    @Test
    public void aLedgerIsImportedInChinese() {
        importLedger("zh", "确认导入", "9栋-101");
    }

    @Test
    public void aLedgerIsImportedInEnglish() {
        importLedger("en", "Import", "9栋-102");
    }

    /** The words of a repair order in one language. */
    private record Words(
            String area,
            String home,
            String category,
            String daily,
            String registered,
            String dispatched) {}

    private static void repairOrder(String language, Words words) {
        try (Screen screen = Screen.desktop("desk", language)) {
            Page page = screen.page();
            screen.open("/p/jade-garden/repairs/orders/new");
            page.locator("input[name=who]").fill("朱凯");
            page.locator("input[name=phone]").fill("19910000001");
            page.locator("input[name=place]").fill("1栋 大堂 " + language);
            page.locator("textarea[name=what]").fill("门禁坏了 " + language);
            page.locator("textarea[name=wanted]").fill("尽快修好");
            screen.choose(words.area(), words.home());
            screen.choose(words.category(), words.daily());
            screen.picture("order-new-" + language);
            page.locator(".at-form button[type=submit]").click();
            page.locator("[data-action=dispatch]").waitFor();
            screen.shows(words.registered());
            page.locator("[data-action=dispatch]").click();
            page.locator(".el-dialog button[type=submit]").click();
            page.locator("[data-action=dispatch]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            screen.shows(words.dispatched());
            screen.picture("order-" + language);
        }
        String path = Given.ORDERS + "?q=" + Given.query("门禁坏了 " + language);
        JsonNode order = RunningAtrium.as("desk").get(path).at("/items/0");
        assertEquals("DISPATCHED", order.get("state").asText());
        assertEquals("CsAssistant", order.get("handlerRole").asText());
    }

    @Test
    public void aRepairOrderIsRegisteredAndDispatchedInChinese() {
        repairOrder("zh", new Words("范围", "非公共区域", "类别", "日常生活报修", "已登记", "已派单"));
    }

    @Test
    public void aRepairOrderIsRegisteredAndDispatchedInEnglish() {
        repairOrder(
                "en",
                new Words(
                        "Area",
                        "Inside the home",
                        "Category",
                        "Daily repairs at home",
                        "Registered",
                        "Dispatched"));
    }

    private static void payment(String language, String house, String notInvoice) {
        try (Screen screen = Screen.desktop("cashier", language)) {
            Page page = screen.page();
            screen.open("/p/jade-garden/fees/cashier");
            page.locator("[data-test=find]").first().fill(house);
            page.locator("[data-test=account]").first().click();
            page.locator("input[data-test=amount], [data-test=amount] input").first().fill("300");
            screen.picture("cashier-" + language);
            page.locator(".at-form button[type=submit]").click();
            screen.shows("[data-test=capitals]", "叁佰元整");
            screen.shows(notInvoice);
            screen.picture("receipt-" + language);
            page.locator("[data-test=print]").click();
            page.locator("[data-test=print]:not(.is-loading)").click();
            page.locator(".fe-mark").waitFor();
            screen.picture("reprint-" + language);
        }
        String path =
                Given.JADE + "/ledger/receipts?houseId=" + Given.houseId("jade-garden", house);
        JsonNode receipt = RunningAtrium.as("cashier").get(path).at("/items/0");
        assertEquals("300.00", receipt.at("/amount/amount").asText());
    }

    @Test
    public void aPaymentIsTakenInChinese() {
        payment("zh", "5栋-1单元-101", "发票");
    }

    @Test
    public void aPaymentIsTakenInEnglish() {
        payment("en", "5栋-1单元-102", "not a tax invoice");
    }

    @Test
    public void theLanguageOfWhatIsShownIsSwitchedAtOnce() {
        try (Screen screen = Screen.desktop("desk", "zh")) {
            screen.open("/p/jade-garden/repairs/orders");
            screen.shows("h1", "报修工单");
            screen.switchTo("en");
            screen.shows("h1", "Repair orders");
            screen.shows("#menu-repairs-orders", menu("en"));
            screen.switchTo("zh");
            screen.shows("#menu-repairs-orders", menu("zh"));
        }
    }

    private static String menu(String language) {
        JsonNode menu =
                RunningAtrium.as("desk")
                        .with("Accept-Language", language)
                        .get(Given.JADE + "/menu");
        for (JsonNode entry : menu) {
            if (entry.get("page").asText().equals("orders")) {
                return entry.get("title").asText();
            }
        }
        throw new AssertionError("no menu entry in " + menu);
    }

    @Test
    public void assistantAndEngineerWorkOnAPhone() {
        JsonNode order = Given.order(Given.request());
        RunningAtrium.as("desk").post(Given.path(order) + "dispatch", Map.of());
        String page = "/p/jade-garden/repairs/orders/" + order.get("id").asText();
        try (Screen screen = Screen.phone("assistant", "zh")) {
            screen.open(page);
            screen.page().locator("[data-action=assign]").click();
            screen.choose("责任人", "韩志刚");
            assertTrue("dialog fits", screen.overflow() <= 0);
            screen.picture("phone-assign");
            screen.page().locator(".el-dialog button[type=submit]").click();
            screen.shows("已落实责任人");
        }
        try (Screen screen = Screen.phone("engineer", "zh")) {
            screen.open("/p/jade-garden/inbox");
            screen.shows(order.get("number").asText());
            assertTrue("inbox fits", screen.overflow() <= 0);
            screen.picture("phone-inbox");
            screen.open(page);
            screen.page().locator("[data-action=go]").click();
            screen.page().locator(".el-dialog button[type=submit]").click();
            screen.page().locator("[data-action=solve]").click();
            assertTrue("slip fits", screen.overflow() <= 0);
            screen.page().locator("textarea[name=result]").fill("已更换");
            screen.picture("phone-slip");
        }
        JsonNode seen = RunningAtrium.as("desk").get(Given.ORDERS + "/" + order.get("id").asText());
        assertEquals("ON_SITE", seen.get("state").asText());
        assertEquals("engineer", seen.get("responsible").asText());
    }

    @Test
    public void aWrongPasswordIsToldInTheChosenLanguage() {
        try (Screen screen = Screen.desktop("desk", "zh")) {
            screen.page().locator(".sh-user").click();
            screen.page().getByText("退出登录").click();
            screen.page().locator("input[name=password]").fill("not-this-one");
            screen.page().locator("button[type=submit]").click();
            screen.shows("用户名或密码");
            screen.picture("login-refused");
        }
    }
}
