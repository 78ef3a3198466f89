package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** House ledgers as companies keep them, large ones by a job that survives the process (PR-01). */
public class ImportIT {
    private static final int ROWS = 20_000;

    private final Api it = RunningAtrium.as("it");

    @Test
    public void aMessyLedgerIsRead() {
        String project = Given.project("import-messy");
        String csv =
                "玉园小区房产台账,,,,,,\n制表：客服部,,,,,,\n"
                        + "序号,业主姓名, 楼 栋 号,单元号,房 号,内部编码,建筑面积（㎡）\n"
                        + "1,张 三,１号楼,01,１０１,x,９４.14 平方米\n"
                        + "2,,1栋,1单元,102,y,88\n"
                        + "3,,1号楼,一单元,0102室,z,88\n"
                        + "4,,2栋,,商1,z,约50\n";
        byte[] gbk = csv.getBytes(Charset.forName("GBK"));
        JsonNode result = it.upload(houses(project) + "/import", "台账.csv", gbk);
        assertEquals(2, result.get("created").asInt());
        assertEquals(2, result.get("rejectedRows").asInt());
        assertEquals("registry.import.duplicate", result.at("/rejected/0/code").asText());
        assertEquals(3, result.at("/recognised/headerRow").asInt());
        assertEquals("BUILDING", result.at("/recognised/columns/2/meaning").asText());
        assertTrue(result.at("/recognised/columns/5/meaning").isNull());
        String path = "/api/projects/" + project + "/" + result.get("rejectedPath").asText();
        String sheet = it.ask("GET", path + "?type=csv", null).text();
        assertTrue(sheet, sheet.contains("4,,2栋,,商1,z,约50,7,建筑面积（㎡）"));
        byte[] mended = sheet.replace("约50", "50").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                1, it.upload(houses(project) + "/import", "m.csv", mended).get("created").asInt());
        JsonNode again =
                it.upload(
                        houses(project) + "/import",
                        "u.csv",
                        "楼栋,单元,房号,面积\n01,1,101,94.14\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, again.get("unchanged").asInt());
        assertEquals(3, it.get(houses(project) + "?limit=200").get("items").size());
    }

    @Test
    public void aLargeLedgerGoesOnAfterAStopAndAfterTheProcessWasKilled() {
        String project = Given.project("import-large");
        Answer accepted = send(it, houses(project) + "/import", ledger(ROWS));
        assertEquals(accepted.text(), 202, accepted.status());
        String job = "/api/jobs/" + accepted.json().get("id").asText();
        Expect.refused(
                409, "registry.import.busy", send(it, houses(project) + "/import", ledger(3)));
        await(job, ROWS / 20);
        stopsWithoutAnError();
        await(job, ROWS / 5);
        RunningAtrium.get().kill();
        JsonNode done = await(job, Integer.MAX_VALUE);
        JsonNode result = done.get("result");
        assertEquals(done.toString(), "DONE", done.get("state").asText());
        assertEquals(ROWS - 2, result.get("created").asInt());
        assertEquals(2, result.get("rejectedRows").asInt());
        assertEquals(ROWS, done.get("total").asInt());
        int houses = 0;
        for (JsonNode building : it.get(houses(project) + "/buildings")) {
            houses += building.get("houses").asInt();
        }
        assertEquals(ROWS - 2, houses);
        JsonNode view = it.get(houses(project) + "/imports/" + result.get("importId").asText());
        assertTrue(view.get("written").asBoolean());
        Answer second = send(it, houses(project) + "/import", ledger(ROWS));
        JsonNode unchanged =
                await("/api/jobs/" + second.json().get("id").asText(), Integer.MAX_VALUE);
        assertEquals(ROWS - 2, unchanged.at("/result/unchanged").asInt());
    }

    /** The chunk at hand ends before the database goes. */
    private static void stopsWithoutAnError() {
        long before = log().length();
        RunningAtrium.get().restart();
        String since = log().substring((int) before);
        String ended = "Work in the background has ended; cut off: 0";
        int stopped = since.indexOf(ended);
        assertTrue(since, stopped >= 0);
        int begins = since.indexOf("org.apache.karaf.main.Main launch", stopped);
        String stop = since.substring(0, begins < 0 ? since.length() : begins);
        assertFalse(stop, stop.contains("| ERROR |"));
    }

