package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.LocalDate;
import org.atrium.common.Money;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.LateFeeRow;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.domain.AllocationOrder;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.store.LateFeeStore;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Late fees on the reducing principal (FE-06, RT-01; Civil Code art. 561, 585). */
public class LateFeeTest {
    /** 10 % of a year of 365 days. */
    private static final String TEN_PERCENT = "{\"ratePerDay\":\"0.000273972603\"}";

    private final LedgerFixture books = new LedgerFixture();

    @Before
    public void open() {
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
    }

    @After
    public void close() {
        books.assertSound();
        books.close();
    }

    /** ERPNext issue 58220. */
    @Test
    public void principalFirstLeavesCostsAndLateFeeOpen() {
        agreed("2026-01-01", TEN_PERCENT);
        first("PRINCIPAL", "LATE_FEE", "COST");
        books.charge(101, Part.PRINCIPAL, "2026-11-06", "100.00");
        books.charge(101, Part.COST, "2026-11-06", "10.00");
        assertEquals("110.41", books.account(101).toPay.amount);
        assertEquals("110.00", books.account(101).balance.amount);
        assertEquals("0.41", books.account(101).lateFee.amount);
        books.pay(101, "100.00");
        assertEquals("10.41", books.account(101).toPay.amount);
        assertEquals("10.41", books.account(101).balance.amount);
    }

