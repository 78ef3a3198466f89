package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** Leases and rent over HTTP and in the browser (RT-01, RT-03), in a project of its own. */
public class RentIT {
    private static final String PROJECT = "rent-street";
    private static final String RENT = "/api/projects/" + PROJECT + "/rent";

    private static String house;
    private static String tenant;

    private final Api shops = RunningAtrium.as("shops");
    private final LocalDate month = LocalDate.parse(Given.today()).withDayOfMonth(1);

    /** A shop with a tenant. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, "rent");
        RunningAtrium.as("it")
                .put(
                        "/api/projects/" + PROJECT,
                        Map.of(
                                "code",
                                PROJECT,
                                "name",
                                "租赁街",
                                "profile",
                                "PM",
                                "members",
                                List.of(
                                        member("shops", "ShopAdministrator"),
                                        member("manager", "CsManager"),
                                        member("desk", "FrontDesk"),
                                        member("finance", "Finance"))));
        String csv =
                "楼栋,单元,房号,房产类型,建筑面积,业主姓名,交付日期\n商街,,101,商铺,80,许诺,2020-01-01\n商街,,102,商铺,60,许诺,2020-01-01\n商街,,103,商铺,60,许诺,2020-01-01\n";
        RunningAtrium.as("it")
                .upload(
                        "/api/projects/" + PROJECT + "/houses/import",
                        "h.csv",
                        csv.getBytes(StandardCharsets.UTF_8));
        house = Given.houseId(PROJECT, "商街-101");
        String parties = "/api/projects/" + PROJECT + "/houses/" + house + "/parties";
        Map<String, Object> party = new HashMap<>();
        party.put("role", "TENANT");
        party.put("name", "春风面馆");
        party.put("kind", "COMPANY");
        party.put("phone", "19910007777");
        party.put("from", "2020-01-01");
        RunningAtrium.as("desk").post(parties, party);
        for (JsonNode row : RunningAtrium.as("desk").get(parties)) {
            if (row.get("role").asText().equals("TENANT")) {
                tenant = row.get("customerId").asText();
            }
        }
    }

    /** Another shop, let to the same tenant. */
    private static String other(String name) {
        String id = Given.houseId(PROJECT, name);
        Map<String, Object> party = new HashMap<>();
        party.put("role", "TENANT");
        party.put("customerId", tenant);
        party.put("from", "2020-01-01");
        RunningAtrium.as("desk")
                .post("/api/projects/" + PROJECT + "/houses/" + id + "/parties", party);
        return id;
    }

    private static Map<String, Object> member(String user, String role) {
        return Map.of("user", user, "roles", List.of(role));
    }

    /** From the draft to what is owed, told and shown; who may not is refused. */
    @Test
    public void aLeaseIsApprovedBilledToldAndShown() {
        Map<String, Object> command = lease(month, month.plusYears(1));
        JsonNode cycles = shops.post(RENT + "/leases/preview", command);
        assertEquals("9000.00", cycles.at("/0/amount/amount").asText());
        assertEquals(403, RunningAtrium.as("desk").ask("POST", RENT + "/leases", command).status());
        JsonNode draft = shops.post(RENT + "/leases", command);
        String lease = RENT + "/leases/" + draft.get("id").asText();
        Expect.refused(409, "rent.lease.overlap", shops.ask("POST", RENT + "/leases", command));
        command.put("tenantId", "1");
        Expect.wrongField(
                "tenantId", "rent.lease.not-tenant", shops.ask("POST", RENT + "/leases", command));
        assertEquals(403, shops.ask("POST", lease + "/activate", Map.of()).status());
        assertEquals(404, shops.ask("GET", lease.replace(PROJECT, "jade-garden"), null).status());
        JsonNode active =
                RunningAtrium.as("manager").post(lease + "/activate", Map.of("state", "DRAFT"));
        assertEquals("ACTIVE", active.get("state").asText());

        String period = month.toString().substring(0, 7);
        JsonNode job =
                Given.withKey("finance").post(RENT + "/billing-runs", Map.of("period", period));
        JsonNode figures = result(job);
        assertEquals("9000.00", figures.at("/total/amount").asText());
        assertEquals("9000.00", shops.get(lease).at("/cycles/0/open/amount").asText());
        String due = RENT + "/due?from=" + month + "&to=" + month.plusMonths(1);
        assertEquals(draft.get("number"), shops.get(due).at("/items/0/number"));
        Expect.refused(403, "web.export.not-allowed", shops.ask("GET", due + "&format=csv", null));
        String sheet = RunningAtrium.as("manager").ask("GET", due + "&format=csv", null).text();
        assertTrue(sheet, sheet.contains("9000.00"));
        Map<String, Object> told = Map.of("asOf", month.toString());
        assertEquals(1, shops.post(RENT + "/reminders", told).get("notices").asInt());
        assertEquals(0, shops.post(RENT + "/reminders", told).get("notices").asInt());
        JsonNode roll = shops.get(RENT + "/roll");
        assertEquals(1, roll.at("/totals/0/leases").asInt());
        assertEquals(2, roll.at("/totals/0/vacant").asInt());
        assertEquals("37.50", roll.at("/items/0/rentPerSquareMetre/amount").asText());
    }

