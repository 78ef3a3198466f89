package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The property fees of October 2026: dry run, then the run itself, in all three projects. */
final class BillingStep implements Step {
    /** The month that is billed. */
    static final String PERIOD = "2026-10";

    @Override
    public void play(Stage stage) {
        stage.title("Billing October 2026 十月物业费");
        Api finance = stage.as("finance");
        for (String project : ProjectsStep.CODES) {
            stage.tell("%s dry run: %s", project, figures(run(stage, finance, project, true)));
            stage.tell("%s billed:  %s", project, figures(run(stage, finance, project, false)));
        }
    }

    private static JsonNode run(Stage stage, Api finance, String project, boolean dryRun) {
        String path = "/api/projects/" + project + "/fees/billing-runs";
        Map<String, Object> command =
                Map.of("period", PERIOD, "items", List.of("PROPERTY_FEE"), "dryRun", dryRun);
        return stage.finished(finance, finance.post(path, command)).get("result");
    }

    private static String figures(JsonNode result) {
        StringBuilder words =
                new StringBuilder(
                        "%,d bills, %s CNY"
                                .formatted(
                                        result.get("charges").asLong(),
                                        Stage.money(result.get("total"))));
        for (JsonNode kind : result.get("byDebtorKind")) {
            words.append(", ").append(kind.get("kind").asText().toLowerCase(Locale.ROOT));
            words.append(" ").append(Stage.money(kind.get("total")));
        }
        for (JsonNode skipped : result.get("skipped")) {
            words.append("; ").append(skipped.get("houses").asLong());
            words.append(" houses left out: ").append(skipped.get("text").asText());
        }
        return words.toString();
    }
}
