package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Tax invoices of two receipts (FE-07): one is issued, the other waits for the tax bureau. */
final class InvoiceStep implements Step {
    private static final String PROJECT = "/api/projects/jade-garden";
    private static final String INVOICES = PROJECT + "/invoices/invoices";
    private static final String NUMBER = "26332000000000100001";
    private static final String TENANT = "春风面馆";

    @Override
    public void play(Stage stage) {
        stage.title("Tax invoices 发票 (jade-garden)");
        Api finance = stage.as("finance");
        JsonNode known = finance.get(INVOICES + "?q=" + NUMBER).at("/items/0/number");
        if (!known.isMissingNode()) {
            stage.tell("%s was played before", known.asText());
            return;
        }
        JsonNode house = stage.house(finance, "jade-garden", "1栋-1单元-101");
        JsonNode owner = request(stage, house.get("id").asText(), Map.of());
        String issued = INVOICES + "/" + owner.get("id").asText() + "/issued";
        JsonNode done = finance.post(issued, Map.of("taxNumber", NUMBER));
        stage.tell(
                "%s: %s CNY net, %s CNY tax, issued as %s",
                done.get("number").asText(),
                Stage.money(done.get("net")),
                Stage.money(done.get("tax")),
                done.get("taxNumber").asText());
        String leases = PROJECT + "/rent/leases?q=" + Stage.query(TENANT);
        String shop = stage.as("shops").get(leases).at("/items/0/houseId").asText();
        Map<String, String> tenant =
                Map.of("kind", "COMPANY", "name", TENANT, "taxId", "92999901MA00000C3X");
        JsonNode waiting = request(stage, shop, tenant);
        stage.tell(
                "%s: %s CNY for %s wait to be issued",
                waiting.get("number").asText(), Stage.money(waiting.get("gross")), TENANT);
    }

    /** For the last receipt of a house; made out to the proposed buyer unless one is named. */
    private static JsonNode request(Stage stage, String house, Map<String, String> named) {
        Api cashier = stage.as("cashier");
        JsonNode receipts = cashier.get(PROJECT + "/ledger/receipts?houseId=" + house);
        String receipt = receipts.at("/items/0/id").asText();
        JsonNode proposed = cashier.get(INVOICES + "/preview?receiptId=" + receipt).get("buyer");
        Map<String, Object> command =
                Map.of("receiptId", receipt, "buyer", named.isEmpty() ? proposed : named);
        return cashier.with("Idempotency-Key", "demo-invoice-" + receipt).post(INVOICES, command);
    }
}
