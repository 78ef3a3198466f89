package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** PR-04 and PIPL over HTTP and in the browser: one person in two projects of two companies. */
public class CustomersIT {
    private static final String ONE = "/api/projects/customers-one";
    private static final String TWO = "/api/projects/customers-two";
    private static final String GROUP = "/api/group-customers";
    private static final String NUMBER = "999999198001011234";

    private final Api desk = RunningAtrium.as("desk");
    private final Api manager = RunningAtrium.as("manager");

    /** The same person owns a house in each project. */
    @BeforeClass
    public static void found() {
        for (String code : List.of("customers-one", "customers-two")) {
            Given.project(code, "repairs");
            List<Object> header =
                    Arrays.asList("楼栋", "单元", "房号", "建筑面积(㎡)", "业主姓名", "联系电话", "证件号码", "交付日期");
            RunningAtrium.as("it")
                    .upload(
                            "/api/projects/" + code + "/houses/import",
                            "houses.xlsx",
                            Xlsx.of(
                                    List.of(
                                            header,
                                            row("101", "顾清扬", NUMBER),
                                            row("102", code, null))));
        }
        Screen.startBrowser();
    }

    @AfterClass
    public static void stop() {
        Screen.stopBrowser();
    }

    private static List<Object> row(String room, String owner, String number) {
        return Arrays.asList("1栋", "1单元", room, 90, owner, "13900008888", number, "2026-01-01");
    }

    /** A mail address is masked like the phone, and shown with a reason only. */
    @Test
    public void aMailAddressIsPutRightMaskedAndShownWithAReason() {
        String path = ONE + "/customers/" + customer(ONE, "customers-one");
        Map<String, Object> mail = new HashMap<>();
        mail.put("name", "customers-one");
        mail.put("reason", "来电告知");
        mail.put("email", "not an address");
        Expect.wrongField(
                "email", "registry.customer.email", manager.ask("POST", path + "/correct", mail));
        mail.put("email", "owner.one@example.com");
        JsonNode corrected = manager.post(path + "/correct", mail);
        assertEquals("o********@example.com", corrected.get("email").asText());
        String listed = ONE + "/customers?q=" + Given.query("customers-one");
        assertEquals("o********@example.com", manager.get(listed).at("/items/0/email").asText());
        JsonNode shown = manager.post(path + "/identity", Map.of("reason", "寄送通知"));
        assertEquals("owner.one@example.com", shown.get("email").asText());
        String csv = manager.ask("GET", listed + "&format=csv", null).text();
        assertFalse(csv, csv.contains("owner.one"));
    }

    private String customer(String project, String name) {
        return manager.get(project + "/customers?q=" + Given.query(name))
                .at("/items/0/id")
                .asText();
    }

    @Test
    public void exportIsARightOfItsOwn() {
        Expect.refused(
                403,
                "web.export.not-allowed",
                desk.ask("GET", ONE + "/customers?format=xlsx", null));
        Expect.refused(
                403,
                "web.export.not-allowed",
                RunningAtrium.as("finance").ask("GET", ONE + "/houses?format=csv", null));
        Answer csv = manager.ask("GET", ONE + "/customers?format=csv", null);
        assertEquals(200, csv.status());
        assertTrue(csv.text(), csv.text().contains("顾清扬"));
        assertFalse(csv.text(), csv.text().contains(NUMBER));
        JsonNode trail = manager.get(ONE + "/audit?entity=web.export").at("/items/0");
        assertEquals("manager", trail.get("user").asText());
    }

    @Test
    public void theEndOfTheNumberFindsAndTheWholeNeedsAReason() {
        JsonNode found = desk.get(ONE + "/customers?q=1234&role=OWNER").get("items");
        assertEquals(1, found.size());
        assertFalse(found.toString(), found.toString().contains(NUMBER));
        String path = ONE + "/customers/" + found.get(0).get("id").asText() + "/identity";
        Expect.refused(403, "web.role.missing", desk.ask("POST", path, Map.of("reason", "核对")));
        Expect.wrongField(
                "reason",
                "common.field.required",
                manager.ask("POST", path, Map.of("reason", " ")));
        assertEquals(NUMBER, manager.post(path, Map.of("reason", "核对收据")).get("idNumber").asText());
        Expect.refused(
                404,
                "registry.customer.not-found",
                manager.ask("GET", TWO + "/customers/" + found.get(0).get("id").asText(), null));
    }