    private static String log() {
        try {
            return Files.readString(RunningAtrium.get().home().resolve("data/log/karaf.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void oneKeyImportsOneFileOnce() {
        String project = Given.project("import-key");
        Api keyed = it.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = send(keyed, houses(project) + "/import", ledger(3));
        Answer again = send(keyed, houses(project) + "/import", ledger(3));
        assertEquals(3, first.json().get("created").asInt());
        assertEquals(first.text(), again.text());
        Expect.refused(
                422,
                "common.idempotency.mismatch",
                send(keyed, houses(project) + "/import", ledger(4)));
        Expect.refused(
                422,
                "common.idempotency.mismatch",
                send(keyed, houses(project) + "/import?dryRun=true", ledger(3)));
    }

    @Test
    public void thirtyTwoAtOnceNeverDoubleAHouse() throws Exception {
        String project = Given.project("import-many");
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            answers.add(threads.submit(() -> send(it, houses(project) + "/import", ledger(200))));
        }
        int created = 0;
        for (Future<Answer> answer : answers) {
            if (answer.get().status() == 200) {
                created += answer.get().json().get("created").asInt();
            } else {
                Expect.refused(409, "registry.import.busy", answer.get());
            }
        }
        threads.shutdown();
        assertEquals(200, created);
    }

    @Test
    public void openingBalancesAreSignedAndPosted() {
        String project = Given.project("import-opening");
        it.upload(
                houses(project) + "/import",
                "h.csv",
                "楼栋,单元,房号,面积,业主,交付日期\n1栋,1单元,101,90,许诺,2020-01-01\n"
                        .getBytes(StandardCharsets.UTF_8));
        String sets = "/api/projects/" + project + "/ledger/opening-balances";
        String csv =
                "期初余额\n楼栋,单元,房号,类型,费项,账期,金额\n1号楼,01,101,欠费,物业费,2025-09,100.50\n"
                        + "1栋,1单元,101,预存,物业费,,200\n1栋,1单元,101,押金,装修押金,,2000\n"
                        + "7栋,1单元,101,欠费,物业费,2025-09,1\n";
        Answer taken =
                it.sendFile(sets, "期初.csv", "text/csv", csv.getBytes(Charset.forName("GBK")));
        assertEquals(taken.text(), 202, taken.status());
        String set = sets + "/" + taken.json().get("id").asText();
        ended(it, taken.json());
        JsonNode draft = it.get(set);
        assertEquals("DRAFT", draft.get("state").asText());
        assertEquals(3, draft.get("lines").asInt());
        assertEquals(1, draft.get("rejectedRows").asInt());
        Expect.refused(
                409, "ledger.opening.totals-differ", it.ask("POST", set + "/check", Map.of()));
        it.put(set + "/totals", Map.of("totals", draft.get("found")));
        assertEquals("CHECKED", it.post(set + "/check", Map.of()).get("state").asText());
        Map<String, Object> signature =
                Map.of(
                        "count",
                        3,
                        "arrears",
                        Map.of("amount", "100.50"),
                        "prepayments",
                        Map.of("amount", "200.00"),
                        "deposits",
                        Map.of("amount", "2000.00"));
        assertEquals(403, it.ask("POST", set + "/sign", signature).status());
        Api finance = RunningAtrium.as("finance");
        assertEquals("SIGNED", finance.post(set + "/sign", signature).get("state").asText());
        ended(finance, finance.post(set + "/post", Map.of()));
        assertEquals("POSTED", finance.get(set).get("state").asText());
        String house = Given.houseId(project, "1栋-1单元-101");
        JsonNode account = finance.get("/api/projects/" + project + "/ledger/accounts/" + house);
        assertEquals("-99.50", account.at("/balance/amount").asText());
        assertEquals("200.00", account.at("/credit/amount").asText());
        JsonNode check = finance.get("/api/projects/" + project + "/ledger/check");
        assertEquals("0.00", check.get("sum").asText());
        assertEquals(0, check.get("violations").size());
        assertTrue(finance.ask("GET", set + "/print", null).text().startsWith("%PDF"));
        ended(finance, finance.post(set + "/reverse", Map.of("reason", "重新导入")));
        assertEquals("REVERSED", finance.get(set).get("state").asText());
        assertFalse(finance.ask("POST", set + "/post", Map.of()).granted());
    }

    /** The job of this set has ended well. */
    private static void ended(Api api, JsonNode set) {
        JsonNode job = await(api, "/api/jobs/" + set.get("jobId").asText(), Integer.MAX_VALUE);
        assertEquals(job.toString(), "DONE", job.get("state").asText());
    }

    private static String houses(String project) {
        return "/api/projects/" + project + "/houses";
    }

    private static Answer send(Api api, String path, byte[] csv) {
        return api.sendFile(path, "houses.csv", "text/csv", csv);
    }

    /** Follows a job until it ended or did this much; the server may be away for a while. */
    private JsonNode await(String job, int done) {
        return await(it, job, done);
    }

    private static JsonNode await(Api it, String job, int done) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(end)) {
            JsonNode view = it.get(job);
            boolean ended = !view.get("finishedAt").isNull();
            if (ended || view.get("done").asInt() >= done) {
                return view;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError(job + " did not end");
    }

    /** Two rows are bad in a large one: an area, and a house that stands there already. */
    private static byte[] ledger(int rows) {
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,类型,建筑面积,业主姓名,联系电话,交付日期\n");
        for (int i = 0; i < rows; i++) {
            int house = rows > 1_000 && i == rows - 5 ? 7 : i;
            csv.append(house / 400 + 1).append("栋,").append(house / 100 % 4 + 1).append("单元,");
            csv.append(house % 100 + 101).append(",住宅,");
            csv.append(rows > 1_000 && i == 5_000 ? "很大" : "90.5");
            csv.append(i % 2 == 0 ? ",业主" + i % 5_000 + ",1990000" + (1000 + i % 5_000) : ",,");
            csv.append(i % 4 == 0 ? ",2020-01-01\n" : ",\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