    /** Civil Code art. 561: costs, late fee, principal. */
    @Test
    public void theLegalOrderPaysCostsAndLateFeeBeforeThePrincipal() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.0005\"}");
        books.charge(101, Part.PRINCIPAL, "2026-11-16", "100.00");
        books.charge(101, Part.COST, "2026-11-16", "5.00");
        ReceiptView receipt = books.pay(101, "100.00");
        assertEquals("COST 5.00", part(receipt, 0));
        assertEquals("LATE_FEE 0.25", part(receipt, 1));
        assertEquals("PRINCIPAL 94.75", part(receipt, 2));
        assertEquals("5.25", books.account(101).balance.amount);
    }

    @Test
    public void offUntilAContractClauseIsRecordedAndFromItsDayOn() {
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "1000.00");
        assertEquals("0.00", books.account(101).lateFee.amount);
        agreed("2026-11-11", "{\"ratePerDay\":\"0.0005\"}"); // 11-11 to 11-21: 11 days
        assertEquals("5.50", books.account(101).lateFee.amount);
        agreed("2026-11-17", "{\"ratePerDay\":\"0.001\"}"); // 6 days at 0.5, 5 days at 1.00
        assertEquals("8.00", books.account(101).lateFee.amount);
    }

    @Test
    public void theDueDayAndTheDaysOfGraceCostNothing() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.0005\",\"graceDays\":5}");
        books.charge(101, Part.PRINCIPAL, "2026-11-16", "1000.00");
        assertEquals("0.00", books.account(101).lateFee.amount);
        books.today(LocalDate.of(2026, 11, 22));
        assertEquals("0.50", books.account(101).lateFee.amount);
    }

    @Test
    public void anItemMayHaveItsOwnRuleAndAnotherNone() {
        agreed(
                "2026-01-01",
                "{\"ratePerDay\":\"0\",\"items\":{\"PROPERTY_FEE\":{\"ratePerDay\":\"0.001\","
                        + "\"capPercent\":\"1\"}}}");
        books.charge(101, Part.PRINCIPAL, "2026-11-16", "100.00");
        assertEquals("0.50", books.account(101).lateFee.amount);
        books.today(LocalDate.of(2026, 12, 31)); // 45 days, bounded by 1 %
        assertEquals("1.00", books.account(101).lateFee.amount);
    }

    @Test
    public void aUtilityCostsNothingUnlessTheContractNamesIt() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.001\"}");
        books.charge(101, "POWER", Part.PRINCIPAL, "2026-11-16", "100.00");
        assertEquals("0.00", books.account(101).lateFee.amount);
        agreed(
                "2026-11-17",
                "{\"ratePerDay\":\"0.001\",\"items\":{\"POWER\":{\"ratePerDay\":\"0.002\"}}}");
        assertEquals("1.00", books.account(101).lateFee.amount);
    }

    @Test
    public void itIsNeverCompoundedAndCountsOnTheReducingPrincipal() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.001\"}");
        first("PRINCIPAL", "LATE_FEE", "COST");
        books.charge(101, Part.PRINCIPAL, "2026-11-11", "1000.00");
        books.pay(101, "600.00"); // ten days: 10.00
        books.today(LocalDate.of(2026, 12, 1)); // ten more on 400.00: 4.00
        assertEquals("4.00", books.account(101).lateFee.amount);
        OpenChargeRow principal = books.account(101).open.get(0);
        assertEquals("PRINCIPAL 400.00", principal.part + " " + principal.open.amount);
        assertEquals("14.00", principal.lateFeeOpen.amount);
        books.pay(101, "400.00");
        books.today(LocalDate.of(2027, 3, 1)); // the principal is paid: the late fee stays as it is
        assertEquals("14.00", books.account(101).toPay.amount);
        books.pay(101, "14.00");
        assertEquals(0, books.account(101).open.size());
    }

    @Test
    public void aReversedReceiptCountsAsIfItHadNotBeen() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.001\"}");
        books.charge(101, Part.PRINCIPAL, "2026-11-11", "1000.00");
        ReceiptView receipt = books.pay(101, "1010.00");
        assertEquals("0.00", books.account(101).toPay.amount);
        books.today(LocalDate.of(2026, 12, 1));
        books.reverse(receipt.id);
        AccountView restored = books.account(101);
        assertEquals("1010.00", restored.balance.amount); // ten days were posted with the receipt
        assertEquals("10.00", restored.lateFee.amount);
        assertEquals("1020.00", restored.toPay.amount);
    }

    @Test
    public void moneyThatCameEarlierThanItIsRecordedStopsTheLateFeeOnItsDay() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.001\"}");
        books.charge(101, Part.PRINCIPAL, "2026-11-01", "1000.00");
        books.pay(101, "0.01"); // posts 20.00 up to 11-21
        ReceiptView transfer = books.payOn(101, "1000.00", LocalDate.of(2026, 11, 11));
        assertEquals("LATE_FEE 9.99", part(transfer, 0));
        assertEquals("PRINCIPAL 990.01", part(transfer, 1));
        assertEquals("9.99", books.account(101).balance.amount);
        assertEquals("0.10", books.account(101).lateFee.amount);
    }

    @Test
    public void aCancelledChargeHasNoLateFeeAndAWaivedOneKeepsWhatHadAccrued() {
        ApprovalBooks adjustments = new ApprovalBooks(books);
        agreed("2026-01-01", "{\"ratePerDay\":\"0.001\"}");
        long wrong = books.charge(101, Part.PRINCIPAL, "2026-11-11", "500.00");
        books.pay(101, "100.00"); // 5.00 of late fee, 95.00 of the charge
        adjustments.approve("gm", "CsManager", adjustments.request(wrong, "CANCELLATION", null));
        assertEquals("-100.00", books.account(101).toPay.amount);
        first("PRINCIPAL", "LATE_FEE", "COST");
        long dear = books.charge(101, Part.PRINCIPAL, "2026-11-11", "200.00"); // uses the credit
        assertEquals("102.00", books.account(101).toPay.amount);
        adjustments.approve("gm", "CsManager", adjustments.request(dear, "WAIVER", "100.00"));
        assertEquals("2.00", books.account(101).toPay.amount);
    }

    /** What a run posts is what each account showed, and a second run posts nothing. */
    @Test
    public void aRunOverTheProjectComesToWhatEachAccountShows() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.0005\",\"graceDays\":3}");
        Money shown = Money.ZERO;
        for (long n = 2; n <= 9; n++) {
            books.registry
                    .customer(n, "业主" + n)
                    .house(100 + n, "RESIDENCE", "94.14", "2019-09-27")
                    .payer(100 + n, n, "2019-09-27", null);
            books.charge(100 + n, Part.PRINCIPAL, "2026-0" + n + "-28", "24" + n + ".95");
            books.charge(100 + n, Part.PRINCIPAL, "2026-11-20", "77.70");
            shown = shown.plus(Money.parse(books.account(100 + n).lateFee));
        }
        LateFeeService service =
                new LateFeeService(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        books.platform.jobs,
                        books.platform.audit);
        Page<LateFeeRow> listed =
                books.ask(
                        () ->
                                service.list(
                                        new LateFeeService.Wanted(null, null, null),
                                        new PageRequest(50, null)));
        assertEquals(16, listed.items.size());
        assertEquals(
                shown,
                listed.items.stream()
                        .map(row -> Money.parse(row.toPost))
                        .reduce(Money.ZERO, Money::plus));
        assertEquals("18.25", listed.items.get(0).percentPerYear);
        assertFalse(listed.items.get(0).aboveCourt);
        assertEquals(shown, run(LocalDate.of(2026, 11, 21)));
        assertEquals("0.00", books.account(105).lateFee.amount);
        assertEquals(Money.ZERO, run(LocalDate.of(2026, 11, 21)));
    }

    /** FE-06: money of 11-21 was settled with what was late by then. */
    @Test
    public void aRunUpToAnEarlierDayTakesNothingBackThatMoneyWasSettledWith() {
        agreed("2026-01-01", "{\"ratePerDay\":\"0.001\"}");
        books.charge(101, Part.PRINCIPAL, "2026-11-01", "1000.00");
        books.pay(101, "120.00"); // 20.00 of late fee, 100.00 of the charge
        assertEquals(Money.ZERO, run(LocalDate.of(2026, 11, 11)));
        assertEquals("900.00", books.account(101).toPay.amount);
        books.today(LocalDate.of(2026, 12, 1));
        assertEquals("9.00", run(LocalDate.of(2026, 12, 1)).view().amount);
    }

    private Money run(LocalDate day) {
        LateFees lateFees = new Books(books.desk).lateFees();
        LateFeeStore.Accounts all =
                new LateFeeStore.Accounts(books.platform.project.id(), 0, Long.MAX_VALUE);
        return books.ask(
                () ->
                        books.platform.transactions.write(
                                () ->
                                        books.unit.joined(
                                                em ->
                                                        lateFees.settle(
                                                                        em,
                                                                        all,
                                                                        books.desk.lateSchedule(
                                                                                day),
                                                                        LateFeeStore.Occasion.RUN)
                                                                .total())));
    }

    private static String part(ReceiptView receipt, int row) {
        return receipt.allocations.get(row).part + " " + receipt.allocations.get(row).amount.amount;
    }

    private void agreed(String from, String json) {
        books.platform.setPolicy(LateTerms.KEY, LocalDate.parse(from), json);
    }

    private void first(String... parts) {
        books.platform.setPolicy(
                AllocationOrder.KEY,
                LocalDate.of(2026, 1, 1),
                "[\"" + String.join("\",\"", parts) + "\"]");
    }
}
