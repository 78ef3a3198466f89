package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.demo.Api;
import org.junit.Test;

/** The dunning ladder over HTTP (FE-01, FE-02, FE-03), each scenario in a project of its own. */
public class DunningIT {
    private static final String KILL_BILL = "dunning-days";
    private static final String PART_PAID = "dunning-part-paid";
    private static final String SIGNED = "dunning-signed";
    private static final String UNSOLD = "dunning-unsold";

    private final Api finance = RunningAtrium.as("finance");
    private final LocalDate today = LocalDate.parse(Given.today());

    /** Kill Bill's overdue tests: 30, 40 and 50 days after 05-31, not a day earlier. */
    @Test
    public void rungsComeOnTheirDaysAndNotADayEarlier() {
        Debts debts = new Debts(KILL_BILL, 1);
        debts.ladder("0.00", 30, 40, 50);
        debts.charge(101, "2026-05-31", "249.95");
        assertEquals(0, debts.run("2026-06-29", false).get("steps").asInt());
        assertEquals(1, debts.run("2026-06-30", true).get("steps").asInt());
        JsonNode first = debts.run("2026-06-30", false);
        assertEquals("249.95", first.at("/overdue/amount").asText());
        assertEquals(0, debts.run("2026-06-30", false).get("steps").asInt());
        assertEquals(0, debts.run("2026-07-09", false).get("steps").asInt());
        assertEquals(1, debts.run("2026-07-10", false).get("steps").asInt());
        assertEquals(1, debts.run("2026-07-20", false).get("steps").asInt());
        assertEquals(
                List.of("REMINDER 2026-06-30", "SLIP 2026-07-10", "PHONE 2026-07-20"),
                steps(KILL_BILL));

        JsonNode view = one(KILL_BILL);
        String pack = cases(KILL_BILL) + "/" + view.get("id").asText() + "/pack.pdf";
        assertEquals("application/pdf", finance.ask("GET", pack, null).header("Content-Type"));
        instalmentsArePrinted(cases(KILL_BILL) + "/" + view.get("id").asText());
        Set<String> states = Set.of("QUEUED", "SENT", "PROVED", "FAILED");
        assertTrue(states.contains(view.at("/steps/0/notice/state").asText()));
        assertEquals("OPEN", view.at("/steps/2/call/state").asText());
        assertEquals(
                "249.95",
                finance.get(cases(KILL_BILL) + "/board").at("/2/overdue/amount").asText());
        String steps = fees(KILL_BILL) + "/dunning-runs/" + first.get("runId").asText() + "/steps";
        JsonNode line = finance.get(steps).at("/items/0");
        assertEquals("MADE", line.get("outcome").asText());
        assertTrue(line.get("reason").asText(), line.get("reason").asText().contains("2026-05-31"));
        String sheet = RunningAtrium.as("manager").ask("GET", steps + "?format=csv", null).text();
        assertTrue(sheet, sheet.contains("249.95"));
        Expect.refused(
                403, "web.export.not-allowed", finance.ask("GET", steps + "?format=csv", null));
        Expect.refused(
                409,
                "fees.dunning.before-last",
                finance.ask("POST", runs(KILL_BILL), Map.of("asOf", "2026-07-19")));
        Expect.wrongField(
                "asOf",
                "fees.dunning.future",
                finance.ask("POST", runs(KILL_BILL), Map.of("asOf", today.plusDays(1).toString())));
        assertEquals(403, RunningAtrium.as("desk").ask("GET", cases(KILL_BILL), null).status());
        assertEquals(
                403, RunningAtrium.as("manager").ask("POST", runs(KILL_BILL), Map.of()).status());
        stepsWithoutBodyAreRefused(cases(KILL_BILL) + "/" + view.get("id").asText());
    }

    /** No service meets an empty body: the platform refuses it before. */
    private void stepsWithoutBodyAreRefused(String path) {
        Api manager = RunningAtrium.as("manager");
        for (String step : List.of("dispute", "promise", "instalments", "mediate", "resume")) {
            Expect.refused(
                    400,
                    "web.body.malformed",
                    manager.send("POST", path + "/" + step, "application/json", new byte[0]));
            Expect.refused(
                    415, "web.status.415.detail", manager.ask("POST", path + "/" + step, null));
        }
    }

    @Test
    public void instalmentsAreSignedByWhomThePolicyNames() {
        Debts debts = new Debts(SIGNED, 1);
        debts.ladder("0.00", 30);
        debts.policy(
                "fee.plan.approval",
                List.of(Map.of("upTo", "5000.00", "roles", List.of("Finance"))));
        debts.charge(101, "2026-05-31", "3000.00");
        debts.run("2026-06-30", false);
        String path = cases(SIGNED) + "/" + one(SIGNED).get("id").asText();
        Api manager = RunningAtrium.as("manager");
        Map<String, Object> plan =
                Map.of("parts", List.of(part(5, "1000.00"), part(40, "2000.00")), "reason", "分期");
        JsonNode asked = manager.post(path + "/instalments", plan);
        assertEquals("REQUESTED", asked.at("/holds/0/state").asText());
        assertTrue(asked.get("hold").isNull());
        Expect.refused(
                409,
                "fees.dunning.no-instalments",
                finance.ask("GET", path + "/instalments.pdf", null));
        Expect.refused(
                403,
                "workflow.case.role",
                manager.ask("POST", path + "/instalments/approve", Map.of()));
        JsonNode signed = finance.post(path + "/instalments/approve", Map.of());
        assertEquals("INSTALMENTS", signed.get("hold").asText());
        assertEquals("AGREED", signed.at("/holds/0/process/state").asText());
    }

