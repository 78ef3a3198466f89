package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.domain.CreditUse;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Money paid ahead, and the chain of a receipt that was taken back (flows.md 6.6). */
public class CreditTest {
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

    @Test
    public void onRequestMoneyPaidAheadWaitsForThePeriodItWasPaidFor() {
        onRequestFrom(LocalDate.of(2026, 1, 1));
        books.pay(101, "150.00");
        books.charge(101, Part.PRINCIPAL, "2026-12-31", "100.00");
        assertEquals("150.00", books.account(101).credit.amount);
        assertEquals("100.00", books.account(101).open.get(0).open.amount);
        assertEquals("50.00", books.useCredit(101).credit.amount);
        assertEquals(0, books.account(101).open.size());
        assertEquals(
                List.of("credit.used"),
                books.texts("SELECT TYPE FROM KERNEL.EVENT WHERE TYPE LIKE 'credit.%'"));
        Conflict nothing = assertThrows(Conflict.class, () -> books.useCredit(101));
        assertEquals("ledger.account.no-credit", nothing.code());
    }

    @Test
    public void thePolicyOfTheDayCounts() {
        onRequestFrom(LocalDate.of(2026, 12, 1));
        books.pay(101, "150.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "100.00");
        assertEquals("50.00", books.account(101).credit.amount);
        books.today(LocalDate.of(2026, 12, 1));
        books.charge(101, Part.PRINCIPAL, "2026-12-31", "20.00");
        assertEquals("50.00", books.account(101).credit.amount);
    }

    @Test
    public void moneyForOneItemPaysThatItemAndWaitsForItsComingPeriods() {
        books.charge(101, "PARKING", Part.PRINCIPAL, "2026-10-31", "80.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "100.00");
        ReceiptView taken = books.payAhead(101, "400.00", "PROPERTY_FEE");
        assertEquals("PROPERTY_FEE", taken.keptFor);
        assertEquals("300.00", taken.credit.amount);
        assertKept("300.00", "80.00");
        books.charge(101, "PARKING", Part.PRINCIPAL, "2026-11-30", "80.00");
        books.charge(101, Part.PRINCIPAL, "2026-12-31", "100.00");
        assertKept("200.00", "160.00");
        books.pay(101, "200.00");
        assertEquals("240.00", books.account(101).credit.amount);
        assertEquals(0, books.account(101).open.size());
        books.charge(101, "PARKING", Part.PRINCIPAL, "2026-12-31", "80.00");
        assertKept("200.00", "40.00");
    }

    @Test
    public void whatIsDesignatedBesideItIsPaidFirst() {
        long parking = books.charge(101, "PARKING", Part.PRINCIPAL, "2026-10-31", "80.00");
        Designation wish = new Designation();
        wish.chargeId = Long.toString(parking);
        books.payAhead(101, "100.00", "PROPERTY_FEE", wish);
        assertEquals(0, books.account(101).open.size());
        assertKept("20.00", "0.00");
    }

    @Test
    public void onRequestMoneyForAnItemSettlesNoOther() {
        onRequestFrom(LocalDate.of(2026, 1, 1));
        books.payAhead(101, "300.00", "PROPERTY_FEE");
        books.charge(101, "PARKING", Part.PRINCIPAL, "2026-11-30", "80.00");
        assertThrows(Conflict.class, () -> books.useCredit(101));
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "100.00");
        assertKept("300.00", "80.00");
        assertEquals("200.00", books.useCredit(101).credit.amount);
        assertKept("200.00", "80.00");
    }

    @Test
    public void nobodyPaysAheadForWhatIsChargedOnce() {
        InvalidInput wrong =
                assertThrows(InvalidInput.class, () -> books.payAhead(101, "300.00", "DEPOSIT"));
        assertEquals("keptFor", wrong.fields().get(0).field());
    }

    /** What is kept for the property fee, and what settles all. */
    private void assertKept(String kept, String toPay) {
        AccountView account = books.account(101);
        assertEquals(1, account.kept.size());
        assertEquals("PROPERTY_FEE", account.kept.get(0).item);
        assertEquals(kept, account.kept.get(0).amount.amount);
        assertEquals(toPay, account.toPay.amount);
    }

    @Test
    public void aReversalReopensItsChargesAndLaterCreditPaysTheOldestFirst() {
        books.charge(101, Part.PRINCIPAL, "2026-09-30", "100.00");
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        ReceiptView first = books.pay(101, "200.00");
        books.pay(101, "130.00");
        books.reverse(first.id);
        assertEquals("70.00", books.account(101).balance.amount);
        assertEquals(1, books.account(101).open.size());
        assertEquals("2026-10-31", books.account(101).open.get(0).due.toString());
        assertEquals("70.00", books.account(101).open.get(0).open.amount);
    }

    @Test
    public void aReversedReceiptIsRecordedAgainOnceAndTheChainIsShown() {
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        ReceiptView first = books.pay(101, "10.00");
        assertEquals("ledger.receipt.still-stands", refused(first));
        books.reverse(first.id);
        ReceiptView second = again(first, "k1");
        assertEquals(first.number, second.replaces.name);
        ReceiptView shown = books.ask(() -> books.receipts.get(first.id));
        assertEquals(second.number, shown.replacedBy.name);
        assertEquals("finance", shown.reversedBy);
        assertNull(shown.replaces);
        assertEquals("ledger.receipt.already-replaced", refused(first));
        assertThrows(Conflict.class, () -> books.reverse(first.id));
    }

    private String refused(ReceiptView former) {
        return assertThrows(Conflict.class, () -> again(former, "k" + System.nanoTime())).code();
    }

    private ReceiptView again(ReceiptView former, String key) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = "101";
        command.amount = Money.of("20.00").view();
        command.method = "CASH";
        command.allocateTo = List.of();
        command.replaces = former.id;
        return books.keyed(key, () -> books.receipts.record(command));
    }

    private void onRequestFrom(LocalDate day) {
        books.platform.setPolicy(CreditUse.KEY, day, "\"ON_REQUEST\"");
    }
}
