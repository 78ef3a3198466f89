package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/**
 * Ends the server's process at random points ({@code kill -9}) while eight cashiers take money and,
 * by turns, a run of billing, of late fees (FE-06) or of the ladder (FE-01) is under way, and looks
 * at the books after each start. The business date stands still, so a dry run before tells what an
 * undisturbed billing run would do; a run of late fees or of the ladder leaves nothing for another
 * one of the same day.
 */
final class Crash {
    private static final int HOUSES = 4_000;
    private static final int LONGEST_MILLIS = 2_500;
    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);

    private final Api it = RunningAtrium.as("it");
    private final Api finance = RunningAtrium.as("finance");
    private final Random random;
    private final String project;
    private final String path;
    private final String houseId;
    private int acknowledged;

    /**
     * Makes an estate to bill and to pay for.
     *
     * @param seed tells when to kill; print it to repeat a run
     */
    Crash(long seed) {
        random = new Random(seed);
        project = Given.project("crash-" + Long.toString(seed & 0xffffff, 36), "fees");
        path = "/api/projects/" + project;
        it.upload(path + "/houses/import", "houses.xlsx", estate());
        it.put(
                path + "/policies/fee.property.unitPrice",
                Map.of("value", "2.80", "effectiveFrom", "2005-01-01", "reason", "合同"));
        it.put(
                path + "/policies/fee.late",
                Map.of(
                        "value",
                        Map.of("ratePerDay", "0.0005"),
                        "effectiveFrom",
                        "2005-01-01",
                        "reason",
                        "合同第八条"));
        houseId = Given.houseId(project, "1栋-1");
    }

    /**
     * Kills and checks this many times.
     *
     * @return how many receipts were acknowledged
     */
    int rounds(int kills) throws InterruptedException {
        LocalDate first = LocalDate.parse(Given.today()).minusDays(kills);
        for (int round = 0; round < kills; round++) {
            LocalDate day = first.plusDays(round);
            switch (round % 3) {
                case 0 -> billing(LAST_MONTH.minusMonths(round / 3));
                case 1 -> nothingIsLeft("/ledger/late-fee-runs", "charges", day);
                default -> nothingIsLeft("/fees/dunning-runs", "steps", day);
            }
            Answer check = finance.ask("GET", path + "/ledger/check", null);
            assertEquals(check.text(), "0.00", check.json().get("sum").asText());
            assertEquals(check.text(), 0, check.json().get("violations").size());
            System.out.printf(
                    "crash %d of %d: %d receipts acknowledged so far, none lost, none doubled%n",
                    round + 1, kills, acknowledged);
        }
        return acknowledged;
    }

    private void billing(YearMonth month) throws InterruptedException {
        JsonNode undisturbed = done(bill(month, true));
        JsonNode figures = done(killedAmid(() -> bill(month, false)));
        for (String figure : List.of("houses", "charges", "total", "byDebtorKind")) {
            assertEquals(figure, undisturbed.get(figure), figures.get(figure));
        }
    }

    private void nothingIsLeft(String runs, String figure, LocalDate day)
            throws InterruptedException {
        done(killedAmid(() -> start(runs, Map.of("asOf", day.toString()))));
        JsonNode again = done(start(runs, Map.of("asOf", day.toString())));
        assertEquals(again.toString(), 0, again.get(figure).asLong());
    }

    /** Kills the server amid a run and payments; the run's job. */
    private String killedAmid(Supplier<String> run) throws InterruptedException {
        int before = Payers.numbers(finance, project).size();
        Payers payers = new Payers(finance, project, houseId).begin();
        String job = run.get();
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        RunningAtrium.get().kill();
        List<Payers.Taken> taken = payers.end();
        acknowledged += taken.size();
        assertEquals(List.of(), payers.refused());

        int recorded = Payers.numbers(finance, project).size() - before;
        int unheard = payers.unheard().size();
        assertTrue(recorded >= taken.size() && recorded <= taken.size() + unheard);
        for (Payers.Taken each : taken) {
            assertEquals(each.answer(), payers.send(each.key()).text());
        }
        payers.unheard().forEach(key -> assertEquals(201, payers.send(key).status()));
        int now = Payers.numbers(finance, project).size() - before;
        assertEquals("each key has one receipt", taken.size() + unheard, now);
        return job;
    }

    private String bill(YearMonth month, boolean dryRun) {
        return start("/fees/billing-runs", Map.of("period", month.toString(), "dryRun", dryRun));
    }

    private String start(String runs, Map<String, Object> command) {
        return finance.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path + runs, command)
                .get("id")
                .asText();
    }

    /** The result of a job, once it is there. */
    private JsonNode done(String job) {
        return Eventually.get(
                () -> {
                    JsonNode seen = finance.get("/api/jobs/" + job);
                    assertTrue(seen.toString(), !"FAILED".equals(seen.get("state").asText()));
                    return "DONE".equals(seen.get("state").asText()) ? seen.get("result") : null;
                });
    }

    private static byte[] estate() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("楼栋", "房号", "类型", "建筑面积", "业主姓名", "交付日期"));
        for (int i = 1; i <= HOUSES; i++) {
            rows.add(List.of("1栋", i, "住宅", "80." + i % 100, "业主" + i, "2005-06-01"));
        }
        return Xlsx.of(rows);
    }
}
