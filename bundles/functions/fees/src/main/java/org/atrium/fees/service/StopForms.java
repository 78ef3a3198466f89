package org.atrium.fees.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.fees.domain.ServiceStop;
import org.atrium.fees.store.PaperStore;
import org.atrium.fees.store.StopStore;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The papers of a stop of service: F-63, F-64 and F-65 (FE-04, FE-05). */
@Component(service = StopForms.class)
public class StopForms {
    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final FeePaper paper;
    private final StopStore stops = new StopStore();
    private final PaperStore papers = new PaperStore();

    /** Over the tables of fees and the printer. */
    @Activate
    public StopForms(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference FeePaper paper) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.paper = paper;
    }

    /** Writes one paper. */
    private interface Writer {
        PrintForm write(EntityManager em, ServiceStop stop, StopStore.Household at);
    }

    /** 3日交费单, F-63: what is to be paid by when. */
    public FeePaper.File slip(String id) {
        return print(id, "slip", this::slip);
    }

    /**
     * 停止服务通知, F-64.
     *
     * @throws Conflict {@code fees.stop.not-ordered}
     */
    public FeePaper.File notice(String id) {
        return print(id, "notice", this::notice);
    }

    /**
     * 停止/恢复服务派单, F-65: what is not known yet is left to write on.
     *
     * @throws Conflict {@code fees.stop.not-ordered}
     */
    public FeePaper.File dispatch(String id) {
        return print(id, "dispatch", this::dispatch);
    }

    private FeePaper.File print(String id, String word, Writer writer) {
        long key = Ids.parse(id, "fees.stop.not-found");
        return transactions.read(
                () ->
                        unit.joined(
                                em -> {
                                    ServiceStop stop =
                                            stops.find(em, desk.project(), key)
                                                    .orElseThrow(() -> gone(id));
                                    StopStore.Household at =
                                            stops.household(
                                                    em,
                                                    desk.project(),
                                                    stop.houseId(),
                                                    stop.debtorId());
                                    PrintForm form = writer.write(em, stop, at);
                                    return paper.file(form, paper.text(word) + " " + stop.number());
                                }));
    }

    private static NotFound gone(String id) {
        return new NotFound("fees.stop.not-found").with("id", id);
    }

    private PrintForm slip(EntityManager em, ServiceStop stop, StopStore.Household at) {
        List<PaperStore.Line> lines =
                papers.overdue(em, desk.project(), stop.accountId(), stop.noticeOn()).stream()
                        .filter(PaperStore.Line::isFee)
                        .toList();
        Money sum = lines.stream().map(PaperStore.Line::open).reduce(Money.ZERO, Money::plus);
        Map<String, Object> facts =
                Map.of(
                        "debtor", at.debtor(),
                        "house", at.house(),
                        "day", desk.today(),
                        "amount", sum.amount().toPlainString(),
                        "until", paper.dayOf(stop.noticeUntil().minusNanos(1)),
                        "service", stop.service().title(desk.language()));
        PrintForm form =
                paper.form(paper.text("slip"), stop.number())
                        .paragraph(paper.text("slip-words", facts));
        paper.charges(form, lines);
        return form.add(paper.signatures("company", "received"));
    }

    private PrintForm notice(EntityManager em, ServiceStop stop, StopStore.Household at) {
        requireOrdered(stop);
        PrintPart.Facts facts =
                new PrintPart.Facts()
                        .fact(paper.text("house"), at.house())
                        .fact(paper.text("debtor"), at.debtor())
                        .fact(paper.text("service"), stop.service().title(desk.language()))
                        .fact(paper.text("owed"), stop.owed().amount().toPlainString())
                        .wide(paper.text("ground"), stop.ground())
                        .wide(paper.text("basis"), stop.legalBasis())
                        .fact(paper.text("slip-day"), FeePaper.day(stop.noticeOn()))
                        .fact(paper.text("ordered-at"), paper.minute(stop.orderedAt()))
                        .fact(paper.text("ordered-by"), stop.orderedBy());
        return paper.form(paper.text("notice"), stop.number())
                .add(facts)
                .paragraph(paper.text("notice-words"))
                .paragraph(stop.service().isUtility() ? null : paper.text("law"))
                .add(paper.signatures("company", "received"));
    }

    private PrintForm dispatch(EntityManager em, ServiceStop stop, StopStore.Household at) {
        requireOrdered(stop);
        PrintPart.Facts order =
                new PrintPart.Facts()
                        .fact(paper.text("house"), at.house())
                        .fact(paper.text("service"), stop.service().title(desk.language()))
                        .fact(paper.text("ordered-by"), stop.orderedBy())
                        .fact(paper.text("ordered-at"), paper.minute(stop.orderedAt()));
        PrintPart.Facts stopped =
                new PrintPart.Facts()
                        .fact(paper.text("done-at"), paper.minute(stop.stoppedAt()))
                        .fact(paper.text("worker"), null)
                        .wide(paper.text("evidence"), stop.stopNote());
        PrintPart.Facts restored =
                new PrintPart.Facts()
                        .fact(paper.text("done-at"), paper.minute(stop.restoredAt()))
                        .fact(paper.text("worker"), null)
                        .wide(paper.text("evidence"), stop.restoreNote());
        return paper.form(paper.text("dispatch"), stop.number())
                .on(PrintForm.Paper.A5)
                .add(order)
                .add(new PrintPart.Heading(paper.text("stop")))
                .add(stopped)
                .add(new PrintPart.Heading(paper.text("restore")))
                .add(restored)
                .add(paper.signatures("manager", "engineering", "desk"));
    }

    private static void requireOrdered(ServiceStop stop) {
        if (stop.orderedAt() == null) {
            throw new Conflict("fees.stop.not-ordered").with("number", stop.number());
        }
    }
}
