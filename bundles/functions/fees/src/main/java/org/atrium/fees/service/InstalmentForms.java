package org.atrium.fees.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningHoldView;
import org.atrium.fees.api.InstalmentRow;
import org.atrium.fees.domain.DunningHold;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The agreement on instalments as a paper that both sides sign (FE-01). */
@Component(service = InstalmentForms.class)
public class InstalmentForms {
    private final Transactions transactions;
    private final FeesUnit unit;
    private final FeePaper paper;
    private final CaseService cases;

    /** Over the cases and the printer. */
    @Activate
    public InstalmentForms(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference FeePaper paper,
            @Reference CaseService cases) {
        this.transactions = transactions;
        this.unit = unit;
        this.paper = paper;
        this.cases = cases;
    }

    /**
     * The agreement that holds, or the last one.
     *
     * @throws org.atrium.common.NotFound {@code fees.dunning.case-not-found}
     * @throws Conflict {@code fees.dunning.no-instalments}
     */
    public FeePaper.File print(String id) {
        long key = Ids.parse(id, "fees.dunning.case-not-found");
        return transactions.read(() -> unit.joined(em -> print(em, key)));
    }

    private FeePaper.File print(EntityManager em, long key) {
        DunningCaseView view = cases.view(em, key);
        DunningHoldView agreed =
                view.holds.stream()
                        .filter(hold -> !hold.instalments.isEmpty())
                        .filter(hold -> DunningHold.State.valueOf(hold.state).hasHeld())
                        .reduce((first, second) -> second)
                        .orElseThrow(
                                () ->
                                        new Conflict("fees.dunning.no-instalments")
                                                .with("house", view.house));
        PrintForm form = paper.form(paper.text("plan"), null).add(facts(view, agreed));
        form.paragraph(paper.text("plan-words", words(view, agreed)))
                .add(table(agreed.instalments))
                .paragraph(paper.text("plan-terms"))
                .paragraph(paper.text("plan-law"))
                .add(paper.signatures("company", "plan-debtor"));
        return paper.file(form, paper.text("plan") + " " + view.house + " " + view.debtor);
    }

    private static Map<String, Object> words(DunningCaseView view, DunningHoldView agreed) {
        return Map.of(
                "debtor", view.debtor,
                "house", view.house,
                "amount", agreed.amount.amount,
                "count", agreed.instalments.size());
    }

    private PrintPart facts(DunningCaseView view, DunningHoldView agreed) {
        return new PrintPart.Facts()
                .fact(paper.text("debtor"), view.debtor)
                .fact(paper.text("phone"), view.phone)
                .fact(paper.text("house"), view.house)
                .fact(paper.text("plan-day"), FeePaper.day(agreed.from))
                .wide(paper.text("plan-reason"), agreed.reason);
    }

    private PrintPart table(List<InstalmentRow> instalments) {
        List<List<String>> rows = new ArrayList<>();
        Money sum = Money.ZERO;
        for (InstalmentRow each : instalments) {
            sum = sum.plus(Money.parse(each.amount));
            rows.add(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            each.due,
                            each.amount.amount,
                            sum.toString()));
        }
        return new PrintPart.Table(
                List.of(
                        new Column(paper.text("plan-no"), 2, false),
                        new Column(paper.text("plan-due"), 4, false),
                        new Column(paper.text("plan-amount"), 4, true),
                        new Column(paper.text("plan-sum"), 4, true)),
                rows);
    }
}
