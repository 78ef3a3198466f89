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
import org.atrium.ledger.api.ReceiptFacts;
import org.atrium.ledger.api.ReceiptView;

/** How a receipt of one house or of several looks on paper. */
final class ReceiptPaper {
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    ReceiptPaper(Desk desk, Printing printing, Messages messages) {
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /** How a copy of it is marked that does not count. */
    String copyMark(ReceiptFacts receipt) {
        return text(receipt.reversedOn == null ? "mark.copy" : "mark.reversed");
    }

    /**
     * The form of a receipt.
     *
     * @param parts what each house got
     * @param mark null for an original
     */
    ReceiptForms.File file(ReceiptFacts receipt, List<ReceiptView> parts, String mark) {
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
                        .add(facts(receipt, houses(parts)))
                        .add(table(parts))
                        .add(new PrintPart.Totals(totals(receipt)))
                        .paragraph(why(parts))
                        .paragraph(receipt.notTaxInvoice)
                        .add(new PrintPart.Signatures(signatures(receipt)));
        return new ReceiptForms.File(
                printing.pdf(form),
                printing.disposition(text("title") + " " + receipt.number + ".pdf"));
    }

    private PrintPart facts(ReceiptFacts receipt, String houses) {
        PrintPart.Facts facts =
                new PrintPart.Facts()
                        .fact(text("house"), houses)
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

    private String houses(List<ReceiptView> parts) {
        return parts.size() == 1
                ? parts.get(0).houseName
                : messages.text(
                        "ledger.paper.houses", Map.of("count", parts.size()), desk.language());
    }

    /** Lines by item; where there are several houses, by house and item. */
    private PrintPart.Table table(List<ReceiptView> parts) {
        boolean many = parts.size() > 1;
        List<Column> columns =
                List.of(
                        new Column(text(many ? "house" : "item"), many ? 3 : 4, false),
                        new Column(text(many ? "item" : "period"), many ? 3 : 2, false),
                        new Column(text(many ? "period" : "due"), 2, false),
                        new Column(text("amount"), 2, true));
        List<List<String>> rows = new ArrayList<>();
        for (ReceiptView part : parts) {
            for (Line line : lines(part)) {
                rows.add(
                        many
                                ? List.of(part.houseName, line.what, line.period, line.amount)
                                : List.of(line.what, line.period, line.due, line.amount));
            }
        }
        return new PrintPart.Table(columns, rows);
    }

    private record Line(String what, String period, String due, String amount) {}

    private List<Line> lines(ReceiptView receipt) {
        List<Line> lines = new ArrayList<>();
        for (AllocationRow paid : receipt.allocations) {
            String item = text("item." + paid.item);
            String part = "PRINCIPAL".equals(paid.part) ? "" : " " + text("part." + paid.part);
            String what = item + part + designated(paid);
            lines.add(new Line(what, paid.period, paid.due.toString(), paid.amount.amount));
        }
        if (!"0.00".equals(receipt.credit.amount)) {
            lines.add(new Line(credit(receipt), "", "", receipt.credit.amount));
        }
        return lines;
    }

    private String credit(ReceiptView receipt) {
        return receipt.keptFor == null
                ? text("credit")
                : messages.text(
                        "ledger.paper.kept-for",
                        Map.of("item", text("item." + receipt.keptFor)),
                        desk.language());
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
    private String why(List<ReceiptView> receipts) {
        return receipts.stream()
                .flatMap(receipt -> receipt.allocations.stream())
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

    private List<Fact> totals(ReceiptFacts receipt) {
        MoneyView amount = receipt.amount;
        return List.of(
                new Fact(text("capitals"), receipt.amountInCapitals, false),
                new Fact(text("total"), amount.currency + " " + amount.amount, false));
    }

    private List<Signature> signatures(ReceiptFacts receipt) {
        return List.of(
                new Signature(
                        text("taken-by"),
                        receipt.recordedBy + " " + desk.minute(receipt.recordedAt),
                        false),
                new Signature(text("company"), company(receipt), true));
    }

    /** The company with the number under which it pays taxes, where that is known. */
    private static String company(ReceiptFacts receipt) {
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
