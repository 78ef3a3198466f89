package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Problem;
import org.atrium.documents.api.PrintPart;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.domain.CreditUse;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.ledger.testkit.PrintedForms;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** One bill of all items of a house (FE-07). */
public class BillFormsTest {
    private final LedgerFixture books = new LedgerFixture();
    private final PrintedForms printer = new PrintedForms();
    private final BillForms bills =
            new BillForms(books.accounts, books.desk, printer, (code, args, language) -> code);

    @Before
    public void open() {
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
    public void itHoldsAllItemsTheLateFeeAndWhatWasPaidAhead() {
        books.platform.setPolicy(CreditUse.KEY, LocalDate.of(2026, 1, 1), "\"ON_REQUEST\"");
        books.platform.setPolicy(
                LateTerms.KEY, LocalDate.of(2026, 1, 1), "{\"ratePerDay\":\"0.001\"}");
        books.pay(101, "20.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-11", "300.00");
        books.charge(101, Part.COST, "2026-11-30", "5.00");
        books.ask(() -> bills.print("101", null, null));
        assertEquals(
                List.of("300.00", "5.00", "3.00", "-20.00"),
                table().rows().stream().map(row -> row.get(4)).toList());
        assertEquals("288.00", totals().totals().get(0).value());
        assertEquals("贰佰捌拾捌元整", totals().totals().get(1).value());
    }

    @Test
    public void whatIsKeptForAnotherItemIsNotTakenOff() {
        books.payAhead(101, "500.00", "PARKING");
        books.pay(101, "20.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "300.00");
        books.ask(() -> bills.print("101", null, null));
        assertEquals(List.of("280.00"), table().rows().stream().map(row -> row.get(4)).toList());
        assertEquals("280.00", totals().totals().get(0).value());
    }

    @Test
    public void whatIsCollectedForSuppliersStandsApart() {
        books.charge(101, "POWER", Part.PRINCIPAL, "2026-10-31", "60.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "300.00");
        books.ask(() -> bills.print("101", null, null));
        assertEquals(
                List.of("300.00", "60.00"),
                table().rows().stream().map(row -> row.get(4)).toList());
        assertEquals(
                List.of("360.00", "60.00"),
                totals().totals().stream().limit(2).map(fact -> fact.value()).toList());
    }

    @Test
    public void whoOwesNothingGetsNoBill() {
        books.pay(101, "1.00");
        Problem refused =
                assertThrows(Problem.class, () -> books.ask(() -> bills.print("101", null, null)));
        assertEquals("ledger.bill.nothing-to-pay", refused.code());
        assertEquals(0, printer.all.size());
    }

    private PrintPart.Table table() {
        return part(PrintPart.Table.class);
    }

    private PrintPart.Totals totals() {
        return part(PrintPart.Totals.class);
    }

    private <T> T part(Class<T> kind) {
        return printer.all.get(0).parts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
