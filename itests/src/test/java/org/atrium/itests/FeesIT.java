package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.atrium.demo.Api;
import org.junit.Test;

/** Billing of property fees (FE-07), with every figure worked out again from the ledger file. */
public class FeesIT {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<Object> HEADER =
            Arrays.asList("楼栋", "房号", "类型", "建筑面积", "业主姓名", "交付日期");

    private final Api it = RunningAtrium.as("it");
    private final Api finance = RunningAtrium.as("finance");

    private JsonNode bill(String project, String period, boolean dryRun) {
        Map<String, Object> command = Map.of("period", period, "dryRun", dryRun);
        String path = "/api/projects/" + project + "/fees/billing-runs";
        JsonNode job = finance.post(path, command);
        String id = job.get("id").asText();
        return Eventually.get(
                () -> {
                    JsonNode seen = finance.get("/api/jobs/" + id);
                    assertTrue(seen.toString(), !"FAILED".equals(seen.get("state").asText()));
                    return "DONE".equals(seen.get("state").asText()) ? seen.get("result") : null;
                });
    }

    private JsonNode firstRun(String project, String period) {
        String path = "/api/projects/" + project + "/fees/billing-runs";
        JsonNode found = null;
        for (JsonNode row : finance.get(path + "?limit=200").get("items")) {
            if (row.get("period").asText().equals(period) && !row.get("dryRun").asBoolean()) {
                found = row; // newest first: the last one seen is the first run
            }
        }
        return finance.get(path + "/" + found.get("id").asText()).get("figures");
    }

    private void set(String project, String key, Object value, String from) {
        it.put(
                "/api/projects/" + project + "/policies/" + key,
                Map.of("value", value, "effectiveFrom", from, "reason", "合同"));
    }

    private String estate(String code, List<?>... houses) {
        Given.project(code, "fees");
        List<List<Object>> rows = new java.util.ArrayList<>(List.of(HEADER));
        for (List<?> house : houses) {
            rows.add(new java.util.ArrayList<>(house));
        }
        byte[] file = Xlsx.of(rows);
        it.upload("/api/projects/" + code + "/houses/import", "houses.xlsx", file);
        return code;
    }

    private static String amount(JsonNode money) {
        return money.get("amount").asText();
    }

    private void octoberIs(String project, Function<String, String> price) {
        LedgerFile ledger = new LedgerFile(project);
        LedgerFile.Bills owners = ledger.owners(OCTOBER, price);
        LedgerFile.Bills developer = ledger.developer(OCTOBER, price);
        JsonNode figures = firstRun(project, "2026-10");
        assertEquals(owners.charges() + developer.charges(), figures.get("charges").asLong());
        assertEquals(ledger.size(), figures.get("houses").asInt());
        BigDecimal total = owners.total().add(developer.total());
        assertEquals(total.toPlainString(), amount(figures.get("total")));
        Map<String, String> byKind = new TreeMap<>();
        for (JsonNode kind : figures.get("byDebtorKind")) {
            byKind.put(
                    kind.get("kind").asText(),
                    kind.get("charges").asText() + " " + amount(kind.get("total")));
        }
        Map<String, String> wanted = new TreeMap<>();
        if (owners.charges() > 0) {
            wanted.put("OWNER", owners.charges() + " " + owners.total().toPlainString());
        }
        wanted.put("DEVELOPER", developer.charges() + " " + developer.total().toPlainString());
        assertEquals(wanted, byKind);
    }

    @Test
    public void octoberOfJadeGardenIsAreaTimesPrice() {
        octoberIs("jade-garden", kind -> "商铺".equals(kind) ? "5.60" : "2.80");
    }

    @Test
    public void octoberOfRiverViewIsAreaTimesPrice() {
        octoberIs("river-view", kind -> "1.95");
    }

    @Test
    public void theDeveloperOfMapleCourtOwesAllOfIt() {
        octoberIs("maple-court", kind -> "3.20");
        String house = Given.houseId("maple-court", "1栋-1单元-101");
        JsonNode account = finance.get("/api/projects/maple-court/ledger/accounts/" + house);
        assertEquals("枫庭置业有限公司", account.at("/debtor/name").asText());
        assertEquals("318.91", amount(account.get("balance"))); // 99.66 x 3.20 = 318.912
    }

    @Test
    public void aPeriodIsNeverBilledTwice() {
        JsonNode again = bill("river-view", "2026-10", false);
        assertEquals(0, again.get("charges").asLong());
        assertEquals("0.00", amount(again.get("total")));
        JsonNode skipped = again.get("skipped");
        assertEquals(1, skipped.size());
        assertEquals("fees.billing.already-billed", skipped.at("/0/reason").asText());
        assertEquals(404, skipped.at("/0/houses").asInt());
    }

