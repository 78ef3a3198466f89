package org.atrium.invoices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.ledger.api.Part;
import org.atrium.registry.api.DataSubject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What a person is handed of his invoices, and what a deletion leaves (PIPL 45, 47). */
public class BuyerRecordsTest {
    private static final DataSubject ZHANG = new DataSubject(1, null);
    private static final DataSubject OTHER = new DataSubject(2, null);

    private InvoicesFixture shop;
    private BuyerRecords records;

    @Before
    public void open() {
        shop = new InvoicesFixture();
        records = new BuyerRecords(shop.unit, shop.desk, (code, arguments, language) -> code);
    }

    @After
    public void close() {
        shop.close();
    }

    @Test
    public void theFileHasHisInvoicesAndADeletionTakesOutWhereTheyWent() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "100.00");
        BuyerView buyer = InvoicesFixture.person();
        buyer.contact = "zhang@example.com";
        InvoiceView invoice = shop.request(shop.books.pay(101, "100.00").id, buyer);
        assertEquals(List.of("JG-INV-2026-000001 100.00 | 张宇强 · zhang@example.com"), shown(ZHANG));
        assertEquals(List.of(), shown(OTHER));
        assertEquals(List.of("invoices.record.stays"), shop.finance(() -> records.stays(ZHANG)));
        assertEquals(List.of(), shop.finance(() -> records.stays(OTHER)));
        forget(OTHER);
        assertEquals("zhang@example.com", view(invoice).buyer.contact);
        forget(ZHANG);
        forget(ZHANG);
        assertNull(view(invoice).buyer.contact);
        assertEquals("张宇强", view(invoice).buyer.name);
    }

    private InvoiceView view(InvoiceView invoice) {
        return shop.finance(() -> shop.invoices.get(invoice.id));
    }

    private void forget(DataSubject person) {
        shop.finance(
                () -> {
                    records.forget(person);
                    return null;
                });
    }

    /** What follows the day, and the detail. */
    private List<String> shown(DataSubject person) {
        return shop.finance(() -> records.of(person)).stream()
                .map(r -> r.content.substring("2026-11-22 ".length()) + " | " + r.detail)
                .toList();
    }
}
