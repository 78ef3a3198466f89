package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.PayerRow;
import org.atrium.ledger.api.PayerView;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What one debtor owes over all his houses. */
public class PayerTest {
    private final LedgerFixture books = new LedgerFixture();
    private PayerService payers;

    @Before
    public void open() {
        books.registry
                .customer(1, "张宇强")
                .customer(2, "朱凯")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .house(102, "PARKING_SPACE", "12.00", "2019-09-27")
                .house(103, "RESIDENCE", "80.00", "2019-09-27")
                .payer(101, 1, "2019-09-27", null)
                .payer(102, 1, "2019-09-27", null)
                .payer(103, 2, "2019-09-27", null);
        payers = new PayerService(books.platform.transactions, books.unit, books.desk);
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.charge(102, Part.PRINCIPAL, "2026-09-30", "40.00");
        books.charge(103, Part.PRINCIPAL, "2026-10-31", "140.00");
        books.pay(102, "50.00");
        books.pay(101, "30.00");
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void thePayerAccountIsTheSumOfHisHouses() {
        PayerView view = books.ask(() -> payers.get("1"));
        assertEquals("70.00", view.open.amount);
        assertEquals("10.00", view.credit.amount);
        assertEquals("60.00", view.balance.amount);
        assertEquals(2, view.houses.size());
        assertEquals(1, view.charges.size());
        assertEquals("101", view.charges.get(0).houseId);
        assertEquals("70.00", view.charges.get(0).charge.open.amount);
        assertThrows(NotFound.class, () -> books.ask(() -> payers.get("42")));
    }

    @Test
    public void whoOwesMostComesFirstAndPagesFollowEachOther() {
        PageRequest one = new PageRequest(1, null);
        Page<PayerRow> first = books.ask(() -> payers.list(null, one));
        assertEquals("朱凯", first.items.get(0).customer);
        PageRequest two = new PageRequest(1, first.next);
        Page<PayerRow> second = books.ask(() -> payers.list(null, two));
        assertEquals("张宇强", second.items.get(0).customer);
        assertEquals(2, second.items.get(0).houses);
        PageRequest all = PageRequest.of(null, null, null);
        assertEquals(1, books.ask(() -> payers.list("宇强", all)).items.size());
        assertEquals(List.of(), books.ask(() -> payers.list("100%", all)).items);
    }
}
