package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.common.MoneyView;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.ShiftView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A counted shift on paper (flows.md 6.6), signed by cashier and supervisor. */
@Component(service = ShiftForms.class)
public class ShiftForms {
    private final ShiftService shifts;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    /** Over the shifts and the printer. */
    @Activate
    public ShiftForms(
            @Reference ShiftService shifts,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.shifts = shifts;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /**
     * The shift as PDF.
     *
     * @throws Conflict {@code ledger.shift.not-counted}
     */
    public ReceiptForms.File print(String id) {
        ShiftView shift = shifts.get(id);
        if (shift.countedAt == null) {
            throw new Conflict("ledger.shift.not-counted").with("number", shift.number);
        }
        String title = text("title");
        PrintForm form =
                PrintForm.titled(title)
                        .in(desk.language())
                        .numbered(shift.number)
                        .printed(
                                text("printed")
                                        + desk.who().name()
                                        + " "
                                        + desk.minute(desk.who().at()))
                        .add(facts(shift))
                        .add(new PrintPart.Table(columns(), rows(shift)))
                        .paragraph(shift.reason == null ? null : text("reason") + shift.reason)
                        .add(new PrintPart.Signatures(signatures(shift)));
        return new ReceiptForms.File(
                printing.pdf(form), printing.disposition(title + " " + shift.number + ".pdf"));
    }

    private PrintPart facts(ShiftView shift) {
        return new PrintPart.Facts()
                .fact(text("cashier"), shift.cashierName)
                .fact(text("float"), shift.openingFloat.amount)
                .fact(text("opened"), desk.minute(shift.openedAt))
                .fact(text("counted-at"), desk.minute(shift.countedAt));
    }

    private List<Column> columns() {
        return List.of(
                new Column(text("method"), 3, false),
                new Column(text("entries"), 2, true),
                new Column(text("taken"), 3, true),
                new Column(text("returned"), 3, true),
                new Column(text("expected"), 3, true),
                new Column(text("counted"), 3, true),
                new Column(text("difference"), 3, true));
    }

    private List<List<String>> rows(ShiftView shift) {
        return shift.methods.stream()
                .map(
                        row ->
                                List.of(
                                        word("ledger.paper.method." + row.method),
                                        Long.toString(row.entries),
                                        row.taken.amount,
                                        row.returned.amount,
                                        row.expected.amount,
                                        amount(row.counted),
                                        amount(row.difference)))
                .toList();
    }

    private List<Signature> signatures(ShiftView shift) {
        return List.of(
                new Signature(text("cashier"), shift.cashierName, false),
                new Signature(text("supervisor"), shift.signedBy, false));
    }

    private static String amount(MoneyView view) {
        return view == null ? "" : view.amount;
    }

    private String text(String name) {
        return word("ledger.shift-paper." + name);
    }

    private String word(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
