package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.JobRunner.JobChunk;
import org.atrium.kernel.api.JobRunner.JobRun;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.OpeningLineRow;
import org.atrium.ledger.api.OpeningRejected;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.api.ReverseOpening;
import org.atrium.ledger.api.SignOpening;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class OpeningTest {
    private static final String HEADER = "期初余额表,,,,,,,\n房屋,类型,费项,账期,到期日,金额,缴费人,内部号\n";
    private static final String GOOD =
            "1栋-1单元-101,欠费,物业费,2025-09,2025-09-30,１００.5元,,x\n"
                    + "1栋-1单元-101,欠费,物业费,2025年10月,,200,张三,\n"
                    + "1栋-1单元-102,预存,物业费,,,300,,\n"
                    + "1栋-1单元-102,押金,装修押金,,,\"2,000\",,\n";

    private final LedgerFixture books = new LedgerFixture();
    private OpeningBooks desk;
    private OpeningService service;
    private OpeningQueries queries;

    @Before
    public void houses() {
        books.registry
                .house(101, "RESIDENCE", "90", "2020-01-01")
                .house(102, "RESIDENCE", "90", "2020-01-01")
                .customer(1, "张三")
                .customer(2, "李四")
                .payer(101, 1, "2020-01-01", null)
                .payer(102, 2, "2020-01-01", null);
        desk = new OpeningBooks(books);
        service = desk.service;
        queries = desk.queries;
    }

    @After
    public void close() {
        books.platform.close();
    }

    @Test
    public void balancesComeIntoTheBooksOnceTheirTotalsAreSigned() {
        OpeningView draft = take(HEADER + GOOD);
        assertEquals("DRAFT", draft.state);
        assertEquals(4, draft.lines);
        assertEquals(0, draft.rejectedRows);
        assertEquals("ledger.opening.totals-differ", refusal(() -> service.check(draft.id)));
        OpeningView posted = posted(draft);
        assertEquals("POSTED", posted.state);
        assertEquals(
                List.of("IMPORTED", "CHECKED", "SIGNED", "POSTED"),
                posted.steps.stream().map(s -> s.step).toList());
        AccountView owes = account(101);
        assertEquals("300.50", owes.balance.amount);
        assertEquals(2, owes.open.size());
        assertEquals("2025-10-31", owes.open.get(1).due.toString());
        AccountView ahead = account(102);
        assertEquals("300.00", ahead.credit.amount);
        assertEquals("PROPERTY_FEE", ahead.kept.get(0).item);
        assertEquals("-300.00", ahead.balance.amount);
        assertEquals(2000, sum("GL = 'DEPOSIT'").negate().intValueExact());
        assertEquals(0, sum("GL IN ('INCOME', 'CASH')").signum());
        // 300 paid ahead and 2000 held, less 300.50 owed
        assertEquals(new BigDecimal("1999.50"), sum("GL = 'OPENING'"));
        sound();
    }

    @Test
    public void whoImportedDoesNotSign() {
        OpeningView draft = take(HEADER + GOOD);
        as("it", () -> service.totals(draft.id, totals(draft)));
        as("it", () -> service.check(draft.id));
        assertEquals(
                "ledger.opening.own-signature",
                refusal(() -> service.sign(draft.id, signature("300.50", "300.00", "2000.00"))));
        Problem wrong =
                assertThrows(
                        Problem.class,
                        () ->
                                as(
                                        "finance",
                                        () ->
                                                service.sign(
                                                        draft.id,
                                                        signature("300.00", "300.00", "2000.00"))));
        assertEquals("ledger.opening.totals-differ", wrong.code());
        assertEquals("ledger.opening.state", refusal(() -> service.post(draft.id)));
        OpeningView again = as("it", () -> service.totals(draft.id, totals(draft)));
        assertEquals("DRAFT", again.state);
    }

    @Test
    public void everyRefusedRowSaysWhy() {
        OpeningView draft =
                take(
                        HEADER
                                + "9栋-1单元-901,欠费,物业费,2025-09,,100,,\n"
                                + "1栋-1单元-101,罚款,,2025-13,昨天,-5,,\n"
                                + "1栋-1单元-101,欠费,物业费,2025-09,,100,王五,\n"
                                + "1栋-1单元-101,欠费,水费,2025-09,,100,,\n"
                                + "1栋-1单元-101,欠费,水费,2025-09,,100,,\n");
        assertEquals(1, draft.lines);
        assertEquals(4, draft.rejectedRows);
        List<OpeningRejected> reasons =
                as("it", () -> queries.rejected(draft.id, PageRequest.of(200, null, null))).items;
        assertEquals(
                List.of(
                        "3 房屋 unknown-house",
                        "4 类型 kind",
                        "4 账期 period",
                        "4 到期日 date",
                        "4 费项 required",
                        "4 金额 amount",
                        "5 缴费人 unknown-payer",
                        "7 金额 duplicate"),
                reasons.stream()
                        .map(r -> r.row + " " + r.column + " " + r.code.split("\\.")[2])
                        .toList());
        String sheet = sheet(draft);
        assertTrue(sheet, sheet.contains("9栋-1单元-901,欠费,物业费,2025-09,,100,,,3,"));
    }

    @Test
    public void refusedRowsAreSealedAndForgottenAfterAWeek() {
        OpeningView draft = take(HEADER + "9栋-1单元-901,欠费,物业费,2025-09,,100,王五,\n" + GOOD);
        List<String> kept = books.texts("SELECT CELLS FROM LEDGER.OPENING_REJECT");
        assertEquals(1, kept.size());
        assertFalse(kept.get(0), kept.get(0).contains("王五"));
        OpeningRetention nightly = new OpeningRetention(books.unit, books.platform.clock);
        books.today(LocalDate.of(2026, 11, 27));
        nightly.run();
        assertTrue(sheet(draft).contains("9栋-1单元-901,欠费,物业费,2025-09,,100,王五,"));
        books.today(LocalDate.of(2026, 11, 29));
        nightly.run();
        assertFalse(sheet(draft).contains("王五"));
        OpeningView after = as("it", () -> queries.get(draft.id));
        assertEquals(1, after.rejectedRows);
        assertEquals(draft.lines, after.lines);
    }

    private String sheet(OpeningView draft) {
        return new String(
                as("it", () -> queries.rejectedSheet(draft.id, true)), StandardCharsets.UTF_8);
    }

    @Test
    public void aPostedSetIsTakenBackOnlyAsAWholeAndUnused() {
        OpeningView first = posted(take(HEADER + GOOD));
        OpeningView same = take(HEADER + GOOD);
        assertEquals(0, same.lines);
        assertEquals(4, same.rejectedRows);
        ReverseOpening why = new ReverseOpening();
        why.reason = "期初文件有误";
        OpeningView reversed = desk.reverse(first.id, why.reason);
        assertEquals("REVERSED", reversed.state);
        assertEquals("0.00", account(101).balance.amount);
        assertEquals("0.00", account(102).credit.amount);
        assertEquals(0, sum("GL = 'DEPOSIT'").signum());
        sound();

        OpeningView second = posted(take(HEADER + GOOD));
        books.pay(101, "50.00");
        sound();
        assertEquals(
                "ledger.opening.used",
                assertThrows(
                                Problem.class,
                                () -> as("finance", () -> service.reverse(second.id, why)))
                        .code());
        List<OpeningLineRow> lines =
                as("it", () -> queries.lines(second.id, PageRequest.of(2, null, null))).items;
        assertEquals("PROPERTY_FEE", lines.get(0).item);
        assertFalse(second.actions.contains("discard"));
    }

    @Test
    public void whatWasKilledAtAnyPointEndsLikeAnUndisturbedRun() {
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 0; i < 2_500; i++) {
            String month = (2000 + i / 12) + "-" + (101 + i % 12 + "").substring(1);
            sheet.append("1栋-1单元-").append(101 + i % 2).append(",欠费,水费,").append(month);
            sheet.append(i == 1_700 ? ",,很多,,\n" : ",,1.05,,\n");
        }
        sheet.append("1栋-1单元-101,欠费,水费,2000-01,,1.05,,\n");
        byte[] bytes = sheet.toString().getBytes(StandardCharsets.UTF_8);
        OpeningView taken =
                as("it", () -> service.take("a.csv", new ByteArrayInputStream(bytes), null));
        assertEquals("READING", taken.state);
        assertEquals(List.of("discard"), taken.actions);
        JobRun job = desk.job(taken.id, null);
        OpeningReading runner = desk.newReading.get();
        boolean more = true;
        while (more) {
            OpeningReading killed = runner;
            assertThrows(Killed.class, () -> as("it", () -> written(() -> killed(killed, job))));
            OpeningReading fresh = desk.newReading.get();
            more = as("it", () -> written(() -> fresh.next(job))).cursor() != null;
            runner = fresh;
        }
        OpeningView draft = as("it", () -> queries.get(taken.id));
        assertEquals("DRAFT", draft.state);
        assertEquals(2_499, draft.lines);
        assertEquals(2, draft.rejectedRows);
        assertEquals("2623.95", draft.found.get(0).amount.amount);
        List<OpeningRejected> refused =
                as("it", () -> queries.rejected(draft.id, PageRequest.of(9, null, null))).items;
        assertEquals("ledger.opening.amount", refused.get(0).code);
        assertEquals("ledger.opening.duplicate", refused.get(1).code);
        assertEquals(0, books.platform.database.count("DOCUMENTS.KEPT_SHEET WHERE 1 = 1"));
        assertEquals(0, books.platform.database.count("LEDGER.OPENING_STAGE WHERE 1 = 1"));
    }

    @Test
    public void aSetThatIsGivenUpWhileItIsReadComesToNothing() {
        byte[] bytes = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);
        OpeningView taken =
                as("it", () -> service.take("a.csv", new ByteArrayInputStream(bytes), null));
        as("it", () -> service.discard(taken.id));
        as("it", () -> desk.run(desk.newReading.get(), taken.id, null));
        assertEquals("DISCARDED", as("it", () -> queries.get(taken.id)).state);
        assertEquals(0, books.platform.database.count("DOCUMENTS.KEPT_SHEET WHERE 1 = 1"));
    }

    @Test
    public void twoJobsPostASetOnce() {
        OpeningView draft = take(HEADER + GOOD);
        as("it", () -> service.totals(draft.id, totals(draft)));
        as("it", () -> service.check(draft.id));
        as("finance", () -> service.sign(draft.id, signature("300.50", "300.00", "2000.00")));
        as("finance", () -> service.post(draft.id));
        OpeningView posted = desk.post(draft.id);
        assertEquals(null, posted.jobId);
        as("finance", () -> desk.run(desk.post, draft.id, null));
        assertEquals("300.50", account(101).balance.amount);
        sound();
    }

    private static JobChunk killed(OpeningReading runner, JobRun job) {
        runner.next(job);
        throw new Killed();
    }

    private <T> T written(Supplier<T> body) {
        return books.platform.transactions.write(body);
    }

    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private OpeningView take(String text) {
        byte[] gbk = text.getBytes(Charset.forName("GBK"));
        return desk.take("期初.csv", gbk, "2026-11-01");
    }

    private OpeningView posted(OpeningView draft) {
        as("it", () -> service.totals(draft.id, totals(draft)));
        as("it", () -> service.check(draft.id));
        as("finance", () -> service.sign(draft.id, signature("300.50", "300.00", "2000.00")));
        return desk.post(draft.id);
    }

    private static OpeningTotals totals(OpeningView view) {
        OpeningTotals totals = new OpeningTotals();
        totals.totals = new ArrayList<>(view.found);
        return totals;
    }

    private static SignOpening signature(String arrears, String prepayments, String deposits) {
        SignOpening signature = new SignOpening();
        signature.count = 4;
        signature.arrears = Money.of(arrears).view();
        signature.prepayments = Money.of(prepayments).view();
        signature.deposits = Money.of(deposits).view();
        return signature;
    }

    private AccountView account(long house) {
        return as("finance", () -> books.accounts.account(String.valueOf(house), null, null));
    }

    private BigDecimal sum(String condition) {
        try (Connection connection = books.platform.database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT COALESCE(SUM(AMOUNT), 0) FROM LEDGER.ENTRY WHERE "
                                        + condition)) {
            rows.next();
            return rows.getBigDecimal(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sound() {
        CheckView check = as("finance", () -> books.reports.check());
        assertEquals("0.00", check.sum);
        assertEquals(0, check.violations.size());
    }

    private String refusal(Runnable step) {
        return assertThrows(
                        Problem.class,
                        () ->
                                as(
                                        "it",
                                        () -> {
                                            step.run();
                                            return null;
                                        }))
                .code();
    }

    private <T> T as(String user, Supplier<T> body) {
        return books.platform.callers.as(books.platform.caller(user, Roles.FINANCE), body);
    }
}
