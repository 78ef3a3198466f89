package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atrium.common.Problem;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Set-based posting of staged charges (architecture 4, FE-07). */
public class BatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private LedgerFixture books;

    @Before
    public void open() {
        books = new LedgerFixture();
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void aBatchOfManyHousesBecomesChargesThatBalance() {
        PostedBatch posted = post(2_500, "2026-10", "100.01");
        assertEquals(2_500, posted.charges());
        assertEquals("250025.00", posted.total().toString());
        CheckView check = books.ask(books.reports::check);
        assertEquals(5_000, check.entries);
        assertEquals("0.00", check.sum);
        assertEquals(List.of(), check.violations);
        assertEquals(List.of("0"), books.texts("SELECT COUNT(*) FROM LEDGER.STAGED_CHARGE"));
        assertEquals(List.of("2500"), books.texts("SELECT COUNT(*) FROM LEDGER.ACCOUNT"));
    }

    @Test
    public void theNextBatchUsesTheSameAccountsAndWhatWasPaidAhead() {
        books.charge(101, Part.PRINCIPAL, "2026-09-30", "10.00");
        books.pay(101, "110.00");
        post(1, "2026-10", "60.00");
        post(1, "2026-11", "60.00");
        AccountView account = books.account(101);
        assertEquals("20.00", account.balance.amount);
        assertEquals("2026-11", account.open.get(0).period);
        assertEquals("20.00", account.open.get(0).open.amount);
        assertEquals(List.of("1"), books.texts("SELECT COUNT(*) FROM LEDGER.ACCOUNT"));
        assertEquals(List.of(), books.ask(books.reports::check).violations);
    }

    @Test
    public void whatWasPaidAheadForAnotherItemStays() {
        books.payAhead(101, "100.00", "PARKING");
        books.payAhead(101, "50.00", "PROPERTY_FEE");
        post(1, "2026-10", "60.00");
        AccountView account = books.account(101);
        assertEquals("10.00", account.open.get(0).open.amount);
        assertEquals("100.00", account.credit.amount);
        assertEquals("10.00", account.toPay.amount);
    }

    @Test
    public void theDatabaseRefusesTheSameBilledChargeTwice() {
        post(1, "2026-10", "60.00");
        assertThrows(RuntimeException.class, () -> post(1, "2026-10", "60.00"));
        assertEquals("60.00", books.account(101).balance.amount);
    }

    /** The same days may be billed again, but never stand twice. */
    @Test
    public void aCancelledChargeGivesItsDaysFree() {
        ApprovalBooks desk = new ApprovalBooks(books);
        long first = billed("60.00");
        AdjustmentView late = desk.request(first, "CORRECTION_UP", "5.00");
        desk.approve("manager", "CsManager", desk.request(first, "CANCELLATION", null));
        post(1, "2026-10", "40.00");
        assertThrows(RuntimeException.class, () -> post(1, "2026-10", "40.00"));
        assertEquals("40.00", books.account(101).balance.amount);
        assertEquals(
                "ledger.adjustment.lapsed",
                refused(() -> desk.approve("manager", "CsManager", late)));
        assertEquals(
                "ledger.adjustment.nothing-left",
                refused(() -> desk.request(first, "CORRECTION_UP", "5.00")));
        books.assertSound();
    }

    /** What was waived stays billed: the next run does not ask for it again. */
    @Test
    public void aChargeThatWasWaivedKeepsItsDays() {
        ApprovalBooks desk = new ApprovalBooks(books);
        long first = billed("60.00");
        desk.approve("manager", "CsManager", desk.request(first, "WAIVER", "60.00"));
        assertThrows(RuntimeException.class, () -> post(1, "2026-10", "60.00"));
        desk.approve("manager", "CsManager", desk.request(first, "CORRECTION_UP", "5.00"));
        assertEquals("5.00", books.account(101).balance.amount);
    }

    private long billed(String amount) {
        post(1, "2026-10", amount);
        return Long.parseLong(books.texts("SELECT ID FROM LEDGER.CHARGE").get(0));
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }

    private PostedBatch post(int houses, String period, String amount) {
        return books.ask(
                () -> {
                    long batch = books.ledger.newBatch();
                    stage(batch, houses, period, amount);
                    return books.platform.transactions.write(
                            () -> books.ledger.postBatch(batch, DAY));
                });
    }

    private void stage(long batch, int houses, String period, String amount) {
        for (int from = 0; from < houses; from += 250) {
            int to = Math.min(houses, from + 250);
            String rows =
                    IntStream.range(from, to)
                            .mapToObj(i -> row(batch, 101 + i, period, amount))
                            .collect(Collectors.joining(", "));
            books.registry.sql("INSERT INTO LEDGER.STAGED_CHARGE VALUES " + rows);
        }
    }

    private String row(long batch, long house, String period, String amount) {
        return String.format(
                "(%d, %d, %d, 1, %d, 'PROPERTY_FEE', '%s', '%s-01', '%s-28', '%s-28',"
                        + " %s, 'fees', 'PRINCIPAL')",
                batch,
                books.platform.project.id(),
                house,
                books.company().id(),
                period,
                period,
                period,
                period,
                amount);
    }
}
