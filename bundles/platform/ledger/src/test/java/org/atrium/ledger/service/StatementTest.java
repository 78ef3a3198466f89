package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.StatementRow;
import org.atrium.ledger.api.StatementView;
import org.atrium.ledger.service.StatementService.Wanted;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Statements of account over a period (FE-07, F-69). */
public class StatementTest {
    private static final PageRequest PAGE = new PageRequest(50, null);

    private final LedgerFixture books = new LedgerFixture();
    private StatementService statements;

    @Before
    public void aYear() {
        books.registry
                .customer(1, "张宇强")
                .customer(2, "朱凯")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .house(102, "PARKING_SPACE", "12.00", "2019-09-27")
                .payer(101, 1, "2019-09-27", null)
                .payer(102, 1, "2019-09-27", null);
        statements =
                new StatementService(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        (code, arguments, language) -> code);
        books.today(LocalDate.of(2026, 9, 1));
        books.charge(101, Part.PRINCIPAL, "2026-09-30", "100.00");
        books.today(LocalDate.of(2026, 10, 1));
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.charge(102, Part.PRINCIPAL, "2026-10-31", "40.00");
        books.today(LocalDate.of(2026, 10, 15));
        ReceiptView receipt = books.pay(101, "250.00");
        books.today(LocalDate.of(2026, 11, 1));
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "30.00");
        books.today(LocalDate.of(2026, 11, 20));
        books.reverse(receipt.id);
    }

    @After
    public void close() {
        books.assertSound();
        books.close();
    }

    @Test
    public void openingAndLinesMakeTheClosingBalance() {
        StatementView october = of("101", null, "2026-10-01", "2026-10-31", PAGE);
        assertEquals("100.00", october.opening.amount);
        assertEquals("100.00", october.charged.amount);
        assertEquals("250.00", october.paid.amount);
        assertEquals("-50.00", october.closing.amount);
        assertEquals("张宇强", october.customer.name);
        assertEquals(List.of("200.00", "-50.00"), balances(october));
        assertEquals("CHARGE", october.items.get(0).kind);
        assertEquals("PROPERTY_FEE 2026-10", october.items.get(0).text);
        assertNull(october.items.get(0).number);
        assertEquals("250.00", october.items.get(1).paid.amount);
        assertEquals("JG-RC-PM-2026-000001", october.items.get(1).number);
    }

    @Test
    public void whatOnlyMovesCreditIsNoLineAndAReversalIsOne() {
        StatementView november = of("101", null, "2026-11-01", "2026-11-30", PAGE);
        assertEquals("-50.00", november.opening.amount);
        assertEquals(List.of("-20.00", "230.00"), balances(november));
        assertEquals("REVERSAL", november.items.get(1).kind);
        assertEquals("280.00", november.charged.amount);
        assertEquals(november.closing.amount, books.account(101).balance.amount);
    }

    @Test
    public void aPayersStatementIsOverAllHisHouses() {
        StatementView all = of(null, "1", "2026-01-01", "2026-12-31", PAGE);
        assertEquals("0.00", all.opening.amount);
        assertEquals("270.00", all.closing.amount);
        assertNull(all.house);
        assertEquals("102", all.items.get(2).houseId);
        assertEquals("1栋-1单元-102", all.items.get(2).houseName);
        StatementView none = of(null, "2", null, null, PAGE);
        assertEquals(0, none.items.size());
        assertEquals("0.00", none.closing.amount);
        assertEquals("2026-01-01", none.from.toString());
    }

    @Test
    public void balancesRunOnOverPages() {
        StatementView first = of(null, "1", "2026-10-01", null, new PageRequest(2, null));
        assertEquals(List.of("200.00", "240.00"), balances(first));
        PageRequest next = new PageRequest(2, first.next);
        StatementView second = of(null, "1", "2026-10-01", null, next);
        assertEquals(List.of("-10.00", "20.00"), balances(second));
        assertEquals(first.closing.amount, second.closing.amount);
        assertEquals(first.opening.amount, second.opening.amount);
    }

    @Test
    public void aSheetBeginsAndEndsWithItsBalances() {
        StatementView sheet =
                of("101", "1", "2026-10-01", "2026-10-31", PageRequest.of(null, null, "xlsx"));
        assertEquals(List.of("100.00", "200.00", "-50.00", "-50.00"), balances(sheet));
        assertEquals("OPENING_BALANCE", sheet.items.get(0).kind);
        assertEquals("CLOSING_BALANCE", sheet.items.get(3).kind);
    }

    @Test
    public void whatCannotBeStatedIsRefused() {
        assertThrows(InvalidInput.class, () -> of(null, null, null, null, PAGE));
        assertThrows(InvalidInput.class, () -> of("101", null, "2026-02-01", "2026-01-31", PAGE));
        assertThrows(
                InvalidInput.class, () -> of("101", null, null, null, new PageRequest(1, "x")));
        assertThrows(NotFound.class, () -> of("424242", null, null, null, PAGE));
        assertThrows(NotFound.class, () -> of(null, "424242", null, null, PAGE));
    }

    private StatementView of(
            String house, String debtor, String from, String to, PageRequest page) {
        Wanted wanted = new Wanted(house, debtor, from, to, null);
        return books.ask(() -> statements.statement(wanted, page));
    }

    private static List<String> balances(StatementView view) {
        return view.items.stream().map((StatementRow r) -> r.balance.amount).toList();
    }
}
