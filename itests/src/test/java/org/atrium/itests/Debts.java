package org.atrium.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;

/** A project of its own with houses that are handed over, in which somebody owes fees. */
final class Debts {
    /** Path of the project. */
    final String estate;

    private final String project;
    private final Api finance = RunningAtrium.as("finance");

    /** Finds the project with rooms 101 to 100 plus this many. */
    Debts(String project, int houses) {
        this.project = project;
        estate = "/api/projects/" + project;
        Given.project(project, "fees");
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,建筑面积,业主姓名,交付日期\n");
        for (int room = 101; room <= 100 + houses; room++) {
            csv.append("1栋,1单元,").append(room).append(",90,业主").append(room);
            csv.append(",2025-01-01\n");
        }
        RunningAtrium.as("it")
                .upload(
                        estate + "/houses/import",
                        "h.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Id of a house. */
    String house(int room) {
        return Given.houseId(project, "1栋-1单元-" + room);
    }

    /** Sets a policy since 2025. */
    void policy(String key, Object value) {
        Map<String, Object> command =
                Map.of("value", value, "effectiveFrom", "2025-01-01", "reason", "合同第 7 条");
        String path = estate + "/policies/" + key;
        assertEquals(200, RunningAtrium.as("it").ask("PUT", path, command).status());
    }

    /** Rungs that all count from the oldest due day, in their order, with the cost of the first. */
    void ladder(String cost, int... days) {
        List<String> names = List.of("REMINDER", "SLIP", "PHONE");
        policy(
                "fee.ladder",
                names.stream()
                        .limit(days.length)
                        .map(
                                name -> {
                                    int at = names.indexOf(name);
                                    String costs = at == 0 ? cost : "0.00";
                                    return Map.of("rung", name, "days", days[at], "cost", costs);
                                })
                        .toList());
    }

    /** Charges a property fee by hand. */
    JsonNode charge(int room, String due, String amount) {
        Map<String, Object> charge =
                Map.of(
                        "houseId",
                        house(room),
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
        return Given.withKey("finance").post(estate + "/fees/charges", charge);
    }

    /** Takes cash. */
    JsonNode pay(int room, String amount) {
        Map<String, Object> receipt =
                Map.of(
                        "houseId",
                        house(room),
                        "amount",
                        Map.of("amount", amount),
                        "method",
                        "CASH");
        return Given.withKey("finance").post(estate + "/ledger/receipts", receipt);
    }

    /** What is owed for a house today. */
    JsonNode account(int room) {
        return finance.get(estate + "/ledger/accounts/" + house(room));
    }

    /** Runs the ladder as of a day and returns its figures. */
    JsonNode run(String day, boolean dryRun) {
        return done("/fees/dunning-runs", Map.of("asOf", day, "dryRun", dryRun));
    }

    /** Starts a job and returns its result. */
    JsonNode done(String path, Object command) {
        JsonNode job = Given.withKey("finance").post(estate + path, command);
        return Eventually.get(
                () -> {
                    JsonNode now = finance.get("/api/jobs/" + job.get("id").asText());
                    return "DONE".equals(now.get("state").asText()) ? now.get("result") : null;
                });
    }

    /** The books of the project add up, also from their entries. */
    void assertSound() {
        JsonNode check = finance.get(estate + "/ledger/check");
        assertEquals("0.00", check.get("sum").asText());
        assertEquals(check.toString(), 0, check.get("violations").size());
    }
}
