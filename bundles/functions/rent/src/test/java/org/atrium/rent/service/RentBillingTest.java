package org.atrium.rent.service;

import static org.atrium.rent.service.RentFixture.because;
import static org.atrium.rent.service.RentFixture.free;
import static org.atrium.rent.service.RentFixture.lease;
import static org.atrium.rent.service.RentFixture.rise;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.JobView;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.rent.api.DueRow;
import org.atrium.rent.api.ExcessView;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.RemindersView;
import org.atrium.rent.api.RentFigures;
import org.atrium.rent.api.RollView;
import org.atrium.rent.api.SaveLease;
import org.atrium.rent.api.SendReminders;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RT-01: rent is billed once, due lists, notices; RT-03: the rent roll. */
public class RentBillingTest {
    private RentFixture rent;

    @Before
    public void open() {
        rent = new RentFixture();
    }

    @After
    public void close() {
        rent.close();
    }

    @Test
    public void aRunBillsTheCyclesOfItsMonthOnce() {
        SaveLease command = lease(201);
        command.steps.add(rise("2026-02-15", "5"));
        LeaseView lease = rent.active(command);
        rent.shops(() -> rent.leases.draft(lease(202)));
        RentFigures tried = rent.bill("2026-01", true);
        assertEquals("9225.00", tried.total.amount);
        assertEquals(List.of(), rent.charges());

        RentFigures figures = rent.bill("2026-01", false);
        assertEquals(1, figures.leases);
        assertEquals(2, figures.charges);
        assertEquals("9225.00", figures.total.amount);
        assertEquals("rent.billing.draft", figures.leftOut.get(0).reason);
        assertEquals(
                List.of(
                        "201 RENT 2026-01-01 2026-02-15 2026-01-06 4500.00",
                        "201 RENT 2026-02-15 2026-04-01 2026-01-06 4725.00"),
                rent.charges());
        RentFigures again = rent.bill("2026-01", false);
        assertEquals(0, again.leases);
        assertEquals("rent.billing.already-billed", again.leftOut.get(0).reason);
        assertEquals(0, rent.bill("2026-02", false).leases);
        assertEquals("OVERDUE", get(lease.id).cycles.get(0).state);
        assertEquals("9225.00", get(lease.id).cycles.get(0).open.amount);
        assertEquals("PLANNED", get(lease.id).cycles.get(1).state);
    }

    @Test
    public void aFreeCycleAndWhatComesAfterATerminationAreNotBilled() {
        SaveLease command = lease(201);
        command.freePeriods.add(free("2026-01-01", "2026-04-01"));
        LeaseView lease = rent.active(command);
        assertEquals("rent.billing.free", rent.bill("2026-01", false).leftOut.get(0).reason);
        assertEquals("FREE", get(lease.id).cycles.get(0).state);
        rent.manage(() -> rent.steps.take(lease.id, "terminate", because("协议", "2026-05-16")));
        assertEquals("4451.61", rent.bill("2026-04", false).total.amount);
        assertEquals(0, rent.bill("2026-07", false).leases);
    }

    @Test
    public void aNewLeaseOfTheSameTenantIsNotChargedForTheSameDayTwice() {
        SaveLease command = lease(201);
        command.cycle = "MONTH";
        command.steps.add(rise("2026-02-15", "5"));
        LeaseView lease = rent.active(command);
        rent.bill("2026-02", false);
        rent.manage(() -> rent.steps.take(lease.id, "terminate", because("换约", "2026-02-15")));
        SaveLease next = lease(201);
        next.from = "2026-02-15";
        rent.active(next);
        RentFigures figures = rent.bill("2026-02", false);
        assertEquals(0, figures.leases);
        assertEquals(
                List.of("rent.billing.already-billed", "rent.billing.charged"),
                figures.leftOut.stream().map(g -> g.reason).toList());
    }

