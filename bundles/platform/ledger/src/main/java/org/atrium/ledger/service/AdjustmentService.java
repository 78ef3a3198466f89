package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.AdjustmentRow;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.ApprovalStep;
import org.atrium.ledger.api.ChargeAdjusted;
import org.atrium.ledger.api.RequestAdjustment;
import org.atrium.ledger.domain.Adjustment;
import org.atrium.ledger.domain.AdjustmentKind;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.PostingKind;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.AdjustmentStore;
import org.atrium.ledger.store.HoldStore;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Discounts, waivers, write-offs and corrections of charges (flows.md 6.1, 6.2, 6.6). */
@Component(service = AdjustmentService.class)
public class AdjustmentService {
    private static final String NOT_FOUND = "ledger.adjustment.not-found";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Cases cases;
    private final Numbering numbering;
    private final Audit audit;
    private final Events events;
    private final Books books;
    private final AccountStore accounts = new AccountStore();
    private final AdjustmentStore adjustments = new AdjustmentStore();
    private final HoldStore holds = new HoldStore();

    /** Over the ledger's tables and the cases. */
    @Activate
    public AdjustmentService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Audit audit,
            @Reference Events events) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.cases = cases;
        this.numbering = numbering;
        this.audit = audit;
        this.events = events;
        books = new Books(desk);
    }

    /**
     * Asks that a charge be worth more or less.
     *
     * @throws InvalidInput {@code ledger.receipt.key-required} without an Idempotency-Key
     * @throws Conflict {@code ledger.adjustment.more-than-open}
     */
    public AdjustmentView request(RequestAdjustment command) {
        Check check = new Check();
        Long charge = check.id("chargeId", command.chargeId);
        AdjustmentKind kind = check.choice("kind", command.kind, AdjustmentKind.class);
        Money amount =
                kind == AdjustmentKind.CANCELLATION
                        ? null
                        : check.positive("amount", command.amount);
        if (kind == AdjustmentKind.CANCELLATION && command.amount != null) {
            check.wrong("amount", "ledger.adjustment.whole-charge");
        }
        String reason = check.text("reason", command.reason, 400);
        check.done();
        if (!desk.hasKey()) {
            throw new InvalidInput("ledger.adjustment.key-required");
        }
        return transactions.write(
                () -> unit.joined(em -> request(em, charge, kind, amount, reason)));
    }

    /** Signs; the last signature posts. {@code ledger.adjustment.lapsed}, {@code .collector}. */
    public AdjustmentView approve(String id, ApprovalStep command) {
        return step(id, "approve", command, false);
    }

    /** Refuses it. */
    public AdjustmentView reject(String id, ApprovalStep command) {
        return step(id, "reject", command, true);
    }

    /** Takes the wish back. */
    public AdjustmentView withdraw(String id, ApprovalStep command) {
        return step(id, "withdraw", command, false);
    }

    /** The steps that any form can take, by action name. */
    public Map<String, StepTaker> takers() {
        return Map.of(
                "approve",
                        (id, input) ->
                                approve(
                                        Ids.print(id),
                                        ApprovalStep.of(input.state, input.text("note"))),
                "reject",
                        (id, input) ->
                                reject(
                                        Ids.print(id),
                                        ApprovalStep.of(input.state, input.text("reason"))),
                "withdraw",
                        (id, input) ->
                                withdraw(
                                        Ids.print(id),
                                        ApprovalStep.of(input.state, input.text("note"))));
    }

    /** One adjustment. */
    public AdjustmentView get(String id) {
        long wanted = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, found(em, wanted))));
    }

    /** Adjustments, newest first. */
    public Page<AdjustmentRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        AdjustmentKind kind = check.optionalChoice("kind", wanted.kind(), AdjustmentKind.class);
        AdjustmentStore.Filter filter =
                new AdjustmentStore.Filter(
                        check.optionalText("state", wanted.state(), 20),
                        kind == null ? null : kind.name(),
                        check.optionalId("houseId", wanted.houseId()),
                        check.optionalId("chargeId", wanted.chargeId()),
                        check.optionalDate("from", wanted.from()),
                        check.optionalDate("to", wanted.to()));
        check.done();
        List<AdjustmentRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em -> adjustments.list(em, desk.project(), filter, page)));
        return Page.of(rows, page, r -> r.id);
    }

    /**
     * Which adjustments a list shows; null means all.
     *
     * @param state of the case
     * @param kind DISCOUNT, WAIVER, WRITE_OFF, CORRECTION_DOWN, CORRECTION_UP or CANCELLATION
     * @param from first day of posting
     * @param to last day of posting
     */
    public record Wanted(
            String state, String kind, String houseId, String chargeId, String from, String to) {}

    private AdjustmentView request(
            EntityManager em, long chargeId, AdjustmentKind kind, Money wanted, String reason) {
        AdjustmentStore.Charged charge = lockedCharge(em, chargeId);
        Money amount = wanted == null ? charge.worth() : wanted;
        if (amount.signum() <= 0 || charge.cancelled()) {
            throw new Conflict("ledger.adjustment.nothing-left");
        }
        requireOpen(charge, kind, amount, "ledger.adjustment.more-than-open");
        Posting.Where where = new Posting.Where(desk.project(), charge.accountId());
        Adjustment adjustment =
                Adjustment.request(desk.id(), where, chargeId, kind, amount, reason, desk.who());
        String number = numbering.next("AD");
        String title =
                kind.title(desk.language())
                        + " "
                        + charge.view().debtor.name
                        + " "
                        + charge.view().period;
        OpenCase opening =
                new OpenCase(
                                "request",
                                adjustment.id(),
                                Long.valueOf(charge.view().houseId),
                                charge.view().houseName,
                                number,
                                title,
                                reason,
                                null)
                        .worth(amount);
        adjustment.file(cases.open(AdjustmentFlow.FLOW, opening), number);
        adjustments.add(em, adjustment);
        AdjustmentView view = view(em, adjustment);
        audit.record("ledger.adjustment", adjustment.id(), "request", null, summary(view));
        return view;
    }

    private AdjustmentView step(
            String id, String action, ApprovalStep command, boolean needsReason) {
        long wanted = Ids.parse(id, NOT_FOUND);
        String reason = command == null ? null : command.reason;
        String state = command == null ? null : command.state;
        Check check = new Check();
        String note =
                needsReason
                        ? check.text("reason", reason, 400)
                        : check.optionalText("reason", reason, 400);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Adjustment found = found(em, wanted);
                                    CaseStep step = CaseStep.of(action, state);
                                    cases.check(AdjustmentFlow.FLOW, found.caseId(), step);
                                    check.done();
                                    return step(em, found, step.with(note, null));
                                }));
    }

    private AdjustmentView step(EntityManager em, Adjustment adjustment, CaseStep step) {
        AdjustmentStore.Charged charge = lockedCharge(em, adjustment.chargeId());
        adjustments.refresh(em, adjustment);
        desk.requireVersion(adjustment.version());
        if ("approve".equals(step.action())) {
            requireNoCollector(em, adjustment);
        }
        String to = cases.act(AdjustmentFlow.FLOW, adjustment.caseId(), step).to();
        if (AdjustmentFlow.POSTED.equals(to)) {
            post(em, adjustment, charge);
        }
        return view(em, adjustment);
    }

    /** Flows.md 6.1: who collects money does not waive it. */
    private void requireNoCollector(EntityManager em, Adjustment adjustment) {
        boolean lowers = adjustment.kind().lowers();
        String user = desk.who().user();
        if (lowers && adjustments.collected(em, desk.project(), adjustment.accountId(), user)) {
            throw new NotAllowed("ledger.adjustment.collector");
        }
    }

    private void post(EntityManager em, Adjustment adjustment, AdjustmentStore.Charged charge) {
        LocalDate today = desk.today();
        Posting.Where where = new Posting.Where(desk.project(), charge.accountId());
        boolean whole = adjustment.kind() == AdjustmentKind.CANCELLATION;
        Money amount = adjustment.amount();
        if (charge.cancelled() || whole && charge.worth().compareTo(amount.negated()) != 0) {
            throw lapsed(adjustment.number(), charge);
        }
        books.lateFees().settle(em, where, today);
        if (whole) {
            holds.requireFreeCharge(em, adjustment.chargeId());
            books.release(em, where, charge.entityId(), adjustment.chargeId(), today);
        } else if (adjustment.kind().lowers() && charge.open().compareTo(amount.negated()) < 0) {
            throw lapsed(adjustment.number(), charge);
        }
        Posting posting =
                books.post(
                        em,
                        PostingKind.ADJUSTMENT,
                        where,
                        charge.entityId(),
                        today,
                        Lines.charge(
                                adjustment.chargeId(),
                                adjustment.kind().against(charge.against()),
                                amount));
        adjustments.adjust(em, adjustment.chargeId(), amount);
        if (whole) {
            adjustments.free(em, adjustment.chargeId());
        }
        adjustment.post(posting.id(), today);
        em.flush();
        books.lateFees().correct(em, where, today);
        books.creditByPolicy(em, where, charge.entityId(), today);
        tell(em, adjustment);
    }

    private void tell(EntityManager em, Adjustment adjustment) {
        AdjustmentView.AdjustedCharge charge =
                adjustments.charge(em, desk.project(), adjustment.chargeId()).view();
        ChargeAdjusted told = new ChargeAdjusted();
        told.adjustmentId = Ids.print(adjustment.id());
        told.number = adjustment.number();
        told.kind = adjustment.kind().name();
        told.chargeId = charge.id;
        told.houseId = charge.houseId;
        told.debtorId = charge.debtor.id;
        told.item = charge.item;
        told.period = charge.period;
        told.amount = adjustment.amount().view();
        told.open = charge.open;
        told.on = adjustment.postedOn();
        audit.record("ledger.adjustment", adjustment.id(), "post", null, told);
        events.publish("charge.adjusted", 1, Long.valueOf(charge.houseId), told);
    }

    private static void requireOpen(
            AdjustmentStore.Charged charge, AdjustmentKind kind, Money amount, String code) {
        boolean part = kind.lowers() && kind != AdjustmentKind.CANCELLATION;
        if (part && charge.open().compareTo(amount) < 0) {
            throw new Conflict(code).with("open", charge.open()).with("amount", amount);
        }
    }

    private static Conflict lapsed(String number, AdjustmentStore.Charged charge) {
        return new Conflict("ledger.adjustment.lapsed")
                .with("number", number)
                .with("open", charge.open());
    }

    private AdjustmentStore.Charged lockedCharge(EntityManager em, long chargeId) {
        AdjustmentStore.Charged found = adjustments.charge(em, desk.project(), chargeId);
        if (found == null) {
            throw new NotFound("ledger.adjustment.no-charge").with("id", chargeId);
        }
        accounts.lock(em, found.accountId());
        return adjustments.charge(em, desk.project(), chargeId);
    }

    private Adjustment found(EntityManager em, long id) {
        Adjustment adjustment = adjustments.find(em, desk.project(), id);
        if (adjustment == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return adjustment;
    }

    private AdjustmentView view(EntityManager em, Adjustment adjustment) {
        AdjustmentView view = new AdjustmentView();
        view.id = Ids.print(adjustment.id());
        view.number = adjustment.number();
        view.kind = adjustment.kind().name();
        view.amount = adjustment.amount().view();
        view.reason = adjustment.reason();
        view.charge = adjustments.charge(em, desk.project(), adjustment.chargeId()).view();
        view.requestedBy = adjustment.requestedByName();
        view.requestedAt = adjustment.requestedAt();
        view.postedOn = adjustment.postedOn();
        view.process = cases.view(AdjustmentFlow.FLOW, adjustment.caseId(), action -> true);
        view.version = adjustment.version();
        return view;
    }

    private static Map<String, Object> summary(AdjustmentView view) {
        return Map.of(
                "number", view.number,
                "kind", view.kind,
                "amount", view.amount,
                "reason", view.reason,
                "charge", view.charge);
    }
}