    @Test
    public void aDryRunChargesNothing() {
        String project = estate("dry-run-test", List.of("1栋", "101", "住宅", 100));
        set(project, "fee.property.unitPrice", "2.00", "2026-01-01");
        JsonNode trial = bill(project, "2026-09", true);
        assertEquals("200.00", amount(trial.get("total")));
        String check = "/api/projects/" + project + "/ledger/check";
        assertEquals(0, finance.get(check).get("entries").asLong());
        assertEquals(trial.get("total"), bill(project, "2026-09", false).get("total"));
        assertEquals(2, finance.get(check).get("entries").asLong());
    }

    @Test
    public void aChangeOfPriceOrDebtorSplitsTheMonth() {
        String project = estate("split-test", List.of("1栋", "101", "住宅", 100, "许诺", "2026-10-11"));
        set(project, "fee.property.unitPrice", "2.00", "2026-01-01");
        set(project, "fee.property.unitPrice", "3.10", "2026-10-21");
        JsonNode figures = bill(project, "2026-10", false);
        assertEquals(3, figures.get("charges").asInt());
        // developer 1-10 Oct: 100 x 2.00 x 10/31; owner the same for 11-20, then 100 x 3.10 x 11/31
        assertEquals("239.04", amount(figures.get("total")));
        String house = Given.houseId(project, "1栋-101");
        JsonNode owner = finance.get("/api/projects/" + project + "/ledger/accounts/" + house);
        assertEquals("许诺", owner.at("/debtor/name").asText());
        assertEquals("64.52", amount(owner.at("/open/0/amount")));
        assertEquals("2026-10-11", owner.at("/open/0/fromDay").asText());
        assertEquals("2026-10-21", owner.at("/open/0/toDay").asText());
        assertEquals("110.00", amount(owner.at("/open/1/amount")));
    }

    @Test
    public void whoPaysBeforeTheHandoverIsAPolicy() {
        String project =
                estate(
                        "unsold-test",
                        List.of("1栋", "101", "住宅", 100, "许诺", "2026-01-05"),
                        List.of("1栋", "102", "住宅", 100));
        set(project, "fee.property.unitPrice", "2.00", "2026-01-01");
        set(project, "fee.property.unsold", "NONE", "2026-01-01");
        JsonNode figures = bill(project, "2026-10", false);
        assertEquals(1, figures.get("charges").asInt());
        assertEquals("200.00", amount(figures.get("total")));
        assertEquals("fees.billing.not-handed-over", figures.at("/skipped/0/reason").asText());
        assertEquals("1栋-102", figures.at("/skipped/0/examples/0").asText());
    }

    @Test
    public void aVacantHousePaysTheRateThatIsAgreed() {
        String project = estate("vacant-test", List.of("1栋", "101", "住宅", 100, "许诺", "2026-01-05"));
        set(project, "fee.property.unitPrice", "2.00", "2026-01-01");
        set(project, "fee.property.vacantRate", 70, "2026-01-01");
        String house = "/api/projects/" + project + "/houses/" + Given.houseId(project, "1栋-101");
        if (!"VACANT".equals(it.get(house).get("occupancy").asText())) {
            RunningAtrium.as("manager").post(house + "/occupancy", Map.of("state", "VACANT"));
        }
        assertEquals("140.00", amount(bill(project, "2026-10", false).get("total")));
    }

    @Test
    public void theCycleIsAPolicy() {
        String project = estate("cycle-test", List.of("1栋", "101", "住宅", 100, "许诺", "2026-01-05"));
        set(project, "fee.property.unitPrice", "2.00", "2026-01-01");
        set(project, "fee.property.cycle", "QUARTER", "2026-01-01");
        JsonNode figures = bill(project, "2026-10", false);
        assertEquals("600.00", amount(figures.get("total")));
        assertEquals("2026-10-01", figures.get("fromDay").asText());
        assertEquals("2027-01-01", figures.get("toDay").asText());
    }

    @Test
    public void aHouseWithoutPriceIsToldNotSkippedSilently() {
        String project = estate("price-test", List.of("1栋", "101", "住宅", 100));
        JsonNode trial = bill(project, "2026-10", true);
        assertEquals(0, trial.get("charges").asInt());
        assertEquals("fees.billing.no-price", trial.at("/skipped/0/reason").asText());
    }

    @Test
    public void onlyFinanceBills() {
        Map<String, Object> command = Map.of("period", "2026-11", "dryRun", true);
        for (String user : List.of("cashier", "manager", "it", "desk")) {
            Expect.refused(
                    403,
                    "web.role.missing",
                    RunningAtrium.as(user).ask("POST", Given.JADE + "/fees/billing-runs", command));
        }
        Map<String, Object> wrong = Map.of("period", "October", "dryRun", true);
        Expect.wrongField(
                "period",
                "common.field.month",
                finance.ask("POST", Given.JADE + "/fees/billing-runs", wrong));
    }
}
