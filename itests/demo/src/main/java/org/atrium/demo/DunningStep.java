package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The ladder (FE-01): reminders, what would come next, and a dispute (FE-02) that is settled. */
final class DunningStep implements Step {
    private static final String FEES = "/api/projects/jade-garden/fees";
    private static final String REMINDED = "2026-11-10";
    private static final String HOUSE = "1栋-1单元-102";

    @Override
    public void play(Stage stage) {
        stage.title("Arrears 催缴 (jade-garden)");
        Api finance = stage.as("finance");
        stage.tell("%s: %s", REMINDED, figures(run(stage, finance, REMINDED, false)));
        String today = stage.today();
        stage.tell("%s dry run: %s", today, figures(run(stage, finance, today, true)));
        Api assistant = stage.as("assistant");
        String path = FEES + "/dunning-cases/" + account(stage, assistant);
        step(assistant, path + "/dispute", "电梯停运半个月，要求减免");
        Api manager = stage.as("manager");
        step(manager, path + "/mediate", "约业主周四面谈");
        JsonNode settled = step(manager, path + "/settle", "电梯已修复，业主同意月底前缴清");
        stage.tell(
                "%s: the dispute is settled, next rung %s on %s",
                HOUSE, settled.get("nextRung").asText(), settled.get("nextOn").asText());
    }

    private static JsonNode step(Api api, String path, String reason) {
        return api.with("Idempotency-Key", "demo" + path).post(path, Map.of("reason", reason));
    }

    private static JsonNode run(Stage stage, Api finance, String day, boolean dryRun) {
        Map<String, Object> command = Map.of("asOf", day, "dryRun", dryRun);
        Api once = finance.with("Idempotency-Key", "demo-dunning-" + day + dryRun);
        return stage.finished(finance, once.post(FEES + "/dunning-runs", command)).get("result");
    }

    private static String account(Stage stage, Api assistant) {
        String house = stage.house(assistant, "jade-garden", HOUSE).get("id").asText();
        String found = FEES + "/dunning-cases?q=" + Stage.query(HOUSE);
        for (JsonNode row : assistant.get(found).get("items")) {
            if (row.get("houseId").asText().equals(house)) {
                return row.get("id").asText();
            }
        }
        throw new IllegalStateException(HOUSE + " is not on the ladder");
    }

    private static String figures(JsonNode result) {
        StringBuilder words =
                new StringBuilder(
                        "%,d steps for %s CNY overdue"
                                .formatted(
                                        result.get("steps").asLong(),
                                        Stage.money(result.get("overdue"))));
        for (JsonNode rung : result.get("byRung")) {
            words.append(", ").append(rung.get("what").asText());
            words.append(" ").append(rung.get("accounts").asLong());
        }
        return words.append("; held ").append(result.get("held").asLong()).toString();
    }
}
