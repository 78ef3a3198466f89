package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** Late fees over HTTP (FE-06): off until agreed, shown on any day, posted by runs and receipts. */
public class LateFeeIT {
    private static final String PROJECT = "late-fee-test";
    private static final String ESTATE = "/api/projects/" + PROJECT;
    private static final String POLICIES = ESTATE + "/policies/";
    private static final String RUNS = ESTATE + "/ledger/late-fee-runs";

    private final Api finance = RunningAtrium.as("finance");
    private final Api it = RunningAtrium.as("it");
    private final LocalDate today =
            LocalDate.parse(it.get("/api/businessdate").get("date").asText());

    /** A project of its own with two houses that are handed over. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, "fees");
        String csv =
                "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n"
                        + "1栋,1单元,101,90,许诺,2026-01-01\n1栋,1单元,102,90,林晚,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(ESTATE + "/houses/import", "h.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** ERPNext issue 58220, then a run over the project. */
    @Test
    public void lateFeesAreAgreedShownPostedAndPaid() {
        Expect.refused(409, "ledger.late.off", finance.ask("POST", RUNS, Map.of()));
        agree("fee.allocation", List.of("PRINCIPAL", "LATE_FEE", "COST"));
        Expect.refused(
                400,
                "kernel.policy.value",
                it.ask("PUT", POLICIES + "fee.late", value(Map.of("ratePerDay", "0.02"))));
        agree("fee.late", Map.of("ratePerDay", "0.000273972603"));
        String one = Given.houseId(PROJECT, "1栋-1单元-101");
        String two = Given.houseId(PROJECT, "1栋-1单元-102");
        charge(one, "100.00");
        charge(two, "1000.00");
        String account = ESTATE + "/ledger/accounts/" + one;
        assertEquals("0.41", finance.get(account).at("/lateFee/amount").asText());
        assertEquals("100.41", finance.get(account).at("/toPay/amount").asText());
        assertEquals("0.41", finance.get(account).at("/open/0/lateFeeOpen/amount").asText());
        String earlier = account + "?asOf=" + today.minusDays(10);
        assertEquals("0.00", finance.get(earlier).at("/lateFee/amount").asText());
        pay(one, "100.00");
        assertEquals("0.41", finance.get(account).at("/balance/amount").asText());

        JsonNode listed = finance.get(ESTATE + "/ledger/late-fees");
        assertEquals(1, listed.get("items").size());
        assertEquals("4.11", listed.at("/items/0/toPost/amount").asText());
        String sheet = finance.ask("GET", ESTATE + "/ledger/late-fees?format=csv", null).text();
        assertTrue(sheet, sheet.contains("Percent a year"));
        JsonNode job = finance.post(RUNS, Map.of());
        JsonNode done =
                Eventually.get(
                        () -> {
                            JsonNode now = finance.get("/api/jobs/" + job.get("id").asText());
                            return "DONE".equals(now.get("state").asText()) ? now : null;
                        });
        assertEquals("4.11", done.at("/result/total/amount").asText());
        listed = finance.get(ESTATE + "/ledger/late-fees");
        assertEquals("4.11", listed.at("/items/0/posted/amount").asText());
        assertEquals("0.00", listed.at("/items/0/toPost/amount").asText());
        Expect.refused(
                409,
                "ledger.late.before-last",
                finance.ask("POST", RUNS, Map.of("asOf", today.minusDays(1).toString())));
        Expect.wrongField(
                "asOf",
                "ledger.late.future",
                finance.ask("POST", RUNS, Map.of("asOf", today.plusDays(1).toString())));
        assertEquals("4.11", finance.get(RUNS).at("/items/0/total/amount").asText());
        pay(two, "1004.11");
        assertEquals(0, finance.get(ESTATE + "/ledger/accounts/" + two).get("open").size());
        JsonNode check = finance.get(ESTATE + "/ledger/check");
        assertEquals(0, check.get("violations").size());
        assertEquals("0.00", check.get("sum").asText());
    }

    private void agree(String key, Object value) {
        assertEquals(200, it.ask("PUT", POLICIES + key, value(value)).status());
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value, "effectiveFrom", "2026-01-01", "reason", "合同第 7 条");
    }

    /** Due fifteen days ago. */
    private void charge(String house, String amount) {
        LocalDate due = today.minusDays(15);
        Map<String, Object> charge =
                Map.of(
                        "houseId",
                        house,
                        "item",
                        "PROPERTY_FEE",
                        "period",
                        due.toString().substring(0, 7),
                        "amount",
                        Map.of("amount", amount, "currency", "CNY"),
                        "due",
                        due.toString(),
                        "note",
                        "补收");
        Given.withKey("finance").post(ESTATE + "/fees/charges", charge);
    }

    private static void pay(String house, String amount) {
        Given.withKey("finance")
                .post(
                        ESTATE + "/ledger/receipts",
                        Map.of(
                                "houseId",
                                house,
                                "amount",
                                Map.of("amount", amount),
                                "method",
                                "CASH"));
    }
}
