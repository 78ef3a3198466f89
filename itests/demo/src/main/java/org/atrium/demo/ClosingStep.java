package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Who owes what at the end of the day, and whether the books add up. */
final class ClosingStep implements Step {
    @Override
    public void play(Stage stage) {
        stage.title("Arrears and books 欠费与对账");
        Api finance = stage.as("finance");
        for (String project : ProjectsStep.CODES) {
            String ledger = "/api/projects/" + project + "/ledger";
            tellAgeing(stage, project, finance.get(ledger + "/ageing?by=item"));
            JsonNode check = finance.get(ledger + "/check");
            stage.tell(
                    "%s books: %,d entries add up to %s, %d violations",
                    project,
                    check.get("entries").asLong(),
                    check.get("sum").asText(),
                    check.get("violations").size());
            if (new BigDecimal(check.get("sum").asText()).signum() != 0
                    || !check.get("violations").isEmpty()) {
                throw new IllegalStateException("The books of " + project + " do not add up");
            }
        }
        stage.title("Sign in 登录: " + finance.url());
        stage.tell("it auditor desk assistant shops engineer engineeringmanager manager finance");
        stage.tell(
                "cashier keykeeper records sales salessupervisor salesdirector vp gm chairman cfo lawyer");
        stage.tell("password %s", stage.password());
    }

    private static void tellAgeing(Stage stage, String project, JsonNode page) {
        for (JsonNode row : page.get("items")) {
            stage.tell(
                    "%s %s open: %s CNY, not due %s, 1-30 days %s",
                    project,
                    row.get("key").asText(),
                    Stage.money(row.get("total")),
                    Stage.money(row.get("notDue")),
                    Stage.money(row.get("bands").get(0).get("amount")));
        }
    }
}
