package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What differs between the projects: a function that is refused, and who gets the bill. */
final class LimitsStep implements Step {
    private static final int NOT_FOUND = 404;

    @Override
    public void play(Stage stage) {
        stage.title("Projects differ 项目差异");
        Api desk = stage.as("desk");
        refused(stage, desk.ask("GET", "/api/projects/maple-court/repairs/orders", null));
        Api finance = stage.as("finance");
        String name = "1栋-1单元-101";
        JsonNode house = stage.house(finance, "maple-court", name);
        String path = "/api/projects/maple-court/ledger/accounts/" + house.get("id").asText();
        JsonNode account = finance.get(path);
        stage.tell(
                "maple-court %s is not handed over: %s owes %s CNY",
                name,
                account.get("debtor").get("name").asText(),
                Stage.money(account.get("balance")));
    }

    private static void refused(Stage stage, Answer answer) {
        if (answer.status() != NOT_FOUND || !answer.code().equals("kernel.module.not-enabled")) {
            throw new Refused(answer);
        }
        stage.tell(
                "repairs in jade-garden, but in maple-court: %d %s, %s",
                answer.status(), answer.code(), answer.json().get("detail").asText());
    }
}
