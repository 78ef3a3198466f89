package org.atrium.fees.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningHoldView;
import org.atrium.fees.api.DunningStepView;
import org.atrium.fees.domain.DunningHold;
import org.atrium.fees.domain.Limitation;
import org.atrium.fees.store.CaseStore;
import org.atrium.fees.store.PaperStore;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * 诉讼材料 of an account on the ladder (FE-01, rung LITIGATION_PACK): what is open with its limitation,
 * what was done and what proves it, what the debtor said.
 */
@Component(service = LitigationPack.class)
public class LitigationPack {
    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final FeePaper paper;
    private final CaseService cases;
    private final PaperStore papers = new PaperStore();
    private final CaseStore store = new CaseStore();

    /** Over the cases and the printer. */
    @Activate
    public LitigationPack(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference FeePaper paper,
            @Reference CaseService cases) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.paper = paper;
        this.cases = cases;
    }

    /**
     * The pack as of today.
     *
     * @throws org.atrium.common.NotFound {@code fees.dunning.case-not-found}
     */
    public FeePaper.File print(String id) {
        long key = Ids.parse(id, "fees.dunning.case-not-found");
        return transactions.read(() -> unit.joined(em -> print(em, key)));
    }

    private FeePaper.File print(EntityManager em, long key) {
        DunningCaseView view = cases.view(em, key);
        long house = Long.parseLong(view.houseId);
        long debtor = Long.parseLong(view.debtorId);
        long account = store.accountOf(em, desk.project(), house, debtor);
        List<PaperStore.Line> open = papers.overdue(em, desk.project(), account, desk.today());
        PrintForm form = paper.form(paper.text("pack"), null).add(facts(view, open));
        statement(form, open, new Limitation(proved(em, view)));
        steps(form, view.steps);
        holds(
                form,
                view.holds.stream()
                        .filter(hold -> DunningHold.State.valueOf(hold.state).hasHeld())
                        .toList());
        form.add(new PrintPart.Heading(paper.text("pack-more")))
                .paragraph(paper.text("pack-attach"))
                .add(paper.signatures("company", "handler", "reviewed"));
        return paper.file(form, paper.text("pack") + " " + view.house + " " + view.debtor);
    }

    private PrintPart facts(DunningCaseView view, List<PaperStore.Line> open) {
        Money sum = open.stream().map(PaperStore.Line::open).reduce(Money.ZERO, Money::plus);
        return new PrintPart.Facts()
                .fact(paper.text("debtor"), view.debtor)
                .fact(paper.text("phone"), view.phone)
                .fact(paper.text("house"), view.house)
                .fact(paper.text("as-of"), desk.today().toString())
                .fact(paper.text("owed"), sum.amount().toPlainString())
                .fact(paper.text("since"), FeePaper.day(view.openedOn))
                .wide(paper.text("contract"), null);
    }

    /** Days on which a demand reached the debtor, as its message proves. */
    private List<LocalDate> proved(EntityManager em, DunningCaseView view) {
        List<Instant> proved = new ArrayList<>();
        view.steps.stream()
                .filter(step -> step.notice != null && step.notice.provedAt != null)
                .forEach(step -> proved.add(step.notice.provedAt));
        proved.addAll(
                papers.provedSlips(
                        em,
                        desk.project(),
                        Long.parseLong(view.houseId),
                        Long.parseLong(view.debtorId)));
        return proved.stream().map(paper::dayOf).sorted(Comparator.naturalOrder()).toList();
    }

    private void statement(PrintForm form, List<PaperStore.Line> open, Limitation limitation) {
        List<List<String>> rows = new ArrayList<>();
        for (PaperStore.Line line : open) {
            rows.add(
                    Arrays.asList(
                            paper.item(line),
                            line.period(),
                            FeePaper.day(line.due()),
                            FeePaper.amount(line),
                            FeePaper.day(limitation.demandAfter(line.due())),
                            FeePaper.day(limitation.of(line.due()))));
        }
        form.add(new PrintPart.Heading(paper.text("pack-open")))
                .add(
                        table(
                                rows,
                                column("item", 5),
                                column("period", 4),
                                column("due", 4),
                                new Column(paper.text("open"), 4, true),
                                column("demanded", 4),
                                column("limitation", 4)))
                .paragraph(paper.text("pack-law"));
    }

    private void steps(PrintForm form, List<DunningStepView> steps) {
        List<List<String>> rows = new ArrayList<>();
        for (DunningStepView step : steps) {
            rows.add(
                    Arrays.asList(
                            FeePaper.day(step.on),
                            step.rungTitle,
                            step.overdue.amount,
                            proof(step)));
        }
        form.add(new PrintPart.Heading(paper.text("pack-steps")))
                .add(
                        table(
                                rows,
                                column("day", 4),
                                column("step", 5),
                                new Column(paper.text("owed"), 4, true),
                                column("proof", 12)));
    }

    /** The message with what proves it, or what came of a call. */
    private String proof(DunningStepView step) {
        if (step.notice != null) {
            Map<String, Object> facts =
                    Map.of(
                            "id",
                            step.notice.id,
                            "channel",
                            step.notice.channel == null ? "—" : step.notice.channel,
                            "at",
                            step.notice.provedAt == null
                                    ? "—"
                                    : paper.minute(step.notice.provedAt));
            return paper.text("notice-" + step.notice.state, facts);
        }
        if (step.call == null || step.call.reportedAt == null) {
            return null;
        }
        String result = step.call.result == null ? "" : paper.text(step.call.result) + " ";
        String said = step.call.said == null ? "" : step.call.said + " ";
        return result + said + step.call.reportedBy + " " + paper.minute(step.call.reportedAt);
    }

    private void holds(PrintForm form, List<DunningHoldView> holds) {
        if (holds.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (DunningHoldView hold : holds) {
            rows.add(
                    Arrays.asList(
                            FeePaper.day(hold.from),
                            hold.title,
                            hold.reason,
                            hold.endedOn == null
                                    ? null
                                    : hold.endedOn
                                            + (hold.endReason == null
                                                    ? ""
                                                    : " " + hold.endReason)));
        }
        form.add(new PrintPart.Heading(paper.text("pack-holds")))
                .add(
                        table(
                                rows,
                                column("day", 4),
                                column("kind", 4),
                                column("ground", 10),
                                column("ended", 7)));
    }

    private Column column(String word, int width) {
        return new Column(paper.text(word), width, false);
    }

    private static PrintPart table(List<List<String>> rows, Column... columns) {
        return new PrintPart.Table(List.of(columns), rows);
    }
}
