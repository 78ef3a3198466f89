package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** Published scenarios of collecting over HTTP, with their figures (FE-01, FE-06, FE-07). */
public class MoneyScenariosIT {
    private static final long SEED = Long.getLong("atrium.random.seed", System.nanoTime());

    private final Api finance = RunningAtrium.as("finance");
    private final Api manager = RunningAtrium.as("manager");
    private final LocalDate today = LocalDate.parse(Given.today());

    /** ERPNext issue 58220: 100.00, fifteen days late, 10 % a year, a fee of 10. */
    @Test
    public void theTotalHoldsFeeAndLateFeeAndPrincipalFirstLeavesBoth() {
        Debts debts = new Debts("scenario-erpnext", 1);
        debts.policy("fee.allocation", List.of("PRINCIPAL", "LATE_FEE", "COST"));
        debts.policy("fee.late", Map.of("ratePerDay", "0.000273972603"));
        debts.ladder("10.00", 10);
        debts.charge(101, today.minusDays(15).toString(), "100.00");
        assertEquals(1, debts.run(today.toString(), false).get("steps").asInt());
        assertEquals("110.41", debts.account(101).at("/toPay/amount").asText());
        assertEquals(
                List.of("PRINCIPAL 100.00"), parts(debts.pay(101, "100.00").get("allocations")));
        assertEquals("10.41", debts.account(101).at("/toPay/amount").asText());
        debts.assertSound();
    }

    /** Civil Code art. 561: costs 5.00, then the late fee of 0.25, then principal. */
    @Test
    public void theLegalOrderPaysCostsThenLateFeeThenPrincipal() {
        Debts debts = new Debts("scenario-legal-order", 1);
        debts.policy("fee.late", Map.of("ratePerDay", "0.000166666667"));
        debts.ladder("5.00", 10);
        debts.charge(101, today.minusDays(15).toString(), "100.00");
        debts.run(today.toString(), false);
        assertEquals("105.25", debts.account(101).at("/toPay/amount").asText());
        assertEquals(
                List.of("COST 5.00", "LATE_FEE 0.25", "PRINCIPAL 94.75"),
                parts(debts.pay(101, "100.00").get("allocations")));
        assertEquals("5.25", debts.account(101).at("/open/0/open/amount").asText());
        debts.assertSound();
    }

    /** OCA credit-control: three levels, run half a year ago, two months ago and today. */
    @Test
    public void aBillOfAYearGetsOneNoticeWithEachRun() {
        Debts debts = new Debts("scenario-levels", 1);
        debts.ladder("0.00", 10, 30, 60);
        debts.charge(101, today.minusYears(1).toString(), "300.00");
        String cases = debts.estate + "/fees/dunning-cases";
        List<LocalDate> days = List.of(today.minusMonths(6), today.minusMonths(2), today);
        for (int level = 0; level < days.size(); level++) {
            debts.run(days.get(level).toString(), false);
            String id = finance.get(cases).at("/items/0/id").asText();
            assertEquals(level + 1, finance.get(cases + "/" + id).get("steps").size());
        }
        Map<String, String> before = Map.of("asOf", today.minusDays(1).toString());
        Expect.refused(
                409,
                "fees.dunning.before-last",
                finance.ask("POST", debts.estate + "/fees/dunning-runs", before));
    }

    /** Whatever is charged, paid, taken back, waived and run: the books add up. */
    @Test
    public void anySequenceLeavesSoundBooks() {
        Debts debts = new Debts("scenario-random", 3);
        debts.policy("fee.property.unitPrice", "2.80");
        debts.policy("fee.late", Map.of("ratePerDay", "0.0005"));
        debts.ladder("3.00", 5, 10, 15);
        Random random = new Random(SEED);
        List<String> done = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        for (int step = 0; step < 24; step++) {
            int room = 101 + random.nextInt(3);
            String amount = BigDecimal.valueOf(1 + random.nextInt(40_000), 2).toPlainString();
            int kind = random.nextInt(8);
            done.add(kind + ":" + room + ":" + amount);
            switch (kind) {
                case 0, 1 -> debts.charge(room, day(random), amount);
                case 2, 3 -> receipts.add(debts.pay(room, amount).get("id").asText());
                case 4 -> reverse(debts, receipts, random);
                case 5 -> waive(debts, room);
                case 6 -> bill(debts, random);
                default -> debts.run(today.toString(), false);
            }
        }
        debts.done("/ledger/late-fee-runs", Map.of());
        try {
            debts.assertSound();
            for (int room = 101; room <= 103; room++) {
                assertBalanced(debts.account(room));
            }
        } catch (AssertionError wrong) {
            throw new AssertionError("seed " + SEED + " " + done, wrong);
        }
    }

    private String day(Random random) {
        return today.minusDays(random.nextInt(60)).toString();
    }

    private void reverse(Debts debts, List<String> receipts, Random random) {
        if (!receipts.isEmpty()) {
            String one = receipts.remove(random.nextInt(receipts.size()));
            String path = debts.estate + "/ledger/receipts/" + one + "/reverse";
            Given.withKey("finance").post(path, Map.of("reason", "退票"));
        }
    }

    /** All that is open of the oldest charge. */
    private void waive(Debts debts, int room) {
        JsonNode oldest = debts.account(room).at("/open/0");
        if (oldest.isMissingNode()) {
            return;
        }
        Map<String, Object> wish =
                Map.of(
                        "chargeId",
                        oldest.get("chargeId").asText(),
                        "kind",
                        "WAIVER",
                        "amount",
                        Map.of("amount", oldest.at("/open/amount").asText()),
                        "reason",
                        "协商减免");
        Answer asked =
                Given.withKey("finance").ask("POST", debts.estate + "/ledger/adjustments", wish);
        assertTrue(asked.text(), asked.status() == 201);
        String one = debts.estate + "/ledger/adjustments/" + asked.json().get("id").asText();
        assertEquals(
                "POSTED", manager.post(one + "/approve", Map.of()).at("/process/state").asText());
    }

    /** At a price that changes. */
    private void bill(Debts debts, Random random) {
        debts.policy("fee.property.unitPrice", "2." + (10 + random.nextInt(90)));
        String period = today.minusMonths(random.nextInt(6)).toString().substring(0, 7);
        debts.done(
                "/fees/billing-runs", Map.of("period", period, "items", List.of("PROPERTY_FEE")));
    }

    /** What is open less what was paid ahead. */
    private static void assertBalanced(JsonNode account) {
        BigDecimal open = BigDecimal.ZERO;
        for (JsonNode charge : account.get("open")) {
            open = open.add(new BigDecimal(charge.at("/open/amount").asText()));
        }
        BigDecimal credit = new BigDecimal(account.at("/credit/amount").asText());
        assertEquals(open.subtract(credit).toPlainString(), account.at("/balance/amount").asText());
    }

    private static List<String> parts(JsonNode allocations) {
        List<String> parts = new ArrayList<>();
        allocations.forEach(
                part ->
                        parts.add(
                                part.get("part").asText()
                                        + " "
                                        + part.at("/amount/amount").asText()));
        return parts;
    }
}
