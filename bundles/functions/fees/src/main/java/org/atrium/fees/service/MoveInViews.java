package org.atrium.fees.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.Attachments;
import org.atrium.fees.api.BeginMoveIn;
import org.atrium.fees.api.MoveInLine;
import org.atrium.fees.api.MoveInRow;
import org.atrium.fees.api.MoveInView;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.domain.MoveIn;
import org.atrium.fees.store.MoveInStore;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sheets of move-ins as they are shown (FE-08). */
@Component(service = MoveInViews.class)
public class MoveInViews {
    private static final String NOT_FOUND = "fees.move-in.not-found";

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final Cases flows;
    private final MoveIns moveIns;
    private final MoveInBilling billing;
    private final Attachments attachments;
    private final MoveInStore store = new MoveInStore();

    /** Over the tables of fees. */
    @Activate
    public MoveInViews(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Cases flows,
            @Reference MoveIns moveIns,
            @Reference MoveInBilling billing,
            @Reference Attachments attachments) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.flows = flows;
        this.moveIns = moveIns;
        this.billing = billing;
        this.attachments = attachments;
    }

    /** What a list is narrowed to, as sent; null means all. */
    public record Wanted(String state, String house, String building, String q) {}

    /** Sheets, newest first. */
    public Page<MoveInRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        MoveInStore.Filter filter =
                new MoveInStore.Filter(
                        check.optionalText("state", wanted.state(), 20),
                        check.optionalId("house", wanted.house()),
                        check.optionalText("building", wanted.building(), 40),
                        check.optionalText("q", wanted.q(), 100));
        check.done();
        List<MoveInRow> rows =
                transactions.read(
                        () -> unit.joined(em -> store.list(em, desk.project(), filter, page)));
        rows.forEach(
                row -> row.stateTitle = MoveInFlow.FLOW.stateTitle(row.state, desk.language()));
        return Page.of(rows, page, r -> r.id);
    }

    /** A sheet. */
    public MoveInView get(String id) {
        long key = Ids.parse(id, NOT_FOUND);
        return transactions.read(
                () ->
                        unit.joined(
                                em ->
                                        view(
                                                em,
                                                store.find(em, desk.project(), key)
                                                        .orElseThrow(() -> gone(id)))));
    }

    private static NotFound gone(String id) {
        return new NotFound(NOT_FOUND).with("id", id);
    }

    /** What a sheet would charge; nothing is left of it. */
    public MoveInView preview(BeginMoveIn command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        check.done();
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    MoveIns.Household of = moveIns.household(em, house);
                                    MoveInView view = new MoveInView();
                                    view.handedOverOn = of.house().handedOverOn();
                                    lines(view, billing.preview(em, of.house(), of.owner()));
                                    named(em, view, house, of.owner());
                                    return view;
                                }));
    }

    /** Whether the sheet's own conditions let an action be offered now. */
    public boolean offers(long id, String action) {
        return unit.joined(
                em ->
                        store.find(em, desk.project(), id)
                                .filter(sheet -> offers(em, sheet, action))
                                .isPresent());
    }

    /** Payments are taken by events. */
    private boolean offers(EntityManager em, MoveIn sheet, String action) {
        return switch (action) {
            case "pay", "reopen" -> false;
            case "stamp" -> moveIns.missing(em, sheet).isEmpty();
            default -> true;
        };
    }

    /** A sheet, in the caller's transaction. */
    MoveInView view(EntityManager em, MoveIn sheet) {
        MoveInView view = new MoveInView();
        view.id = Ids.print(sheet.id());
        view.number = sheet.number();
        view.handedOverOn = sheet.handedOverOn();
        view.state = sheet.state();
        view.stateTitle = MoveInFlow.FLOW.stateTitle(sheet.state(), desk.language());
        view.keysMayBeGiven = MoveInFlow.STAMPED.equals(sheet.state());
        view.missing = moveIns.missing(em, sheet);
        view.fundVoucher = sheet.fundVoucher();
        view.fundPaidOn = sheet.fundPaidOn();
        view.fundFiles = attachments.views(store.files(em, sheet.id()));
        view.madeBy = sheet.madeBy();
        view.madeAt = sheet.madeAt();
        view.stampedBy = sheet.stampedBy();
        view.stampedAt = sheet.stampedAt();
        view.process = flows.view(MoveInFlow.FLOW, sheet.flowCaseId(), a -> offers(em, sheet, a));
        view.actions = view.process.actions;
        view.version = sheet.version();
        lines(view, store.lines(em, sheet.id()));
        named(em, view, sheet.houseId(), sheet.ownerId());
        return view;
    }

    private void lines(MoveInView view, List<MoveInLine> lines) {
        String language = desk.language();
        for (MoveInLine line : lines) {
            line.title =
                    line.title == null ? FeeItem.valueOf(line.item).title(language) : line.title;
        }
        view.lines = lines;
        view.total = sum(lines.stream().map(line -> line.amount).toList());
        view.open = sum(lines.stream().map(line -> line.open).toList());
    }

    private static MoneyView sum(List<MoneyView> amounts) {
        return amounts.stream().map(Money::parse).reduce(Money.ZERO, Money::plus).view();
    }

    private void named(EntityManager em, MoveInView view, long house, long owner) {
        view.houseId = Ids.print(house);
        view.house = store.house(em, desk.project(), house).name();
        view.ownerId = Ids.print(owner);
        view.owner = store.name(em, desk.project(), owner);
    }
}
