package org.atrium.itests;

import static org.atrium.itests.Given.JADE;
import static org.atrium.itests.Given.ORDERS;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.Test;

/** What holds for every request: idempotency, versions, unknown fields, pages, sheets, logins. */
public class RequestsIT {
    private final Api desk = RunningAtrium.as("desk");

    private static Map<String, Object> receipt(String amount) {
        Map<String, Object> receipt = new HashMap<>();
        receipt.put("houseId", Given.houseId("river-view", "A座-1单元-101"));
        receipt.put("amount", Map.of("amount", amount, "currency", "CNY"));
        receipt.put("method", "CASH");
        return receipt;
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    public void theSameKeyGivesTheFirstAnswerByteForByte() {
        String path = "/api/projects/river-view/ledger/receipts";
        Api cashier = Given.withKey("cashier");
        Answer first = cashier.ask("POST", path, receipt("12.34"));
        Answer again = cashier.ask("POST", path, receipt("12.34"));
        assertEquals(first.text(), 201, first.status());
        assertEquals(201, again.status());
        assertArrayEquals(first.body(), again.body());
        Expect.refused(
                422, "common.idempotency.mismatch", cashier.ask("POST", path, receipt("12.35")));
        Expect.refused(
                400,
                "ledger.receipt.key-required",
                RunningAtrium.as("cashier").ask("POST", path, receipt("12.34")));
    }

    @Test
    public void theSameKeyAtOnceTakesTheMoneyOnce() throws Exception {
        String path = "/api/projects/river-view/ledger/receipts";
        Api cashier = Given.withKey("cashier");
        Map<String, Object> body = receipt("7.77");
        Set<String> answers = new HashSet<>();
        for (Answer answer : atOnce(8, () -> cashier.ask("POST", path, body))) {
            assertEquals(answer.text(), 201, answer.status());
            answers.add(answer.text());
        }
        assertEquals(1, answers.size());
    }

    @Test
    public void thirtyTwoAtOnceAreAllServedAndNumberedWithoutGap() throws Exception {
        Map<String, Object> request = Given.request();
        Set<Integer> numbers = new TreeSet<>();
        for (Answer answer : atOnce(32, () -> desk.ask("POST", ORDERS, request))) {
            assertEquals(answer.text(), 201, answer.status());
            String number = answer.json().get("number").asText();
            numbers.add(Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)));
        }
        List<Integer> sorted = List.copyOf(numbers);
        assertEquals(32, sorted.size());
        assertEquals("no gap", 31, sorted.get(31) - sorted.get(0));
    }

    @Test
    public void aStaleVersionIsRefused() {
        JsonNode order = Given.order(Given.request());
        String path = Given.path(order) + "dispatch";
        long version = order.get("version").asLong();
        Api stale = desk.with("If-Match", "\"" + (version + 5) + "\"");
        Expect.refused(412, "common.version.stale", stale.ask("POST", path, Map.of()));
        Api fresh = desk.with("If-Match", "\"" + version + "\"");
        assertEquals(200, fresh.ask("POST", path, Map.of()).status());
        Expect.refused(
                400,
                "web.if-match.malformed",
                desk.with("If-Match", "yesterday").ask("POST", path, Map.of()));
    }

    @Test
    public void anUnknownFieldIsNeverSilentlyDropped() {
        Map<String, Object> request = Given.request();
        request.put("urgency", "HIGH");
        Expect.wrongField("urgency", "web.field.unknown", desk.ask("POST", ORDERS, request));
    }

    @Test
    public void aBodyThatIsNoJsonOrNotDeclaredAsSuchIsRefused() {
        Expect.refused(400, "web.body.malformed", desk.ask("POST", ORDERS, "{\"who\":"));
        byte[] form = "who=me".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Expect.refused(
                415,
                "web.status.415.detail",
                desk.send("POST", ORDERS, "application/x-www-form-urlencoded", form));
        Expect.refused(404, "web.path.unknown", desk.ask("GET", "/api/nothing", null));
        Expect.refused(405, "web.status.405.detail", desk.ask("DELETE", ORDERS, null));
    }

    @Test
    public void pagesHaveBoundsAndMeetWithoutGap() {
        String houses = JADE + "/houses";
        for (String limit : List.of("0", "201", "-1")) {
            Expect.wrongField(
                    "limit",
                    "common.page.limit",
                    desk.ask("GET", houses + "?limit=" + limit, null));
        }
        Set<String> ids = new HashSet<>();
        String after = "";
        int pages = 0;
        while (after != null) {
            JsonNode page = desk.get(houses + "?limit=200&after=" + Given.query(after));
            page.get("items").forEach(h -> ids.add(h.get("id").asText()));
            after = page.get("next").isNull() ? null : page.get("next").asText();
            pages++;
        }
        assertEquals(6, pages);
        assertEquals(1098, ids.size());
    }

    @Test
    public void everyListIsASheetAndNoCellAFormula() {
        Map<String, Object> request = Given.request();
        String formula = "=HYPERLINK(\"http://example.com\",\"x\")";
        request.put("what", formula);
        String number = Given.order(request).get("number").asText();
        Answer xlsx = RunningAtrium.as("manager").ask("GET", JADE + "/houses?format=xlsx", null);
        List<Row> rows = Xlsx.read(xlsx.body());
        assertEquals(1099, rows.size());
        assertTrue(xlsx.header("Content-Type").contains("spreadsheetml.sheet"));
        String path = ORDERS + "?q=" + number;
        Row order = Xlsx.read(desk.ask("GET", path + "&format=xlsx", null).body()).get(1);
        order.stream().forEach(c -> assertTrue(c == null || c.getType() != CellType.FORMULA));
        String csv = desk.ask("GET", path + "&format=csv", null).text();
        assertTrue(csv, csv.contains("'=HYPERLINK"));
        assertFalse(csv, csv.contains(",=HYPERLINK"));
        assertEquals(400, desk.ask("GET", JADE + "/houses?format=pdf", null).status());
    }

    @Test
    public void whateverIsTypedIsStoredAsText() {
        for (String typed :
                List.of(
                        "'; DROP TABLE REPAIRS.WORK_ORDER; --",
                        "<script>alert(1)</script>",
                        "${7*7} 😀")) {
            Map<String, Object> request = Given.request();
            request.put("what", typed);
            JsonNode order = Given.order(request);
            assertEquals(
                    typed, desk.get(ORDERS + "/" + order.get("id").asText()).get("what").asText());
            JsonNode found = desk.get(ORDERS + "?q=" + Given.query(typed)).get("items");
            assertEquals(typed, found.get(0).get("what").asText());
        }
        assertEquals(0, desk.get(ORDERS + "?q=" + Given.query("' OR '1'='1")).get("items").size());
        assertEquals(0, desk.get(ORDERS + "?q=" + Given.query("%%%")).get("items").size());
    }

    @Test
    public void refusalsSpeakTheCallersLanguage() {
        String path = "/api/projects/maple-court/repairs/orders";
        String english = desk.ask("GET", path, null).json().get("detail").asText();
        String chinese =
                desk.with("Accept-Language", "zh-CN")
                        .ask("GET", path, null)
                        .json()
                        .get("detail")
                        .asText();
        assertTrue(english, english.matches("\\p{ASCII}+"));
        assertTrue(chinese, chinese.codePoints().anyMatch(c -> c > 0x4e00 && c < 0x9fff));
    }
}
