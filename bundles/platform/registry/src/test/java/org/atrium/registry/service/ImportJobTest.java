package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.atrium.common.Conflict;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.JobRunner.JobChunk;
import org.atrium.kernel.api.JobRunner.JobRun;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.ImportView;
import org.junit.After;
import org.junit.Test;

public class ImportJobTest {
    private static final LedgerImports.Mode BY_JOB = new LedgerImports.Mode(false, false, true);
    private static final int ROWS = 3_300;

    private final RegistryFixture registry = new RegistryFixture();
    private final Random random = new Random(7);

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void aLargeLedgerComesInByAJobWithTheSameFigures() {
        String[] lines = ledger(6_000);
        JobView job = start(new LedgerImports.Mode(false, false, false), lines);
        List<JobChunk> chunks = run(job, false);
        ImportResult result = (ImportResult) chunks.get(chunks.size() - 1).result();
        assertEquals(5_989, result.created);
        assertEquals(11, result.rejectedRows);
        assertTrue(result.written);
        assertEquals(6_000, chunks.get(0).total());
        assertEquals(1_000, chunks.get(0).done());
        assertEquals(5_989, count("HOUSE"));
        assertEquals(0, registry.platform.database.count("DOCUMENTS.KEPT_SHEET_PART WHERE 1 = 1"));
        assertEquals(0, count("STAGED_KEY"));
        ImportView view = registry.importQueries.get(result.importId);
        assertEquals(6_000, view.rows);
        assertEquals(job.id, view.jobId);
        assertTrue(view.written);
        assertEquals("BUILDING", view.recognised.columns.get(0).meaning);
        assertEquals(7, registry.published().size());
    }

    @Test
    public void theSameFileAgainChangesNothingHoweverItIsSent() {
        String[] lines = ledger(ROWS);
        run(start(BY_JOB, lines), false);
        List<String> before = register();
        List<JobChunk> again = run(start(BY_JOB, lines), false);
        ImportResult result = (ImportResult) again.get(again.size() - 1).result();
        assertEquals(0, result.created + result.updated);
        assertEquals(ROWS - result.rejectedRows, result.unchanged);
        ImportResult atOnce = registry.csv(lines);
        assertEquals(result.unchanged, atOnce.unchanged);
        assertEquals(before, register());
    }

    @Test
    public void whatWasKilledAtAnyPointEndsLikeAnUndisturbedRun() {
        String[] first = ledger(ROWS);
        String[] second = changed(first);
        run(start(BY_JOB, first), false);
        JobView undisturbed = start(BY_JOB, second);
        ImportResult expected = last(run(undisturbed, false));
        List<String> register = register();

        registry.actIn(registry.platform.found("river-view"));
        run(start(BY_JOB, first), true);
        ImportResult killed = last(run(start(BY_JOB, second), true));
        assertEquals(figures(expected), figures(killed));
        assertEquals(register, register());
    }

    @Test
    public void allOrNothingComparesTheWholeFileBeforeItWrites() {
        LedgerImports.Mode mode = new LedgerImports.Mode(false, true, true);
        ImportResult refused = last(run(start(mode, ledger(ROWS)), true));
        assertFalse(refused.written);
        assertTrue(refused.rejectedRows > 0);
        assertEquals(0, count("HOUSE"));
        String[] good = good(2_200);
        List<JobChunk> chunks = run(start(mode, good), true);
        assertTrue(last(chunks).written);
        assertEquals(2_200, last(chunks).created);
        assertEquals(4_400, chunks.get(0).total());
        assertEquals(4_400, chunks.get(chunks.size() - 1).done());
        assertEquals(2_200, count("HOUSE"));
    }

    @Test
    public void aDryRunOfAnySizeWritesNothing() {
        ImportResult result =
                last(run(start(new LedgerImports.Mode(true, false, true), ledger(ROWS)), true));
        assertFalse(result.written);
        assertTrue(result.created > 3_000);
        assertEquals(0, count("HOUSE"));
        assertEquals(List.of(), registry.published());
        assertEquals(List.of(), registry.audited());
    }

    @Test
    public void whileOneLedgerComesInAnotherIsRefused() {
        JobView job = start(BY_JOB, good(1_500));
        Conflict refusal = assertThrows(Conflict.class, () -> registry.csv("9栋,1单元,101,住宅,90"));
        assertEquals("registry.import.busy", refusal.code());
        registry.csv(new LedgerImports.Mode(true, false, false), "9栋,1单元,101,住宅,90");
        run(job, false);
        assertEquals(1, registry.csv("9栋,1单元,101,住宅,90").created);
    }

