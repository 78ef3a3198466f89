package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** A settlement file of a channel over HTTP (flows.md 6.6): taken, matched, settled, closed. */
public class SettlementIT {
    private static final String PROJECT = "settle-test";
    private static final String LEDGER = "/api/projects/" + PROJECT + "/ledger";
    private static final String FILES = LEDGER + "/settlements";

    private final Api finance = RunningAtrium.as("finance");
    private final String today = Given.today();

    /** A project of its own with two houses. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT, Map.of("cashier", "Cashier"), "fees");
        String csv =
                "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2026-01-01\n"
                        + "1栋,1单元,102,80,朱凯,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(
                        "/api/projects/" + PROJECT + "/houses/import",
                        "h.csv",
                        csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aFileIsMatchedAndItsDifferencesAreSettledBySomebodyElse() {
        pay("101", "A1", "100.00");
        pay("102", "A2", "50.00");
        String path = FILES + "?method=POS&day=" + today;
        byte[] file =
                ("POS商户对账单\n手续费,流水号,交易金额,结算金额\n0.60,A1,100.00,99.40\n"
                                + "0.00,A2,55.00,55.00\n合计,,155.00,\n")
                        .getBytes(Charset.forName("GBK"));
        String one = FILES + "/" + finance.upload(path, "pos.csv", file).get("id").asText();
        Eventually.holds(() -> !finance.get(one).get("state").asText().equals("READING"));
        JsonNode matched = finance.get(one);
        assertEquals("OPEN", matched.get("state").asText());
        assertEquals("154.40", matched.at("/net/amount").asText());
        assertEquals(1, matched.get("differences").asInt());
        Expect.refused(
                409,
                "ledger.settlement.same-file",
                finance.sendFile(path, "again.csv", "text/csv", file));

        JsonNode line = finance.get(one + "/lines?open=true").at("/items/0");
        assertEquals("AMOUNT_DIFFERS", line.get("state").asText());
        assertEquals("50.00", line.at("/booked/amount").asText());
        String settle = one + "/lines/" + line.get("id").asText() + "/settle";
        Expect.refused(
                400, "common.input.invalid", finance.ask("POST", settle, Map.of("reason", "")));
        JsonNode closed = finance.post(settle, Map.of("reason", "多刷 5 元，已退客户"));
        assertEquals("CLOSED", closed.get("state").asText());
        Expect.refused(
                409,
                "ledger.settlement.not-open",
                finance.ask("POST", settle, Map.of("reason", "再签")));
        JsonNode day = finance.get(FILES + "/days").get(0);
        assertEquals(
                "2 1 0",
                day.get("receipts").asText()
                        + " "
                        + day.get("matched").asText()
                        + " "
                        + day.get("differences").asText());
        String sheet = finance.ask("GET", one + "/lines?format=csv", null).text();
        assertTrue(sheet, sheet.contains("A2"));
        assertEquals(200, RunningAtrium.as("auditor").ask("GET", one + "/lines", null).status());
        Expect.refused(
                404,
                "ledger.settlement.not-found",
                finance.ask(
                        "GET",
                        Given.JADE + "/ledger/settlements/" + closed.get("id").asText(),
                        null));
    }

    @Test
    public void aFileThatIsNoneIsRefused() {
        String path = FILES + "?method=POS&day=" + today;
        byte[] file = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Expect.refused(
                403,
                "web.role.missing",
                RunningAtrium.as("cashier").sendFile(path, "pos.csv", "text/csv", file));
        Expect.refused(
                400,
                "common.input.invalid",
                finance.sendFile(FILES + "?method=CASH&day=" + today, "pos.csv", "text/csv", file));
        Expect.refused(
                400,
                "ledger.settlement.no-header",
                finance.sendFile(
                        path, "x.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    }

    private static void pay(String room, String reference, String amount) {
        Given.withKey("cashier")
                .post(
                        LEDGER + "/receipts",
                        Map.of(
                                "houseId",
                                Given.houseId(PROJECT, "1栋-1单元-" + room),
                                "amount",
                                Map.of("amount", amount),
                                "method",
                                "POS",
                                "externalRef",
                                reference));
    }
}
