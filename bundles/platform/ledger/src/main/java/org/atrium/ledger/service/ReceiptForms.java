package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.common.MoneyView;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Fact;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.AllocationRow;
import org.atrium.ledger.api.ReceiptPrint;
import org.atrium.ledger.api.ReceiptView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts on paper (flows.md 6.6): the amount in figures and capitals, the company, its seal. */
@Component(service = ReceiptForms.class)
public class ReceiptForms {
    private final ReceiptService receipts;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    /** Over the receipts and the printer. */
    @Activate
    public ReceiptForms(
            @Reference ReceiptService receipts,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.receipts = receipts;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /**
     * A PDF with the value for its Content-Disposition.
     *
     * @param pdf the bytes
     * @param disposition with the file name
     */
    public record File(byte[] pdf, String disposition) {}

    /** A copy to look at or to send: marked as such, not counted. */
    public File copy(String id) {
        ReceiptView receipt = receipts.get(id);
        boolean stands = receipt.reversedOn == null;
        return file(receipt, text(stands ? "mark.copy" : "mark.reversed"));
    }

    /** The original the first time, then reprints marked as such (补打); each call counts. */
    public File print(String id) {
        ReceiptPrint print = receipts.print(id);
        return file(print.receipt, print.mark);
    }

    private File file(ReceiptView receipt, String mark) {
        PrintForm form =
                PrintForm.titled(text("title"))
                        .on(PrintForm.Paper.SLIP)
                        .in(desk.language())
                        .issuedBy(receipt.entity.name)
                        .numbered(receipt.number)
                        .marked(mark)
                        .printed(
                                text("printed")
                                        + desk.who().name()
                                        + " "
                                        + desk.minute(desk.who().at()))
                        .add(facts(receipt))
                        .add(new PrintPart.Table(columns(), rows(receipt)))
                        .add(new PrintPart.Totals(totals(receipt)))
                        .paragraph(why(receipt))
                        .paragraph(receipt.notTaxInvoice)
                        .add(new PrintPart.Signatures(signatures(receipt)));
        return new File(
                printing.pdf(form),
                printing.disposition(text("title") + " " + receipt.number + ".pdf"));
    }

    private PrintPart facts(ReceiptView receipt) {
        PrintPart.Facts facts =
                new PrintPart.Facts()
                        .fact(text("house"), receipt.houseName)
                        .fact(text("received"), receipt.receivedOn.toString())
                        .fact(text("payer"), receipt.payer)
                        .fact(text("account"), receipt.debtor.name)
                        .fact(text("method"), text("method." + receipt.method))
                        .fact(text("reference"), receipt.externalRef);
        if (receipt.note != null) {
            facts.wide(text("note"), receipt.note);
        }
        return facts;
    }

    private List<Column> columns() {
        return List.of(
                new Column(text("item"), 4, false),
                new Column(text("period"), 2, false),
                new Column(text("due"), 2, false),
                new Column(text("amount"), 2, true));
    }

    private List<List<String>> rows(ReceiptView receipt) {
        List<List<String>> rows = new ArrayList<>();
        for (AllocationRow paid : receipt.allocations) {
            String item = text("item." + paid.item);
            String part = "PRINCIPAL".equals(paid.part) ? "" : " " + text("part." + paid.part);
            String what = item + part + designated(paid);
            rows.add(List.of(what, paid.period, paid.due.toString(), paid.amount.amount));
        }
        if (!"0.00".equals(receipt.credit.amount)) {
            rows.add(List.of(text("credit"), "", "", receipt.credit.amount));
        }
        return rows;
    }

    /** What of it the payer named; nothing where the order gave all. */
    private String designated(AllocationRow paid) {
        if ("0.00".equals(paid.designated.amount)) {
            return "";
        }
        return paid.order == null
                ? " " + text("designated")
                : " " + text("designated") + " " + paid.designated.amount;
    }

    /** Why the parts that nobody named went where they went; null where all were named. */
    private String why(ReceiptView receipt) {
        return receipt.allocations.stream()
                .filter(paid -> paid.order != null)
                .findFirst()
                .map(paid -> Map.<String, Object>of("order", parts(paid.order)))
                .map(order -> messages.text("ledger.paper.why", order, desk.language()))
                .orElse(null);
    }

    private String parts(List<String> order) {
        return order.stream()
                .map(part -> text("order." + part))
                .collect(Collectors.joining(text("before")));
    }

    private List<Fact> totals(ReceiptView receipt) {
        MoneyView amount = receipt.amount;
        return List.of(
                new Fact(text("capitals"), receipt.amountInCapitals, false),
                new Fact(text("total"), amount.currency + " " + amount.amount, false));
    }

    private List<Signature> signatures(ReceiptView receipt) {
        return List.of(
                new Signature(
                        text("taken-by"),
                        receipt.recordedBy + " " + desk.minute(receipt.recordedAt),
                        false),
                new Signature(text("company"), company(receipt), true));
    }

    /** The company with the number under which it pays taxes, where that is known. */
    private static String company(ReceiptView receipt) {
        String number = receipt.entity.taxId;
        return receipt.entity.name + (number == null ? "" : "\n" + number);
    }

    /** A word of the form; a code that has no words of its own is printed as it is. */
    private String text(String word) {
        String code = "ledger.paper." + word;
        String text = messages.text(code, Map.of(), desk.language());
        return text.equals(code) ? word.substring(word.indexOf('.') + 1) : text;
    }
}