    private void instalmentsArePrinted(String path) {
        Expect.refused(
                409,
                "fees.dunning.no-instalments",
                finance.ask("GET", path + "/instalments.pdf", null));
        Api manager = RunningAtrium.as("manager");
        JsonNode agreed =
                manager.post(
                        path + "/instalments",
                        Map.of(
                                "parts",
                                List.of(part(5, "100.00"), part(40, "149.95")),
                                "reason",
                                "分两期"));
        assertEquals("OPEN", agreed.at("/holds/0/instalments/0/state").asText());
        assertEquals("0.00", agreed.at("/holds/0/instalments/0/paid/amount").asText());
        byte[] pdf = finance.ask("GET", path + "/instalments.pdf", null).body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        manager.post(path + "/resume", Map.of("reason", "试验完"));
    }

    private Map<String, Object> part(int days, String amount) {
        return Map.of("due", today.plusDays(days).toString(), "amount", Map.of("amount", amount));
    }

    /** Kill Bill issue 2297: the warning of 06-07 must come, the block on 06-09. */
    @Test
    public void aPartPaymentSkipsNoWarning() {
        Debts debts = new Debts(PART_PAID, 1);
        debts.ladder("0.00", 5, 7, 11);
        debts.charge(101, "2026-05-31", "249.95");
        debts.charge(101, "2026-05-31", "500.00");
        debts.charge(101, "2026-06-02", "700.00");
        debts.run("2026-06-01", false);
        debts.pay(101, "749.95");
        debts.charge(101, "2026-06-03", "200.00");
        for (int day = 2; day <= 10; day++) {
            debts.run(LocalDate.of(2026, 6, day).toString(), false);
        }
        assertEquals(List.of("REMINDER 2026-06-07", "SLIP 2026-06-09"), steps(PART_PAID));
        debts.pay(101, "900.00");
        Eventually.get(
                () -> "PAID".equals(one(PART_PAID).get("state").asText()) ? one(PART_PAID) : null);
        assertEquals(0, finance.get(cases(PART_PAID)).get("items").size());
    }

    /** FE-01: an unsold house is the developer's, whose account finance settles. */
    @Test
    public void anUnsoldHouseIsLeftOutAndNotDunned() {
        Debts debts = new Debts(UNSOLD, 1);
        RunningAtrium.as("it")
                .upload(
                        debts.estate + "/houses/import",
                        "u.csv",
                        "楼栋,单元,房号,建筑面积\n1栋,1单元,102,90\n".getBytes(StandardCharsets.UTF_8));
        debts.ladder("0.00", 30);
        debts.charge(101, "2026-05-31", "249.95");
        debts.charge(102, "2026-05-31", "500.00");
        JsonNode dry = debts.run("2026-06-30", true);
        assertEquals(1, dry.get("steps").asInt());
        assertEquals(1, dry.get("leftOut").asInt());
        assertEquals("500.00", dry.at("/leftOutOverdue/amount").asText());
        String lines = runs(UNSOLD) + "/" + dry.get("runId").asText() + "/steps?outcome=LEFT_OUT";
        JsonNode line = finance.get(lines).at("/items/0");
        assertEquals("1栋-1单元-102", line.get("house").asText());
        assertTrue(line.get("rung").isNull());
        String reason = line.get("reason").asText();
        assertTrue(reason, reason.contains("fee.ladder.developer"));

        debts.policy("fee.ladder.developer", "YES");
        assertEquals(2, debts.run("2026-06-30", true).get("steps").asInt());
        Map<String, Object> wrong =
                Map.of("value", "MAYBE", "effectiveFrom", "2025-01-01", "reason", "试");
        String key = debts.estate + "/policies/fee.ladder.developer";
        assertEquals(400, RunningAtrium.as("it").ask("PUT", key, wrong).status());
    }

    /** The steps of the project's only case, as {@code rung day}. */
    private List<String> steps(String project) {
        List<String> steps = new ArrayList<>();
        one(project)
                .get("steps")
                .forEach(s -> steps.add(s.get("rung").asText() + " " + s.get("on").asText()));
        return steps;
    }

    private JsonNode one(String project) {
        JsonNode open = finance.get(cases(project)).get("items");
        JsonNode row =
                open.isEmpty()
                        ? finance.get(cases(project) + "?state=PAID").at("/items/0")
                        : open.get(0);
        return finance.get(cases(project) + "/" + row.get("id").asText());
    }

    private static String fees(String project) {
        return "/api/projects/" + project + "/fees";
    }

    private static String runs(String project) {
        return fees(project) + "/dunning-runs";
    }

    private static String cases(String project) {
        return fees(project) + "/dunning-cases";
    }
}
