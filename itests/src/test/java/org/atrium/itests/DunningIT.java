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
import org.junit.BeforeClass;
import org.junit.Test;

/** The dunning ladder over HTTP (FE-01, FE-02, FE-03), each scenario in a project of its own. */
public class DunningIT {
    private static final String KILL_BILL = "dunning-days";
    private static final String PART_PAID = "dunning-part-paid";

    private final Api finance = RunningAtrium.as("finance");
    private final LocalDate today = LocalDate.parse(Given.today());

    /** Two projects with a house each that is handed over. */
    @BeforeClass
    public static void found() {
        for (String project : List.of(KILL_BILL, PART_PAID)) {
            Given.project(project, "fees");
            String csv = "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2026-01-01\n";
            RunningAtrium.as("it")
                    .upload(
                            "/api/projects/" + project + "/houses/import",
                            "h.csv",
                            csv.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Kill Bill's overdue tests: 30, 40 and 50 days after 05-31, not a day earlier. */
    @Test
    public void rungsComeOnTheirDaysAndNotADayEarlier() {
        ladder(KILL_BILL, 30, 40, 50);
        charge(KILL_BILL, "2026-05-31", "249.95");
        assertEquals(0, run(KILL_BILL, "2026-06-29", false).get("steps").asInt());
        assertEquals(1, run(KILL_BILL, "2026-06-30", true).get("steps").asInt());
        JsonNode first = run(KILL_BILL, "2026-06-30", false);
        assertEquals("249.95", first.at("/overdue/amount").asText());
        assertEquals(0, run(KILL_BILL, "2026-06-30", false).get("steps").asInt());
        assertEquals(0, run(KILL_BILL, "2026-07-09", false).get("steps").asInt());
        assertEquals(1, run(KILL_BILL, "2026-07-10", false).get("steps").asInt());
        assertEquals(1, run(KILL_BILL, "2026-07-20", false).get("steps").asInt());
        assertEquals(
                List.of("REMINDER 2026-06-30", "SLIP 2026-07-10", "PHONE 2026-07-20"),
                steps(KILL_BILL));

        JsonNode view = one(KILL_BILL);
        String pack = cases(KILL_BILL) + "/" + view.get("id").asText() + "/pack.pdf";
        assertEquals("application/pdf", finance.ask("GET", pack, null).header("Content-Type"));
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
    }

    /** Kill Bill issue 2297: the warning of 06-07 must come, the block on 06-09. */
    @Test
    public void aPartPaymentSkipsNoWarning() {
        ladder(PART_PAID, 5, 7, 11);
        charge(PART_PAID, "2026-05-31", "249.95");
        charge(PART_PAID, "2026-05-31", "500.00");
        charge(PART_PAID, "2026-06-02", "700.00");
        run(PART_PAID, "2026-06-01", false);
        pay(PART_PAID, "749.95");
        charge(PART_PAID, "2026-06-03", "200.00");
        for (int day = 2; day <= 10; day++) {
            run(PART_PAID, LocalDate.of(2026, 6, day).toString(), false);
        }
        assertEquals(List.of("REMINDER 2026-06-07", "SLIP 2026-06-09"), steps(PART_PAID));
        pay(PART_PAID, "900.00");
        Eventually.get(
                () -> "PAID".equals(one(PART_PAID).get("state").asText()) ? one(PART_PAID) : null);
        assertEquals(0, finance.get(cases(PART_PAID)).get("items").size());
    }

    /** Rungs that all count from the oldest due day. */
    private static void ladder(String project, int reminder, int slip, int phone) {
        List<Map<String, Object>> rungs =
                List.of(
                        Map.of("rung", "REMINDER", "days", reminder),
                        Map.of("rung", "SLIP", "days", slip),
                        Map.of("rung", "PHONE", "days", phone));
        Map<String, Object> value =
                Map.of("value", rungs, "effectiveFrom", "2026-01-01", "reason", "董事会决定");
        String path = "/api/projects/" + project + "/policies/fee.ladder";
        assertEquals(200, RunningAtrium.as("it").ask("PUT", path, value).status());
    }

    private static void charge(String project, String due, String amount) {
        Map<String, Object> charge =
                Map.of(
                        "houseId",
                        Given.houseId(project, "1栋-1单元-101"),
                        "item",
                        "PROPERTY_FEE",
                        "period",
                        due.substring(0, 7),
                        "amount",
                        Map.of("amount", amount, "currency", "CNY"),
                        "due",
                        due,
                        "note",
                        "补收");
        Given.withKey("finance").post(fees(project) + "/charges", charge);
    }

    private static void pay(String project, String amount) {
        Given.withKey("finance")
                .post(
                        "/api/projects/" + project + "/ledger/receipts",
                        Map.of(
                                "houseId",
                                Given.houseId(project, "1栋-1单元-101"),
                                "amount",
                                Map.of("amount", amount),
                                "method",
                                "CASH"));
    }

    /** Runs the ladder as of a day and returns its figures. */
    private JsonNode run(String project, String day, boolean dryRun) {
        JsonNode job =
                Given.withKey("finance").post(runs(project), Map.of("asOf", day, "dryRun", dryRun));
        return Eventually.get(
                () -> {
                    JsonNode now = finance.get("/api/jobs/" + job.get("id").asText());
                    return "DONE".equals(now.get("state").asText()) ? now.get("result") : null;
                });
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
