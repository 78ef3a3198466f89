package org.atrium.fees.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.fees.api.MoveInLine;
import org.atrium.fees.api.MoveInView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The paper of a move-in: 收楼费用明细表, F-13 (FE-08). */
@Component(service = MoveInForms.class)
public class MoveInForms {
    private final MoveInViews views;
    private final FeePaper paper;

    /** Over the printer. */
    @Activate
    public MoveInForms(@Reference MoveInViews views, @Reference FeePaper paper) {
        this.views = views;
        this.paper = paper;
    }

    /** F-13, with room for the stamp, or saying who stamped it. */
    public FeePaper.File sheet(String id) {
        MoveInView view = views.get(id);
        PrintForm form = paper.form(paper.text("move-in"), view.number);
        form.add(
                        new PrintPart.Facts()
                                .fact(paper.text("house"), view.house)
                                .fact(paper.text("owner"), view.owner)
                                .fact(paper.text("handed-over"), FeePaper.day(view.handedOverOn))
                                .fact(paper.text("voucher"), voucher(view)))
                .add(new PrintPart.Table(columns(), rows(view)))
                .paragraph(paper.text("move-in-words"))
                .add(
                        new PrintPart.Facts()
                                .fact(paper.text("stamped-by"), view.stampedBy)
                                .fact(paper.text("stamped-at"), paper.minute(view.stampedAt)));
        form.add(paper.signatures("company", "owner"));
        return paper.file(form, paper.text("move-in") + " " + view.number);
    }

    private static String voucher(MoveInView view) {
        return view.fundVoucher == null ? null : view.fundVoucher + " " + view.fundPaidOn;
    }

    private List<Column> columns() {
        return List.of(
                new Column(paper.text("item"), 6, false),
                new Column(paper.text("days"), 6, false),
                new Column(paper.text("amount"), 4, true),
                new Column(paper.text("open"), 4, true));
    }

    private List<List<String>> rows(MoveInView view) {
        List<List<String>> rows = new ArrayList<>();
        for (MoveInLine line : view.lines) {
            rows.add(Arrays.asList(line.title, days(line), line.amount.amount, line.open.amount));
        }
        rows.add(Arrays.asList(paper.text("sum"), null, view.total.amount, view.open.amount));
        return rows;
    }

    private static String days(MoveInLine line) {
        return line.fromDay == null ? null : line.fromDay + " – " + line.toDay.minusDays(1);
    }
}
