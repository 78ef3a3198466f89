package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Policies, calendar, audit and project documents over HTTP, and in the browser. */
public class SettingsIT {
    private static final String PRICE = "/policies/fee.property.unitPrice";
    private static final String ICS = "text/calendar";

    private final Api it = RunningAtrium.as("it");
    private final Api manager = RunningAtrium.as("manager");

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

    private static String path(String code, String... functions) {
        return "/api/projects/" + Given.project(code, functions);
    }

    private static Map<String, Object> value(Object value, String from) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("value", value);
        entry.put("effectiveFrom", from);
        entry.put("reason", "合同第 5 条");
        return entry;
    }

    private static byte[] calendar(String... days) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (String day : days) {
            String mark = day.endsWith("班") ? "班" : "休";
            text.append("BEGIN:VEVENT\r\nSUMMARY:国庆节（").append(mark).append("）\r\n");
            text.append("DTSTART;VALUE=DATE:").append(day, 0, 8).append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    public void aPolicyIsForeseenPlannedAndWithdrawn() {
        String project = path("policy-plan", "fees");
        JsonNode price = manager.get(project + PRICE);
        assertEquals("DECIMAL", price.get("type").asText());
        assertEquals("9999.9999", price.at("/bounds/max").asText());
        assertTrue(price.get("default").isNull());
        it.put(project + PRICE, value("2.80", "2026-01-01"));
        Map<String, Object> asked = value("3.00", "2030-01-01");
        asked.remove("reason");
        JsonNode preview = it.post(project + PRICE + "/preview", asked);
        assertEquals("2.80", preview.get("before").asText());
        assertEquals(3, preview.get("timeline").size());
        assertTrue(preview.at("/effects/0/text").asText(), preview.get("days").asInt() > 0);
        Expect.refused(
                403, "web.role.missing", manager.ask("POST", project + PRICE + "/preview", asked));
        JsonNode planned = it.put(project + PRICE, value("3.00", "2030-01-01"));
        assertEquals("2.80", planned.get("value").asText());
        assertEquals("3.00", planned.at("/planned/value").asText());
        Expect.refused(
                412,
                "common.version.stale",
                it.with("If-Match", "\"1\"").ask("PUT", project + PRICE, value("9", "2030-01-01")));
        JsonNode rows = manager.get(project + PRICE + "/history").get("items");
        assertEquals("PLANNED", rows.at("/0/state").asText());
        assertEquals("it", rows.at("/0/setBy").asText());
        String values = project + PRICE + "/values/";
        Map<String, Object> why = Map.of("reason", "录错");
        String first = values + rows.at("/1/id").asText() + "/withdraw";
        Expect.refused(409, "kernel.policy.begun", it.ask("POST", first, why));
        String second = values + rows.at("/0/id").asText() + "/withdraw";
        assertEquals("WITHDRAWN", it.post(second, why).get("state").asText());
        Expect.refused(409, "kernel.policy.withdrawn", it.ask("POST", second, why));
        assertTrue(it.get(project + PRICE).get("planned").isNull());
    }

    @Test
    public void aValueOutOfBoundsIsRefusedInWordsAtItsField() {
        String project = path("policy-bounds", "fees", "repairs");
        Answer answer = it.ask("PUT", project + PRICE, value("10000", "2026-01-01"));
        JsonNode problem = Expect.refused(400, "kernel.policy.value", answer);
        assertTrue(answer.text(), problem.get("detail").asText().contains("9999.9999"));
        Expect.wrongField("value", "kernel.policy.decimal", answer);
        for (Object wrong : List.of(0, 11, 2.5, "3", List.of(3))) {
            Answer refused =
                    it.ask("PUT", project + "/policies/vs.retry", value(wrong, "2026-01-01"));
            Expect.wrongField("value", "kernel.policy.integer", refused);
        }
        Answer months =
                it.ask("PUT", project + "/policies/audit.retention.months", value(5, "2026-01-01"));
        Expect.wrongField("value", "kernel.policy.integer", months);
        assertEquals(0, it.get(project + PRICE + "/history").get("items").size());
    }

    @Test
    public void aYearArrivesAsAFileAndGarbageDoesNot() {
        String project = path("calendar-file");
        String load = project + "/calendar/import";
        byte[] year = calendar("20270101", "20271001", "20271009班", "20280101");
        Answer trial = it.sendFile(load + "?dryRun=true", "2027.ics", ICS, year);
        assertEquals(trial.text(), 200, trial.status());
        assertEquals("NEW", trial.json().at("/years/0/state").asText());
        assertEquals("[\"2028-01-01\"]", trial.json().get("leftOut").toString());
        assertEquals("[2025,2026]", it.get(project + "/calendar").get("years").toString());
        assertEquals(200, it.sendFile(load, "2027.ics", ICS, year).status());
        JsonNode known = manager.get(project + "/calendar?year=2027");
        assertEquals("[2025,2026,2027]", known.get("years").toString());
        assertEquals("[2027]", known.get("ownYears").toString());
        assertEquals("[\"2027-10-09\"]", known.get("workdays").toString());
        Expect.refused(
                400,
                "kernel.calendar.no-ics",
                it.sendFile(load, "x.ics", ICS, "<html/>".getBytes(StandardCharsets.UTF_8)));
        Expect.refused(
                400,
                "kernel.calendar.too-large",
                it.sendFile(load, "x.ics", ICS, new byte[(1 << 20) + 1]));
        Expect.refused(
                400,
                "kernel.calendar.year-range",
                it.sendFile(load, "x.ics", ICS, calendar("19991001")));
        Expect.refused(403, "web.role.missing", manager.sendFile(load, "2027.ics", ICS, year));
        String day = project + "/calendar/days/";
        it.put(day + "2027-10-08", Map.of("kind", "OFF"));
        assertTrue(it.get(project + "/calendar").get("holidays").toString().contains("2027-10-08"));
        Expect.refused(
                409,
                "kernel.calendar.unknown-year",
                it.ask("PUT", day + "2028-01-01", Map.of("kind", "OFF")));
    }

    @Test
    public void theAuditIsFilteredComparedAndExported() {
        String project = path("audit-filter", "fees");
        it.put(project + PRICE, value("2.80", "2026-01-01"));
        it.put(project + PRICE, value("2.90", "2026-02-01"));
        JsonNode rows = manager.get(project + "/audit?user=it&action=set&q=2.90").get("items");
        assertEquals(1, rows.size());
        JsonNode changes = rows.at("/0/changes");
        assertEquals("effectiveFrom", changes.at("/0/field").asText());
        assertEquals("2.80", changes.at("/1/before").asText());
        assertEquals("2.90", changes.at("/1/after").asText());
        Answer csv = manager.ask("GET", project + "/audit?format=csv", null);
        assertTrue(csv.text(), csv.text().contains("kernel.policy"));
        Expect.refused(
                403,
                "web.role.missing",
                RunningAtrium.as("desk").ask("GET", project + "/audit", null));
        Api auditor = RunningAtrium.as("auditor");
        JsonNode all = auditor.get("/api/audit?project=audit-filter&entity=kernel.policy");
        assertEquals(2, all.get("items").size());
        assertEquals("audit-filter", all.at("/items/0/project").asText());
        Expect.refused(403, "web.role.missing", it.ask("GET", "/api/audit", null));
        assertEquals(404, auditor.ask("GET", "/api/audit?project=nobody", null).status());
    }

    @Test
    public void noPhoneOfAPersonStandsInTheAudit() {
        JsonNode order = Given.order(Given.request());
        String rows =
                manager.get(Given.JADE + "/audit?entityId=" + order.get("id").asText()).toString();
        assertTrue(rows, rows.contains("repairs.order"));
        assertFalse(rows, rows.contains("19910000001"));
    }

    @Test
    public void aPrefixIsChosenOnceForAll() {
        String project = path("prefix-one", "repairs");
        JsonNode document = it.get(project);
        assertTrue(document.get("prefix").asText().startsWith("PO"));
        Map<String, Object> change = new HashMap<>();
        change.put("code", "prefix-one");
        change.put("name", "前缀");
        change.put("profile", "PM");
        change.put("prefix", "po");
        Expect.wrongField("prefix", "kernel.project.prefix", it.ask("PUT", project, change));
        change.put("prefix", "JG");
        Expect.refused(409, "kernel.project.prefix-taken", it.ask("PUT", project, change));
        change.put("prefix", "QZ9");
        assertEquals("QZ9", it.put(project, change).get("prefix").asText());
    }

    @Test
    public void aPolicyIsChangedInTheConsoleWithItsPreview() {
        String code = Given.project("policy-screen", "fees");
        String project = "/api/projects/" + code;
        it.put(project + PRICE, value("2.80", "2026-01-01"));
        try (Screen screen = Screen.desktop("it", "zh")) {
            Page page = screen.page();
            screen.open("/p/" + code + "/policies");
            screen.shows("物业费单价");
            screen.picture("policies-zh");
            screen.open("/p/" + code + PRICE + "/values");
            page.locator("#policy-change").click();
            page.locator("input[data-test=value], [data-test=value] input").first().fill("99999");
            page.locator("#policy-preview").click();
            page.locator(".el-form-item__error:has-text('应为 0 到 9999.9999')").waitFor();
            page.locator("input[data-test=value], [data-test=value] input").first().fill("3.10");
            page.locator("#policy-preview").click();
            page.locator("#policy-foreseen:has-text('2.80')").waitFor();
            page.locator("textarea[data-test=reason], [data-test=reason] textarea")
                    .first()
                    .fill("业主大会决议");
            screen.picture("policy-preview-zh");
            page.locator(".el-dialog button[type=submit]").click();
            page.locator("#policy-value:has-text('3.10')").waitFor();
            screen.picture("policy-zh");
        }
        assertEquals("3.10", it.get(project + PRICE).get("value").asText());
    }

    @Test
    public void aCalendarFileArrivesInTheConsole() {
        String code = Given.project("calendar-screen");
        try (Screen screen = Screen.desktop("it", "en")) {
            Page page = screen.page();
            screen.open("/p/" + code + "/calendar");
            page.locator("#calendar-import").click();
            byte[] year = calendar("20270101", "20271001", "20271009班");
            page.locator(".el-dialog input[type=file]")
                    .setInputFiles(new FilePayload("2027.ics", ICS, year));
            page.locator("#calendar-trial:has-text('2027')").waitFor();
            page.locator("#calendar-confirm").click();
            page.locator("[data-day='2027-10-01'].sh-off").waitFor();
            screen.picture("calendar-en");
        }
        assertEquals(
                "[2025,2026,2027]",
                it.get("/api/projects/" + code + "/calendar").get("years").toString());
    }

    @Test
    public void enablingAFunctionReachesAnOpenConsole() {
        String code = Given.project("menu-screen");
        try (Screen screen = Screen.desktop("desk", "zh")) {
            screen.open("/p/" + code + "/houses");
            screen.page().locator("#menu-repairs-orders").waitFor(detached());
            it.put("/api/projects/" + code + "/modules", List.of("repairs"));
            screen.page().locator("#menu-repairs-orders").waitFor();
        }
    }

    private static Locator.WaitForOptions detached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
