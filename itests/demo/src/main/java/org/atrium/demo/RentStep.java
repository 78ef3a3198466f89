package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A shop that is let, billed by the month, and whose tenant is late since October (RT-01). */
final class RentStep implements Step {
    private static final String PROJECT = "/api/projects/jade-garden";
    private static final String RENT = PROJECT + "/rent";
    private static final String TENANT = "春风面馆";
    private static final String FROM = "2026-08-01";

    @Override
    public void play(Stage stage) {
        stage.title("A lease 租约 (jade-garden)");
        Api shops = stage.as("shops");
        JsonNode known = shops.get(RENT + "/leases?q=" + Stage.query(TENANT)).get("items");
        String id = known.isEmpty() ? let(stage, shops) : known.get(0).get("id").asText();
        JsonNode lease = shops.get(RENT + "/leases/" + id);
        stage.tell(
                "%s: %s lets %s for %s CNY a month",
                lease.get("number").asText(),
                TENANT,
                lease.get("house").asText(),
                Stage.money(lease.get("rent")));
        for (JsonNode cycle : lease.get("cycles")) {
            if (!"PLANNED".equals(cycle.get("state").asText())) {
                stage.tell(
                        "  %s due %s: %s, %s CNY open",
                        cycle.get("from").asText(),
                        cycle.get("due").asText(),
                        cycle.get("state").asText(),
                        Stage.money(cycle.get("open")));
            }
        }
    }

    private static String let(Stage stage, Api shops) {
        JsonNode shop = shops.get(PROJECT + "/houses?kind=SHOP&limit=1").at("/items/0");
        String house = shop.get("id").asText();
        String tenant = tenant(stage.as("desk"), house);
        Map<String, Object> draft =
                Map.of(
                        "houseId",
                        house,
                        "tenantId",
                        tenant,
                        "from",
                        FROM,
                        "to",
                        "2028-08-01",
                        "rent",
                        money("6000.00"),
                        "cycle",
                        "MONTH",
                        "dueDays",
                        5,
                        "deposit",
                        money("6000.00"));
        String id = shops.post(RENT + "/leases", draft).get("id").asText();
        stage.as("manager").post(RENT + "/leases/" + id + "/activate", Map.of());
        Api finance = stage.as("finance");
        for (String period : List.of("2026-08", "2026-09", "2026-10", "2026-11")) {
            Map<String, Object> run = Map.of("period", period, "dryRun", false);
            stage.finished(finance, finance.post(RENT + "/billing-runs", run));
        }
        Map<String, Object> receipt =
                Map.of(
                        "houseId",
                        house,
                        "debtor",
                        tenant,
                        "amount",
                        money("18000.00"),
                        "method",
                        "TRANSFER",
                        "externalRef",
                        "BT20260803-0001",
                        "receivedOn",
                        "2026-08-03");
        stage.as("cashier")
                .with("Idempotency-Key", "demo-rent-1")
                .post(PROJECT + "/ledger/receipts", receipt);
        return id;
    }

    private static String tenant(Api desk, String house) {
        String parties = PROJECT + "/houses/" + house + "/parties";
        Map<String, Object> party =
                Map.of(
                        "role",
                        "TENANT",
                        "name",
                        TENANT,
                        "kind",
                        "COMPANY",
                        "phone",
                        "19910007777",
                        "from",
                        FROM);
        desk.post(parties, party);
        for (JsonNode row : desk.get(parties)) {
            if (row.get("role").asText().equals("TENANT")) {
                return row.get("customerId").asText();
            }
        }
        throw new IllegalStateException(TENANT + " is no tenant");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