    /** RT-02: not before its time, not by anybody; a payment ends it. */
    @Test
    public void arrearsAreDemandedAndAPaymentEndsThat() {
        LocalDate from = month.minusYears(2);
        Map<String, Object> command = lease(from, from.plusMonths(3));
        String shop = other("商街-102");
        command.put("houseId", shop);
        command.remove("deposit");
        String id = shops.post(RENT + "/leases", command).get("id").asText();
        RunningAtrium.as("manager").post(RENT + "/leases/" + id + "/activate", Map.of());
        String back = RENT + "/repossessions";
        Map<String, Object> demand = new HashMap<>();
        demand.put("leaseId", id);
        demand.put("payBy", LocalDate.parse(Given.today()).plusDays(3).toString());
        Expect.refused(409, "rent.repossession.not-overdue", shops.ask("POST", back, demand));
        String period = from.toString().substring(0, 7);
        Map<String, Object> run = Map.of("period", period);
        result(Given.withKey("finance").post(RENT + "/billing-runs", run));
        JsonNode begun = shops.post(back, demand);
        assertEquals("9000.00", begun.at("/overdue/amount").asText());
        Expect.refused(409, "rent.repossession.live", shops.ask("POST", back, demand));
        assertEquals(
                "application/pdf",
                shops.ask("GET", RENT + "/due.pdf", null).header("Content-Type"));
        String one = back + "/" + begun.get("id").asText();
        Expect.refused(
                409, "rent.repossession.too-early", shops.ask("POST", one + "/expire", Map.of()));
        assertEquals(403, shops.ask("POST", one + "/review", Map.of()).status());
        Expect.refused(
                409, "rent.repossession.no-notice", shops.ask("GET", one + "/notice.pdf", null));

        pay(shop, "9000.00");
        Eventually.holds(() -> "PAID".equals(shops.get(one).get("state").asText()));
    }

    /** RT-03: paid, ended early, cancelled; the days lived in are charged and paid. */
    @Test
    public void whatRemainsOfACancelledChargeIsChargedByItself() {
        LocalDate from = month.minusYears(3);
        String shop = other("商街-103");
        Map<String, Object> command = lease(from, from.plusMonths(6));
        command.put("houseId", shop);
        command.put("rent", Map.of("amount", "300.00", "currency", "CNY"));
        command.remove("deposit");
        String lease = RENT + "/leases/" + shops.post(RENT + "/leases", command).get("id").asText();
        Api manager = RunningAtrium.as("manager");
        manager.post(lease + "/activate", Map.of());
        Map<String, Object> run = Map.of("period", from.toString().substring(0, 7));
        result(Given.withKey("finance").post(RENT + "/billing-runs", run));
        pay(shop, "900.00");
        manager.post(
                lease + "/terminate",
                Map.of("day", from.plusMonths(1).toString(), "reason", "双方协议"));
        JsonNode excess = shops.get(lease).at("/excess/0");
        assertEquals("CANCELLATION", excess.get("kind").asText());
        Map<String, Object> wish = new HashMap<>();
        wish.put("chargeId", excess.get("chargeId").asText());
        wish.put("kind", "CANCELLATION");
        wish.put("reason", "提前解约");
        String ledger = "/api/projects/" + PROJECT + "/ledger";
        JsonNode asked = Given.withKey("finance").post(ledger + "/adjustments", wish);
        manager.post(ledger + "/adjustments/" + asked.get("id").asText() + "/approve", Map.of());
        Eventually.holds(
                () -> "300.00".equals(shops.get(lease).at("/cycles/0/amount/amount").asText()));
        JsonNode ended = shops.get(lease);
        assertEquals("PAID", ended.at("/cycles/0/state").asText());
        assertEquals(0, ended.get("excess").size());
        JsonNode account =
                RunningAtrium.as("finance").get(ledger + "/accounts/" + shop + "?debtor=" + tenant);
        assertEquals("600.00", account.at("/credit/amount").asText());
    }

    private static void pay(String shop, String amount) {
        Map<String, Object> receipt = new HashMap<>();
        receipt.put("houseId", shop);
        receipt.put("debtor", tenant);
        receipt.put("method", "CASH");
        receipt.put("amount", Map.of("amount", amount, "currency", "CNY"));
        Given.withKey("finance").post("/api/projects/" + PROJECT + "/ledger/receipts", receipt);
    }

    private static JsonNode result(JsonNode job) {
        Api finance = RunningAtrium.as("finance");
        return Eventually.get(
                () -> {
                    JsonNode seen = finance.get("/api/jobs/" + job.get("id").asText());
                    assertTrue(seen.toString(), !"FAILED".equals(seen.get("state").asText()));
                    return "DONE".equals(seen.get("state").asText()) ? seen.get("result") : null;
                });
    }

    private static Map<String, Object> lease(LocalDate from, LocalDate to) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", house);
        command.put("tenantId", tenant);
        command.put("from", from.toString());
        command.put("to", to.toString());
        command.put("rent", Map.of("amount", "3000.00", "currency", "CNY"));
        command.put("cycle", "QUARTER");
        command.put("dueDays", 10);
        command.put("deposit", Map.of("amount", "6000.00", "currency", "CNY"));
        return command;
    }
}
