package org.atrium.rent.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.kernel.api.Messages;
import org.atrium.rent.api.DueRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of rent that falls due on paper (RT-01, form F-66). For the staff only. */
@Component(service = DuePaper.class)
public class DuePaper {
    private final DueService dues;
    private final Desk desk;
    private final Printing printing;
    private final Messages messages;

    /** Over the list and the printer. */
    @Activate
    public DuePaper(
            @Reference DueService dues,
            @Reference Desk desk,
            @Reference Printing printing,
            @Reference Messages messages) {
        this.dues = dues;
        this.desk = desk;
        this.printing = printing;
        this.messages = messages;
    }

    /** The list of the days between two days, as the page shows it. */
    public RentFile list(String from, String to) {
        List<DueRow> rows = dues.list(from, to, PageRequest.of(null, null, "csv")).items;
        Money open =
                rows.stream().map(row -> Money.parse(row.open)).reduce(Money.ZERO, Money::plus);
        DueService.Days between = dues.days(from, to);
        String days = between.first() + " ~ " + between.last();
        PrintForm form =
                PrintForm.titled(text("title"))
                        .in(desk.language())
                        .issuedBy(desk.company().name())
                        .numbered(days)
                        .add(table(rows))
                        .add(
                                new PrintPart.Totals(
                                        List.of(
                                                fact("count", Integer.toString(rows.size())),
                                                fact("total", open.toString()))))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                new Signature(text("made"), desk.name(), false),
                                                new Signature(text("checked"), null, false))));
        return new RentFile(
                printing.pdf(form), printing.disposition(text("title") + " " + days + ".pdf"));
    }

    private PrintPart table(List<DueRow> rows) {
        return new PrintPart.Table(
                List.of(
                        new Column(text("due"), 5, false),
                        new Column(text("house"), 6, false),
                        new Column(text("tenant"), 5, false),
                        new Column(text("phone"), 5, false),
                        new Column(text("number"), 7, false),
                        new Column(text("from"), 5, false),
                        new Column(text("open"), 5, true),
                        new Column(text("state"), 4, false)),
                rows.stream().map(this::line).toList());
    }

    private List<String> line(DueRow row) {
        return Arrays.asList(
                row.due.toString(),
                row.house,
                row.tenant,
                row.phone,
                row.number,
                row.from.toString(),
                Money.parse(row.open).toString(),
                text("state." + row.state));
    }

    private PrintPart.Fact fact(String word, String value) {
        return new PrintPart.Fact(text(word), value, false);
    }

    private String text(String word) {
        return messages.text("rent.paper.due." + word, Map.of(), desk.language());
    }
}
