package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Money over the counter: it pays what is open, and the rest stays as credit. */
final class PaymentStep implements Step {
    private static final String PROJECT = "/api/projects/jade-garden";
    private static final String HOUSE = "1栋-1单元-101";
    private static final String AMOUNT = "500.00";

    @Override
    public void play(Stage stage) {
        stage.title("A payment 收款 (jade-garden, " + HOUSE + ")");
        Api cashier = stage.as("cashier");
        String house = stage.house(cashier, "jade-garden", HOUSE).get("id").asText();
        String account = PROJECT + "/ledger/accounts/" + house;
        stage.tell("balance before: %s CNY", Stage.money(cashier.get(account).get("balance")));
        Map<String, Object> command =
                Map.of(
                        "houseId",
                        house,
                        "amount",
                        Map.of("amount", AMOUNT, "currency", "CNY"),
                        "method",
                        "WECHAT",
                        "externalRef",
                        "WX20261120-0001");
        JsonNode receipt =
                cashier.with("Idempotency-Key", "demo-payment-1")
                        .post(PROJECT + "/ledger/receipts", command);
        stage.tell(
                "receipt %s: %s CNY (%s), issued by %s",
                receipt.get("number").asText(),
                Stage.money(receipt.get("amount")),
                receipt.get("amountInCapitals").asText(),
                receipt.get("entity").get("name").asText());
        for (JsonNode paid : receipt.get("allocations")) {
            stage.tell(
                    "  pays %s CNY of %s %s",
                    Stage.money(paid.get("amount")),
                    paid.get("item").asText(),
                    paid.get("period").asText());
        }
        stage.tell("  %s CNY stay as credit", Stage.money(receipt.get("credit")));
        stage.tell("  %s", receipt.get("notTaxInvoice").asText());
        stage.tell("balance after: %s CNY", Stage.money(cashier.get(account).get("balance")));
    }
}
