package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atrium.common.Conflict;
import org.atrium.common.MoneyView;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Fact;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Projects;
import org.atrium.ledger.api.StatementRow;
import org.atrium.ledger.api.StatementView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of account on paper, to be confirmed by the payer. */
@Component(service = StatementForms.class)
public class StatementForms {
    private static final int MOST_LINES = 2_000;

    private final StatementService statements;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;
    private final Projects projects;

    /** Over the statements and the printer. */
    @Activate
    public StatementForms(
            @Reference StatementService statements,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages,
            @Reference Projects projects) {
        this.statements = statements;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
        this.projects = projects;
    }

    /**
     * The statement as PDF.
     *
     * @throws Conflict {@code ledger.statement.too-long} above 2,000 lines
     */
    public ReceiptForms.File print(StatementService.Wanted wanted) {
        StatementView view = statements.statement(wanted, new PageRequest(MOST_LINES, null));
        if (view.next != null) {
            throw new Conflict("ledger.statement.too-long").with("max", MOST_LINES);
        }
        String title = text("title");
        PrintForm form =
                PrintForm.titled(title)
                        .in(desk.language())
                        .issuedBy(issuer(view))
                        .printed(
                                text("printed")
                                        + desk.who().name()
                                        + " "
                                        + desk.minute(desk.who().at()))
                        .add(facts(view))
                        .add(new PrintPart.Table(columns(view), rows(view)))
                        .add(new PrintPart.Totals(totals(view)))
                        .paragraph(text("note"))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                new Signature(text("confirmed"), null, false),
                                                new Signature(text("company"), null, true))));
        String name = title + " " + view.customer.name + " " + view.from + " " + view.to + ".pdf";
        return new ReceiptForms.File(printing.pdf(form), printing.disposition(name));
    }

    private PrintPart facts(StatementView view) {
        return new PrintPart.Facts()
                .fact(text("customer"), view.customer.name)
                .fact(text("house"), view.house == null ? text("all-houses") : view.house.name)
                .fact(text("period-days"), view.from + " – " + view.to)
                .fact(text("opening"), view.opening.amount);
    }

    private List<Column> columns(StatementView view) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(text("date"), 5, false));
        if (view.house == null) {
            columns.add(new Column(text("house"), 6, false));
        }
        columns.add(new Column(text("text"), 8, false));
        columns.add(new Column(text("number"), 8, false));
        columns.add(new Column(text("charged"), 4, true));
        columns.add(new Column(text("paid"), 4, true));
        columns.add(new Column(text("balance"), 4, true));
        return columns;
    }

    private static List<List<String>> rows(StatementView view) {
        List<List<String>> rows = new ArrayList<>();
        for (StatementRow row : view.items) {
            List<String> cells =
                    new ArrayList<>(
                            Arrays.asList(
                                    row.date.toString(),
                                    row.text,
                                    row.number,
                                    amount(row.charged),
                                    amount(row.paid),
                                    amount(row.balance)));
            if (view.house == null) {
                cells.add(1, row.houseName);
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<Fact> totals(StatementView view) {
        return List.of(
                new Fact(text("charged-sum"), view.charged.amount, false),
                new Fact(text("paid-sum"), view.paid.amount, false),
                new Fact(
                        text("closing"), view.closing.currency + " " + view.closing.amount, false));
    }

    /** In the name of the company that was asked for, or of those whose lines stand in it. */
    private String issuer(StatementView view) {
        if (view.entity != null) {
            return desk.entity(view.entity).name();
        }
        List<String> codes =
                view.items.stream().map(r -> r.entity).filter(Objects::nonNull).distinct().toList();
        return projects.entities(desk.project()).stream()
                .filter(e -> codes.isEmpty() ? isCompany(e) : codes.contains(e.code()))
                .map(LegalEntity::name)
                .collect(Collectors.joining(" / "));
    }

    private static boolean isCompany(LegalEntity entity) {
        return entity.kind() == LegalEntity.Kind.PROPERTY_COMPANY;
    }

    private static String amount(MoneyView view) {
        return view == null ? null : view.amount;
    }

    private String text(String word) {
        return messages.text("ledger.statement." + word, Map.of(), desk.language());
    }
}