    @Test
    public void twoCompaniesMergeOnlyOnGroundsAndWithdrawalEndsTheView() {
        String here = customer(ONE, "顾清扬");
        String there = customer(TWO, "顾清扬");
        manager.post(
                TWO + "/customers/" + there + "/handler",
                Map.of("entity", "DEV", "reason", "售楼处收集"));
        Expect.refused(
                403, "registry.group.not-allowed", desk.ask("GET", GROUP + "/matches", null));
        manager.post(GROUP + "/matches/search", Map.of());
        JsonNode match = match(here, there);
        assertEquals(2, match.get("missing").size());
        assertTrue(match.toString(), match.at("/first/name").isNull());
        String path = GROUP + "/matches/" + match.get("id").asText();
        Map<String, String> merge = Map.of("survivorId", here, "reason", "同一人");
        Expect.refused(409, "registry.basis.none", manager.ask("POST", path + "/merge", merge));
        ground(ONE, here, "customers-two", "DEV");
        ground(TWO, there, "customers-one", "PM");
        assertEquals("MERGED", manager.post(path + "/merge", merge).get("state").asText());
        Expect.refused(409, "registry.match.decided", manager.ask("POST", path + "/merge", merge));
        assertEquals(2, manager.get(GROUP + "/" + here).get("sides").size());
        JsonNode alias = manager.get(TWO + "/customers/" + there);
        assertEquals(here, alias.get("survivorId").asText());
        assertEquals("1栋-1单元-101", alias.at("/houses/0/house").asText());
        String basis = alias.at("/bases/0/id").asText();
        manager.post(
                TWO + "/customers/" + there + "/bases/" + basis + "/withdraw",
                Map.of("reason", "本人撤回同意"));
        JsonNode after = manager.get(GROUP + "/" + here);
        assertEquals(1, after.get("sides").size());
        assertEquals("registry.basis.ended", after.at("/withheld/0/code").asText());
        assertEquals(
                "UNDONE",
                manager.post(path + "/undo", Map.of("reason", "看错")).get("state").asText());
    }

    private JsonNode match(String one, String other) {
        for (JsonNode each : manager.get(GROUP + "/matches?state=OPEN&limit=200").get("items")) {
            List<String> ids =
                    List.of(each.at("/first/id").asText(), each.at("/second/id").asText());
            if (ids.contains(one) && ids.contains(other)) {
                return each;
            }
        }
        throw new AssertionError("not proposed");
    }

    private void ground(String project, String customer, String to, String entity) {
        String paper =
                manager.upload(project + "/attachments", "consent.png", Given.picture())
                        .get("id")
                        .asText();
        Map<String, Object> basis = new HashMap<>();
        basis.put("project", to);
        basis.put("entity", entity);
        basis.put("kind", "CONSENT");
        basis.put("givenOn", "2026-01-02");
        basis.put("grounds", "客户信息授权书");
        String path = project + "/customers/" + customer + "/bases";
        Expect.wrongField("wording", "common.field.required", manager.ask("POST", path, basis));
        basis.put("separateConsent", true);
        basis.put("wording", "2026-01");
        basis.put("evidenceId", paper);
        manager.post(path, basis);
    }

    @Test
    public void aPersonAsksAndIsAnswered() {
        String owner = customer(ONE, "customers-one");
        Map<String, String> wish =
                Map.of("customerId", owner, "kind", "DELETION", "applicant", "本人");
        JsonNode request = desk.post(ONE + "/data-requests", wish);
        assertTrue(request.get("number").asText().contains("-DR-"));
        assertFalse(request.get("dueAt").isNull());
        String path = ONE + "/data-requests/" + request.get("id").asText();
        Expect.refused(403, "web.role.missing", desk.ask("POST", path + "/identify", Map.of()));
        Expect.refused(
                409, "workflow.case.action", manager.ask("POST", path + "/fulfil", Map.of()));
        manager.post(path + "/identify", Map.of("identifiedBy", "身份证原件"));
        JsonNode done = manager.post(path + "/fulfil", Map.of());
        assertTrue(done.toString(), done.get("answer").asText().contains("1栋-1单元-102"));
        Expect.refused(
                409, "registry.request.no-file", manager.ask("GET", path + "/file?as=json", null));
    }

    /** PIPL 45: functions add what they keep of him. */
    @Test
    public void theFileOfAPersonHasHisRepairOrders() {
        Map<String, Object> order = Traffic.order();
        order.put("phone", "13900008888");
        String number = desk.post(ONE + "/repairs/orders", order).get("number").asText();
        Map<String, String> wish =
                Map.of("customerId", customer(ONE, "顾清扬"), "kind", "EXPORT", "applicant", "本人");
        String path =
                ONE
                        + "/data-requests/"
                        + desk.post(ONE + "/data-requests", wish).get("id").asText();
        manager.post(path + "/identify", Map.of("identifiedBy", "身份证原件"));
        JsonNode kept = manager.get(path + "/file?as=json").get("records");
        assertEquals("Repair order", kept.at("/0/topic").asText());
        assertTrue(kept.toString(), kept.at("/0/content").asText().endsWith(number));
        assertEquals(1, kept.size());
    }