    @Test
    public void refusedRowsAreForgottenAfterAWeek() {
        String old = registry.csv("1栋,1单元,101,住宅,很大").importId;
        String young = registry.csv("1栋,1单元,102,住宅,很大").importId;
        beganDaysAgo(8, old);
        beganDaysAgo(6, young);
        CompletableFuture.runAsync(new ImportRetention(registry.imports)::run).join();
        assertEquals(0, registry.platform.database.count("REGISTRY.IMPORT_RUN WHERE ID = " + old));
        assertEquals(
                0,
                registry.platform.database.count(
                        "REGISTRY.IMPORT_REJECT WHERE IMPORT_ID = " + old));
        assertEquals(
                1,
                registry.importQueries.rejected(young, PageRequest.of(9, null, null)).items.size());
    }

    private void beganDaysAgo(int days, String id) {
        Instant then = registry.importQueries.get(id).startedAt.minus(Duration.ofDays(days));
        registry.platform.transactions.write(
                () ->
                        registry.tables.joined(
                                em ->
                                        SqlQuery.sql(
                                                        "UPDATE REGISTRY.IMPORT_RUN SET STARTED_AT"
                                                                + " = ? WHERE ID = ?",
                                                        then,
                                                        Long.valueOf(id))
                                                .execute(em)));
    }

    @Test
    public void refusedRowsAreMendedInASheetAndSentAgain() {
        ImportResult result =
                registry.csv("1栋,1单元,101,住宅,很大", "1栋,1单元,102,仓库,0", "1栋,1单元,103,住宅,70");
        assertEquals(2, result.rejectedRows);
        assertEquals(3, result.rejected.size());
        ImportQueries.Mended sheet = registry.importQueries.sheet(result.importId, "csv");
        String text = new String(sheet.content(), StandardCharsets.UTF_8);
        assertTrue(text, text.contains("1栋,1单元,102,仓库,0,,,,,3,类型; 建筑面积(㎡),"));
        ImportResult mended =
                (ImportResult)
                        registry.imports.run(
                                sheet.fileName(),
                                new ByteArrayInputStream(
                                        text.replace("很大", "88")
                                                .replace("仓库,0", "商铺,12")
                                                .getBytes(StandardCharsets.UTF_8)),
                                new LedgerImports.Mode(false, false, false));
        assertEquals(2, mended.created);
        assertEquals(0, mended.rejectedRows);
        assertNull(mended.rejectedPath);
        assertEquals(
                2,
                registry.importQueries
                        .rejected(result.importId, PageRequest.of(2, null, null))
                        .items
                        .size());
        String next =
                registry.importQueries.rejected(result.importId, PageRequest.of(2, null, null))
                        .next;
        assertEquals(
                1,
                registry.importQueries
                        .rejected(result.importId, PageRequest.of(2, next, null))
                        .items
                        .size());
    }

    @Test
    public void whatWaitsOnDiskOrIsRefusedIsSealed() {
        registry.csv("1栋,1单元,101,住宅,很大,张三,,110101199003070000");
        assertEquals(
                1, registry.platform.database.count("REGISTRY.IMPORT_REJECT WHERE ROW_NO = 2"));
        assertEquals(
                0,
                registry.platform.database.count(
                        "REGISTRY.IMPORT_REJECT WHERE CELLS LIKE '%110101199003070000%'"));
        ImportView refused =
                registry.importQueries.list(PageRequest.of(1, null, null)).items.get(0);
        String sheet =
                new String(
                        registry.importQueries.sheet(refused.id, "csv").content(),
                        StandardCharsets.UTF_8);
        assertTrue(sheet, sheet.contains("110101199003070000"));
        start(BY_JOB, good(1_500));
        byte[] part =
                registry.tables.joined(
                        em ->
                                SqlQuery.sql("SELECT CONTENT FROM DOCUMENTS.KEPT_SHEET_PART")
                                        .one(em, r -> r.bytes(0)));
        assertFalse(new String(part, StandardCharsets.UTF_8).contains("1单元"));
    }

    private JobView start(LedgerImports.Mode mode, String... lines) {
        return (JobView) registry.imports.run("large.csv", RegistryFixture.file(lines), mode);
    }

    /**
     * Runs a job as the kernel does; with kills, some chunks are undone as by the end of the
     * process, and a new process goes on from the last commit.
     */
    private List<JobChunk> run(JobView job, boolean kills) {
        ImportJob runner = registry.newImportJob.get();
        String importId = importOf(job);
        List<JobChunk> chunks = new ArrayList<>();
        String cursor = null;
        long done = 0;
        do {
            JobRun step = new JobRun(0, "{\"importId\":\"" + importId + "\"}", cursor, done);
            if (kills && random.nextInt(3) == 0) {
                ImportJob killed = runner;
                assertThrows(Killed.class, () -> registry.inOne(() -> killed(killed, step)));
                runner = registry.newImportJob.get();
            }
            ImportJob present = runner;
            JobChunk chunk = registry.inOne(() -> present.next(step));
            chunks.add(chunk);
            cursor = chunk.cursor();
            done = chunk.done();
        } while (cursor != null);
        runner.close();
        return chunks;
    }

