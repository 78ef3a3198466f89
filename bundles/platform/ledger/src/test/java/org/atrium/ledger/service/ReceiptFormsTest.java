package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.ledger.testkit.PrintedForms;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ReceiptFormsTest {
    private static final long HOUSE = 101;

    private final LedgerFixture fixture = new LedgerFixture();
    private final PrintedForms printer = new PrintedForms();
    private final List<PrintForm> printed = printer.all;
    private final Messages codes = (code, arguments, language) -> code;
    private ReceiptForms forms;

    @Before
    public void open() {
        fixture.registry
                .customer(1, "张宇强")
                .house(HOUSE, "RESIDENCE", "94.14", "2019-09-27")
                .payer(HOUSE, 1, "2019-09-27", null);
        Desk desk =
                new Desk(
                        fixture.platform.callers,
                        fixture.platform.clock,
                        fixture.platform.projects,
                        fixture.platform.policies,
                        fixture.platform.ids);
        forms = new ReceiptForms(fixture.receipts, desk, printer, codes);
    }

    @After
    public void close() {
        fixture.platform.close();
    }

    @Test
    public void theFirstPrintIsTheOriginalAndLaterOnesAreMarked() {
        ReceiptView receipt = paid();
        fixture.ask(() -> forms.copy(receipt.id));
        fixture.ask(() -> forms.print(receipt.id));
        fixture.ask(() -> forms.print(receipt.id));
        assertEquals(3, printed.size());
        assertEquals("copy", printed.get(0).mark());
        assertEquals(null, printed.get(1).mark());
        assertEquals("ledger.receipt.reprint", printed.get(2).mark());
        assertEquals(2, fixture.ask(() -> fixture.receipts.get(receipt.id)).printCount);
    }

    @Test
    public void theAmountStandsInFiguresAndInCapitals() {
        ReceiptView receipt = paid();
        fixture.ask(() -> forms.copy(receipt.id));
        PrintForm form = printed.get(0);
        assertEquals(receipt.number, form.number());
        List<PrintPart.Fact> totals =
                form.parts().stream()
                        .filter(p -> p instanceof PrintPart.Totals)
                        .flatMap(p -> ((PrintPart.Totals) p).totals().stream())
                        .toList();
        assertEquals("壹佰元整", totals.get(0).value());
        assertTrue(totals.get(1).value().endsWith("100.00"));
    }

    @Test
    public void theFormSaysWhyEachPartWentWhereItWent() {
        ReceiptView receipt = paid();
        fixture.ask(() -> forms.copy(receipt.id));
        List<String> paragraphs =
                printed.get(0).parts().stream()
                        .filter(p -> p instanceof PrintPart.Paragraph)
                        .map(p -> ((PrintPart.Paragraph) p).text())
                        .toList();
        assertEquals(List.of("ledger.paper.why", "ledger.receipt.not-tax-invoice"), paragraphs);
    }

    private ReceiptView paid() {
        fixture.charge(HOUSE, Part.PRINCIPAL, "2026-10-31", "100.00");
        return fixture.pay(HOUSE, "100.00");
    }
}
