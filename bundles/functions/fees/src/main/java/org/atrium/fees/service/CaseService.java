package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.fees.api.DunningCallView;
import org.atrium.fees.api.DunningCaseRow;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningColumn;
import org.atrium.fees.api.DunningHoldView;
import org.atrium.fees.api.InstalmentRow;
import org.atrium.fees.api.NoticeView;
import org.atrium.fees.domain.DunningHold;
import org.atrium.fees.domain.HoldKind;
import org.atrium.fees.domain.InstalmentPlan;
import org.atrium.fees.domain.Ladder;
import org.atrium.fees.domain.Rung;
import org.atrium.fees.store.CaseStore;
import org.atrium.fees.store.DunningLines;
import org.atrium.fees.store.HoldStore;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts on the ladder (FE-01, FE-03). */
@Component(service = CaseService.class)
public class CaseService {
    private static final int CARDS = 5;

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Ladders ladders;
    private final Desk desk;
    private final Cases flows;
    private final CaseStore cases = new CaseStore();
    private final DunningLines lines = new DunningLines();
    private final HoldStore holds = new HoldStore();

    /** Over the tables of fees and the ledger. */
    @Activate
    public CaseService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Ladders ladders,
            @Reference Desk desk,
            @Reference Cases flows) {
        this.transactions = transactions;
        this.unit = unit;
        this.ladders = ladders;
        this.desk = desk;
        this.flows = flows;
    }

    /** What a list of cases is narrowed to, as sent; null means all, of the state OPEN. */
    public record Wanted(String state, String rung, String building, String q) {}

    /** Cases, newest first. */
    public Page<DunningCaseRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        String state = check.optionalText("state", wanted.state(), 10);
        CaseStore.Filter filter =
                new CaseStore.Filter(
                        desk.today(),
                        state == null ? "OPEN" : state,
                        check.optionalChoice("rung", wanted.rung(), Rung.class),
                        check.optionalText("building", wanted.building(), 40),
                        check.optionalText("q", wanted.q(), 100));
        check.done();
        List<DunningCaseRow> rows =
                transactions.read(
                        () -> unit.joined(em -> cases.list(em, desk.project(), filter, page)));
        rows.forEach(row -> row.rungTitle = ladders.title(row.rung));
        return Page.of(rows, page, r -> r.id);
    }

    /** The rungs of today's ladder, and others that accounts stand on, with who owes most. */
    public List<DunningColumn> board(String building, String words) {
        Check check = new Check();
        String block = check.optionalText("building", building, 40);
        String who = check.optionalText("q", words, 100);
        check.done();
        return transactions.read(() -> unit.joined(em -> board(em, block, who)));
    }

    private List<DunningColumn> board(EntityManager em, String building, String words) {
        LocalDate today = desk.today();
        long project = desk.project();
        Map<String, CaseStore.Column> standing = new HashMap<>();
        cases.columns(em, project, filter(today, null, building, words))
                .forEach(column -> standing.put(column.rung(), column));
        Ladder valid = ladders.on(today).ladder();
        List<DunningColumn> board = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            CaseStore.Column here = standing.get(rung.name());
            if (here != null || valid.steps().stream().anyMatch(s -> s.rung() == rung)) {
                DunningColumn column = new DunningColumn();
                column.rung = rung.name();
                column.title = ladders.title(column.rung);
                column.accounts = here == null ? 0 : here.accounts();
                column.overdue = (here == null ? Money.ZERO : here.overdue()).view();
                column.largest =
                        here == null
                                ? List.of()
                                : cases.largest(
                                        em, project, filter(today, rung, building, words), CARDS);
                column.largest.forEach(row -> row.rungTitle = column.title);
                board.add(column);
            }
        }
        return board;
    }

    private static CaseStore.Filter filter(
            LocalDate today, Rung rung, String building, String words) {
        return new CaseStore.Filter(today, "OPEN", rung, building, words);
    }

    /** A case with its steps. */
    public DunningCaseView get(String id) {
        long key = Ids.parse(id, "fees.dunning.case-not-found");
        return transactions.read(() -> unit.joined(em -> view(em, key)));
    }

    /** A case with its steps, in the caller's transaction. */
    DunningCaseView view(EntityManager em, long id) {
        LocalDate today = desk.today();
        CaseStore.Standing standing = cases.find(em, desk.project(), id, today);
        if (standing == null) {
            throw new NotFound("fees.dunning.case-not-found").with("id", id);
        }
        DunningCaseView view = view(standing);
        view.steps = lines.ofCase(em, id).stream().map(ladders::step).toList();
        Map<String, DunningCallView> calls =
                holds.calls(em, id).stream()
                        .map(Calls::view)
                        .collect(Collectors.toMap(c -> c.id, c -> c));
        view.steps.forEach(step -> step.call = calls.get(step.id));
        Map<String, NoticeView> told = new HashMap<>();
        lines.told(em, desk.project(), view.steps.stream().map(step -> step.id).toList())
                .forEach(each -> told.put(each.source(), each.view()));
        view.steps.forEach(step -> step.notice = told.get(DunningLines.source(step.id)));
        List<DunningHold> all = holds.ofCase(em, id);
        view.holds = all.stream().map(hold -> hold(em, hold, today)).toList();
        all.stream()
                .filter(hold -> hold.kind() == HoldKind.DISPUTE)
                .reduce((first, second) -> second)
                .ifPresent(hold -> view.process = process(hold));
        next(view, standing, today);
        return view;
    }

    private CaseView process(DunningHold hold) {
        return flows.view(
                DisputeFlow.FLOW, hold.flowCaseId(), action -> !"raise-again".equals(action));
    }

    private DunningHoldView hold(EntityManager em, DunningHold hold, LocalDate today) {
        DunningHoldView view = new DunningHoldView();
        view.id = Ids.print(hold.id());
        view.kind = hold.kind().name();
        view.title = ladders.holdTitle(view.kind);
        view.state = hold.state().name();
        view.from = hold.fromDay();
        view.until = hold.untilDay();
        view.amount = hold.amount() == null ? null : hold.amount().view();
        view.reason = hold.reason();
        view.instalments =
                hold.kind() == HoldKind.INSTALMENTS ? instalments(em, hold, today) : List.of();
        view.charges = holds.disputed(em, hold.id());
        view.process =
                hold.kind() == HoldKind.INSTALMENTS && hold.flowCaseId() != null
                        ? flows.view(
                                PlanFlow.FLOW, hold.flowCaseId(), action -> !"pay".equals(action))
                        : null;
        view.madeBy = hold.madeBy();
        view.madeAt = hold.madeAt();
        view.endedOn = hold.endedOn();
        view.endedBy = hold.endedBy();
        view.endReason = hold.endReason();
        return view;
    }

    /** As they stand today, or stood when the agreement ended. */
    private List<InstalmentRow> instalments(EntityManager em, DunningHold hold, LocalDate today) {
        long account = holds.find(em, desk.project(), hold.caseId()).accountId();
        Money open = holds.owed(em, desk.project(), account, hold.fromDay());
        LocalDate asOf = hold.endedOn() == null ? today : hold.endedOn();
        return holds.instalments(em, hold.id()).standing(hold.paid(open), asOf).stream()
                .map(CaseService::instalment)
                .toList();
    }

    private static InstalmentRow instalment(InstalmentPlan.Standing standing) {
        InstalmentRow row = new InstalmentRow();
        row.due = standing.part().due().toString();
        row.amount = standing.part().amount().view();
        row.paid = standing.paid().view();
        row.state = standing.state().name();
        return row;
    }

    /** What comes next by the ladder of today. */
    private void next(DunningCaseView view, CaseStore.Standing standing, LocalDate today) {
        if (view.oldestDue == null) {
            return;
        }
        boolean begins = !view.oldestDue.isBefore(standing.roundOn());
        Ladder.Step next =
                ladders.on(today).ladder().after(begins ? null : Rung.valueOf(view.rung));
        if (next != null) {
            view.nextRung = next.rung().name();
            view.nextRungTitle = ladders.title(view.nextRung);
            view.nextOn = next.dueOn(view.oldestDue, begins ? null : standing.countsFrom());
        }
    }

    private DunningCaseView view(CaseStore.Standing standing) {
        DunningCaseRow row = standing.row();
        DunningCaseView view = new DunningCaseView();
        view.id = row.id;
        view.houseId = row.houseId;
        view.house = row.house;
        view.debtorId = row.debtorId;
        view.debtor = row.debtor;
        view.phone = row.phone;
        view.state = row.state;
        view.rung = row.rung;
        view.rungTitle = ladders.title(row.rung);
        view.rungSince = row.rungSince;
        view.openedOn = standing.openedOn();
        view.round = standing.round();
        view.oldestDue = row.oldestDue;
        view.daysOverdue = row.daysOverdue;
        view.overdue = row.overdue;
        view.hold = row.hold;
        view.heldUntil = row.heldUntil;
        view.version = standing.version();
        return view;
    }
}