    @Test
    public void aNewTenantIsCalledInTimeAndPutOnFile() {
        String house = Given.houseId("customers-two", "1栋-1单元-102");
        Map<String, String> tenant = Map.of("role", "TENANT", "name", "林晚舟", "from", "2026-01-02");
        desk.post(TWO + "/houses/" + house + "/parties", tenant);
        JsonNode row = Eventually.get(() -> waiting("林晚舟"));
        assertEquals("COLLECTED", row.get("state").asText());
        String path = TWO + "/customers/" + row.get("customerId").asText();
        Expect.refused(
                403,
                "web.role.missing",
                desk.ask("POST", path + "/tracking/consolidate", Map.of()));
        Expect.wrongField(
                "customerClass",
                "common.field.required",
                manager.ask("POST", path + "/tracking/consolidate", Map.of()));
        manager.post(path + "/tracking/consolidate", Map.of("customerClass", "KEY"));
        manager.post(path + "/tracking/allocate", Map.of("custodian", "desk"));
        Map<String, String> call = Map.of("on", "2026-01-02", "channel", "PHONE", "text", "自我介绍");
        desk.post(path + "/contacts", call);
        JsonNode called = desk.get(path + "/tracking");
        assertEquals("CONTACTED", called.get("state").asText());
        assertTrue(called.get("inTime").asBoolean());
        Map<String, Object> card = new HashMap<>(Map.of("income", "三十万"));
        Expect.wrongField(
                "consentOn",
                "registry.card.consent-needed",
                manager.ask("PUT", path + "/card", card));
        card.put("consentOn", "2026-01-02");
        card.put("consentWording", "2026-01");
        assertEquals("***", manager.put(path + "/card", card).get("income").asText());
        assertEquals(200, manager.ask("GET", path + "/card.pdf", null).status());
        desk.post(path + "/tracking/maintain", Map.of());
        Expect.refused(
                409,
                "workflow.case.action",
                manager.ask("POST", path + "/tracking/stop", Map.of("reason", "重复")));
        JsonNode figures = manager.get(TWO + "/customers/tracking/figures").at("/items/0");
        assertEquals("100.0", figures.get("inTimePercent").asText());
        Expect.refused(
                403,
                "web.export.not-allowed",
                desk.ask("GET", TWO + "/customers/tracking?format=csv", null));
    }

    @Test
    public void customersInFiguresAndAReportOfThem() {
        String path = ONE + "/customer-analyses";
        JsonNode kinds = manager.get(path + "/statistics?by=KIND").at("/items/0");
        assertEquals("100.0", kinds.get("percent").asText());
        Expect.refused(403, "web.role.missing", desk.ask("GET", path + "/values", null));
        assertEquals("OWNER", manager.get(path + "/values").at("/items/0/key").asText());
        assertEquals(
                200, manager.ask("GET", path + "/statistics?by=CASES&format=csv", null).status());
        Map<String, Object> report = new HashMap<>();
        report.put("kind", "STATISTICS");
        report.put("title", "年度客户分析");
        report.put("from", "2026-01-01");
        report.put("to", "2025-01-01");
        report.put("proposals", List.of(Map.of("department", "工程部", "text", "检修水管")));
        Expect.wrongField("from", "registry.analysis.period", manager.ask("POST", path, report));
        report.put("to", "2026-12-31");
        String id = manager.post(path, report).get("id").asText();
        manager.post(path + "/" + id + "/issue", Map.of());
        assertEquals(
                "PROPOSALS_ADOPTED",
                manager.post(path + "/" + id + "/adopt", Map.of("proposal", 1))
                        .get("state")
                        .asText());
        Expect.refused(
                404,
                "registry.analysis.not-found",
                manager.ask("GET", TWO + "/customer-analyses/" + id, null));
        try (Screen screen = Screen.desktop("manager", "zh")) {
            screen.open("/p/customers-one/customer-analyses/" + id);
            screen.shows("检修水管");
            screen.open("/p/customers-one/customer-analyses");
            screen.shows("按客户分类");
        }
    }

    private JsonNode waiting(String name) {
        JsonNode found = manager.get(TWO + "/customers/tracking?q=" + Given.query(name));
        return found.get("items").isEmpty() ? null : found.at("/items/0");
    }

    @Test
    public void theDeskAnswersACallOnTheCustomersPage() {
        String owner = customer(TWO, "customers-two");
        try (Screen screen = Screen.desktop("manager", "zh")) {
            screen.open("/p/customers-two/customers/" + owner);
            screen.shows("房产与身份");
            screen.page().locator("button:has-text('记录联系')").click();
            screen.field("内容").locator("textarea").fill("约定周六上门");
            screen.page().locator(".el-dialog button[type=submit]").click();
            screen.shows("约定周六上门");
            screen.page().locator("#reveal").click();
            screen.field("原因").locator("textarea").fill("回电核对");
            screen.page().locator(".el-dialog button[type=submit]").click();
            screen.shows("13900008888");
            screen.picture("customer-zh");
            screen.switchTo("en");
            screen.shows("Houses and roles");
            screen.picture("customer-en");
            screen.open("/group-customers");
            screen.shows("Merge desk");
            screen.page().locator("button:has-text('Find doubles')").click();
            screen.page().getByText("new pairs").first().waitFor();
            assertEquals(0, screen.page().getByText("There is no such address").count());
            screen.picture("merge-desk-en");
        }
    }
}