    @Test
    public void runsBesideEachOtherBillOnce() throws Exception {
        rent.active(lease(201));
        rent.active(lease(202));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<RentFigures>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(threads.submit(() -> rent.bill("2026-01", false)));
        }
        long billed = 0;
        for (Future<RentFigures> run : runs) {
            billed += run.get().leases;
        }
        threads.shutdown();
        assertEquals(2, billed);
        assertEquals(2, rent.charges().size());
    }

    @Test
    public void aKilledRunGoesOnWhereItWas() {
        rent.active(lease(201));
        JobView job = rent.books.ask(() -> rent.started("2026-01", false));
        JobRunner.JobChunk chunk = rent.books.ask(() -> rent.chunk(job, null));
        assertEquals(1, rent.charges().size());
        rent.books.ask(() -> rent.chunk(job, null));
        assertEquals(1, rent.charges().size());
        rent.books.ask(() -> rent.carryOut(job, chunk.cursor()));
        assertEquals(1, rent.charges().size());
    }

    @Test
    public void aRunIsNotTooFarAheadAndNotPostedInTheFuture() {
        InvalidInput far = assertThrows(InvalidInput.class, () -> rent.bill("2027-12", false));
        assertEquals("rent.billing.too-far", far.fields().get(0).code());
    }

    @Test
    public void whatFallsDueIsListedBilledOrNot() {
        rent.active(lease(201));
        rent.active(lease(202));
        rent.bill("2026-10", false);
        rent.books.keyed("p", () -> rent.books.receipts.record(paid(201, "9000.00")));
        List<DueRow> rows = due("2026-10-01", "2026-10-31");
        assertEquals(
                List.of("PAID 0.00", "OVERDUE 9000.00"),
                rows.stream().map(r -> r.state + " " + r.open.amount).toList());
        assertEquals("2026-10-06", rows.get(0).due.toString());
        assertEquals("春风面馆", rows.get(0).tenant);
        assertEquals(List.of(), due("2026-11-01", "2026-12-31"));
        assertEquals(1, rent.shops(() -> rent.dues.list("2026-10-01", null, page(1)).items).size());
        InvalidInput order =
                assertThrows(InvalidInput.class, () -> due("2026-10-02", "2026-10-01"));
        assertEquals("rent.due.days", order.fields().get(0).code());
    }

    @Test
    public void aTenantIsToldOnceFifteenDaysBefore() {
        rent.active(lease(201));
        assertEquals(0, remind("2026-09-20", false).notices);
        assertEquals(1, remind("2026-09-21", true).notices);
        assertEquals(List.of(), rent.staged());
        assertEquals(1, remind("2026-09-21", false).notices);
        assertEquals(0, remind("2026-09-22", false).notices);
        assertEquals(
                List.of(
                        "number=JG-RT-2026-000001\nfrom=2026-10-01\namount=9000.00\ndue=2026-10-06"),
                rent.staged());
        assertEquals("2026-11-21", due("2026-10-01", "2026-10-31").get(0).noticedOn.toString());
    }

    /** RT-03: half of November and December are not owed any more. */
    @Test
    public void whatWasBilledBeyondAnEarlyEndIsToBeAdjusted() {
        LeaseView lease = rent.active(lease(201));
        rent.bill("2026-10", false);
        assertEquals(List.of(), get(lease.id).excess);
        rent.manage(() -> rent.steps.take(lease.id, "terminate", because("双方协议", "2026-11-16")));
        ExcessView excess = get(lease.id).excess.get(0);
        assertEquals(46, excess.days);
        assertEquals("9000.00", excess.amount.amount);
        assertEquals("4500.00", excess.remains.amount);
        assertEquals("4500.00", excess.excess.amount);
        assertEquals("CORRECTION_DOWN", excess.kind);
        rent.books.keyed("1", () -> rent.books.receipts.record(paid(201, "4500.01")));
        assertEquals("CANCELLATION", get(lease.id).excess.get(0).kind);
    }

    /** RT-03: paid and cancelled; the days up to the end are charged and paid from the credit. */
    @Test
    public void whatRemainsOfACancelledChargeIsChargedByItself() {
        rent.platform.consume("rent", rent.repossessions.events().toArray(new EventHandler[0]));
        LeaseView lease = rent.active(lease(201));
        rent.bill("2026-10", false);
        rent.books.keyed("1", () -> rent.books.receipts.record(paid(201, "9000.00")));
        rent.manage(() -> rent.steps.take(lease.id, "terminate", because("双方协议", "2026-11-16")));
        rent.cancel(get(lease.id).excess.get(0).chargeId);
        rent.platform.deliverEvents();
        assertEquals(List.of(), get(lease.id).excess);
        assertEquals(
                List.of(
                        "201 RENT 2026-10-01 2026-11-16 2026-10-06 4500.00",
                        "201 RENT 2026-10-01 2027-01-01 2026-10-06 9000.00"),
                rent.charges().stream().sorted().toList());
        assertEquals("PAID", get(lease.id).cycles.get(3).state);
        AccountView account = rent.books.ask(() -> rent.books.accounts.account("201", null, "7"));
        assertEquals("4500.00", account.credit.amount);
    }

    /** RT-03: a charge whose days all hold is cancelled for another reason. */
    @Test
    public void nothingIsChargedForACancelledChargeOfALeaseThatRuns() {
        rent.platform.consume("rent", rent.repossessions.events().toArray(new EventHandler[0]));
        rent.active(lease(201));
        rent.bill("2026-10", false);
        rent.cancel(rent.books.texts("SELECT ID FROM LEDGER.CHARGE").get(0));
        rent.platform.deliverEvents();
        assertEquals(1, rent.charges().size());
    }

    /** A rise within the cycle makes two charges; the later one is not owed at all. */
    @Test
    public void aChargeWhollyBeyondTheEndIsOwedNoDay() {
        SaveLease command = lease(201);
        command.steps.add(rise("2026-11-01", "10"));
        LeaseView lease = rent.active(command);
        rent.bill("2026-10", false);
        rent.manage(() -> rent.steps.take(lease.id, "terminate", because("双方协议", "2026-10-31")));
        List<ExcessView> excess = get(lease.id).excess;
        assertEquals(
                List.of("1 96.77", "61 6600.00"),
                excess.stream().map(e -> e.days + " " + e.excess.amount).toList());
        assertEquals("0.00", excess.get(1).remains.amount);
    }

    @Test
    public void theRollShowsWhatIsLetAndWhatIsNot() {
        SaveLease command = lease(201);
        command.deposit = Money.of("6000.00").view();
        rent.active(command);
        rent.bill("2026-10", false);
        RollView roll = rent.shops(() -> rent.roll.roll(null, page(200)));
        assertEquals(List.of("ACTIVE", "VACANT"), roll.items.stream().map(r -> r.state).toList());
        assertEquals("37.50", roll.items.get(0).rentPerSquareMetre.amount);
        assertEquals("9000.00", roll.items.get(0).arrears.amount);
        assertEquals(1, roll.totals.size());
        assertEquals("3000.00", roll.totals.get(0).rent.amount);
        assertEquals(1, roll.totals.get(0).vacant);
        assertEquals(
                "VACANT",
                rent.shops(() -> rent.roll.roll("2025-12-31", page(200))).items.get(0).state);
    }

    private static RecordReceipt paid(long house, String amount) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = Long.toString(house);
        command.debtor = "7";
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        return command;
    }

    private RemindersView remind(String day, boolean dryRun) {
        SendReminders command = new SendReminders();
        command.asOf = day;
        command.dryRun = dryRun;
        return rent.shops(() -> rent.reminders.send(command));
    }

    private List<DueRow> due(String from, String to) {
        return rent.shops(() -> rent.dues.list(from, to, page(200)).items);
    }

    private LeaseView get(String id) {
        return rent.shops(() -> rent.leases.get(id));
    }

    private static PageRequest page(int limit) {
        return new PageRequest(limit, null);
    }
}