    private static JobChunk killed(ImportJob runner, JobRun step) {
        runner.next(step);
        throw new Killed();
    }

    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private String importOf(JobView job) {
        return registry.importQueries.list(PageRequest.of(200, null, null)).items.stream()
                .filter(i -> job.id.equals(i.jobId))
                .findFirst()
                .orElseThrow()
                .id;
    }

    private static ImportResult last(List<JobChunk> chunks) {
        return (ImportResult) chunks.get(chunks.size() - 1).result();
    }

    private static List<Integer> figures(ImportResult result) {
        return List.of(result.created, result.updated, result.unchanged, result.rejectedRows);
    }

    /** Owners who recur over the whole file, a bad area and a house twice now and then. */
    private static String[] ledger(int rows) {
        String[] lines = good(rows);
        for (int i = 500; i < rows; i += 1_000) {
            lines[i] = lines[i].replace(",90", ",很大");
            if (i > 500) {
                lines[i + 1] = lines[7].replace("1栋,1单元", "1号楼,01");
            }
        }
        return lines;
    }

    private static String[] good(int rows) {
        String[] lines = new String[rows];
        for (int i = 0; i < rows; i++) {
            String owner = i % 3 == 0 ? ",业主" + i % 997 + ",1990000" + (1000 + i % 997) : ",,";
            lines[i] =
                    (1 + i / 400)
                            + "栋,"
                            + (1 + i / 100 % 4)
                            + "单元,"
                            + (101 + i % 100)
                            + ",住宅,90"
                            + owner
                            + (i % 6 == 0 ? ",,2020-01-01" : "");
        }
        return lines;
    }

    /** Another owner here, another area there, some houses more. */
    private static String[] changed(String[] lines) {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            next.add(
                    i % 5 == 0
                            ? lines[i].replace("业主", "新主")
                            : i % 7 == 0 ? lines[i].replace(",90", ",91") : lines[i]);
        }
        for (int i = 0; i < 150; i++) {
            next.add(i * 21, "新" + i + "栋,,1,商铺,20,业主" + i + ",1990000" + (1000 + i));
        }
        return next.toArray(String[]::new);
    }

    /** All that stands in the register of the project, without keys. */
    private List<String> register() {
        Map<String, String> selects =
                Map.of(
                        "house",
                        "SELECT NAME, SORT_KEY, MATCH_KEY, KIND, AREA, SALE, DELIVERY, OCCUPANCY,"
                                + " HANDED_OVER_ON, PARTY_CHANGES FROM REGISTRY.HOUSE"
                                + " WHERE PROJECT_ID = ? ORDER BY SORT_KEY",
                        "party",
                        "SELECT H.NAME, C.NAME, P.FROM_DATE, P.TO_DATE, P.PHONE"
                                + " FROM REGISTRY.PARTY P JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                                + " JOIN REGISTRY.CUSTOMER C ON C.ID = P.CUSTOMER_ID"
                                + " WHERE P.PROJECT_ID = ? ORDER BY H.NAME, P.FROM_DATE, P.TO_DATE,"
                                + " C.NAME",
                        "customer",
                        "SELECT NAME, PHONE, ID_HASH, KIND FROM REGISTRY.CUSTOMER"
                                + " WHERE PROJECT_ID = ? ORDER BY NAME, PHONE",
                        "payer",
                        "SELECT H.NAME, C.NAME, P.FROM_DATE, P.TO_DATE FROM REGISTRY.PAYER P"
                                + " JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                                + " LEFT JOIN REGISTRY.CUSTOMER C ON C.ID = P.CUSTOMER_ID"
                                + " WHERE P.PROJECT_ID = ? ORDER BY H.NAME, P.FROM_DATE");
        List<String> all = new ArrayList<>();
        selects.forEach(
                (what, sql) ->
                        registry.tables.joined(
                                em ->
                                        SqlQuery.sql(sql, project())
                                                .list(
                                                        em,
                                                        r -> all.add(what + " " + text(r, sql)))));
        return all.stream().sorted().toList();
    }

    private static String text(SqlRow row, String sql) {
        int columns = sql.substring(0, sql.indexOf(" FROM ")).split(",").length;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            texts.add(row.text(i));
        }
        return texts.toString();
    }

    private long count(String table) {
        return registry.platform.database.count("REGISTRY." + table + " WHERE 1 = 1");
    }

    private long project() {
        return registry.platform.callers.current().projectId();
    }
}
