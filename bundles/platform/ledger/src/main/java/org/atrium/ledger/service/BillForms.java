package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.common.ChineseCapitals;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Fact;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.domain.Utility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The payment notice (缴费通知单, FE-07): one bill of all items of a house and its payer on a day, with
 * the late fee of that day and less what was paid ahead.
 */
@Component(service = BillForms.class)
public class BillForms {
    private final AccountService accounts;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    /** Over the accounts and the printer. */
    @Activate
    public BillForms(
            @Reference AccountService accounts,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.accounts = accounts;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /**
     * The bill as PDF.
     *
     * @throws Conflict {@code ledger.bill.nothing-to-pay}
     */
    public ReceiptForms.File print(String houseId, String asOf, String debtor) {
        AccountView account = accounts.account(houseId, asOf, debtor);
        Money toPay = Money.parse(account.toPay);
        if (toPay.signum() <= 0) {
            throw new Conflict("ledger.bill.nothing-to-pay")
                    .with("house", account.houseName)
                    .with("payer", account.debtor.name)
                    .with("day", account.asOf);
        }
        String title = text("title");
        PrintForm form =
                PrintForm.titled(title)
                        .in(desk.language())
                        .issuedBy(issuers(account))
                        .printed(
                                text("printed")
                                        + desk.who().name()
                                        + " "
                                        + desk.minute(desk.who().at()))
                        .add(facts(account))
                        .add(new PrintPart.Table(columns(), rows(account, toPay)))
                        .add(new PrintPart.Totals(totals(account, toPay)))
                        .paragraph(text("note"))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                new Signature(text("received"), null, false),
                                                new Signature(text("company"), null, true))));
        String name = title + " " + account.houseName + " " + account.asOf + ".pdf";
        return new ReceiptForms.File(printing.pdf(form), printing.disposition(name));
    }

    private PrintPart facts(AccountView account) {
        return new PrintPart.Facts()
                .fact(text("house"), account.houseName)
                .fact(text("payer"), account.debtor.name)
                .fact(text("as-of"), account.asOf.toString())
                .fact(text("oldest"), oldest(account).toString());
    }

    private List<Column> columns() {
        return List.of(
                new Column(text("item"), 4, false),
                new Column(text("period"), 2, false),
                new Column(text("due"), 3, false),
                new Column(text("charged"), 3, true),
                new Column(text("open"), 3, true));
    }

    /** What is open, the late fee, and as much of the credit as settles some of it. */
    private List<List<String>> rows(AccountView account, Money toPay) {
        List<List<String>> rows = new ArrayList<>();
        Money late = Money.parse(account.lateFee);
        Money credit = toPay.minus(late);
        for (OpenChargeRow charge : suppliersLast(account)) {
            credit = credit.minus(Money.parse(charge.open));
            String part =
                    "PRINCIPAL".equals(charge.part)
                            ? ""
                            : " " + word("ledger.paper.part." + charge.part);
            rows.add(
                    List.of(
                            word("ledger.paper.item." + charge.item) + part,
                            charge.period,
                            charge.due.toString(),
                            charge.amount.amount,
                            charge.open.amount));
        }
        extra(rows, text("late-fee"), late);
        extra(rows, text("credit"), credit);
        return rows;
    }

    private static void extra(List<List<String>> rows, String title, Money amount) {
        if (amount.signum() != 0) {
            rows.add(List.of(title, "", "", "", amount.toString()));
        }
    }

    /** What is collected for suppliers stands behind what is owed to the issuers themselves. */
    private static List<OpenChargeRow> suppliersLast(AccountView account) {
        return account.open.stream()
                .sorted(Comparator.comparing((OpenChargeRow c) -> Utility.CODES.contains(c.item)))
                .toList();
    }

    private List<Fact> totals(AccountView account, Money toPay) {
        List<Fact> totals = new ArrayList<>();
        totals.add(new Fact(text("to-pay"), toPay.toString(), false));
        Money passedThrough =
                account.open.stream()
                        .filter(c -> Utility.CODES.contains(c.item))
                        .map(c -> Money.parse(c.open))
                        .reduce(Money.ZERO, Money::plus);
        if (passedThrough.signum() > 0) {
            totals.add(new Fact(text("passed-through"), passedThrough.toString(), false));
        }
        totals.add(new Fact(text("capitals"), ChineseCapitals.of(toPay), true));
        return totals;
    }

    private String issuers(AccountView account) {
        return account.open.stream()
                .map(charge -> charge.entity)
                .distinct()
                .map(code -> desk.entity(code).name())
                .collect(Collectors.joining(" / "));
    }

    private static LocalDate oldest(AccountView account) {
        return account.open.get(0).due;
    }

    private String text(String name) {
        return word("ledger.bill." + name);
    }

    private String word(String code) {
        return messages.text(code, Map.of(), desk.language());
    }
}
