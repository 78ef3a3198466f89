package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.ChineseCapitals;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.ApprovalStep;
import org.atrium.ledger.api.PayRefund;
import org.atrium.ledger.api.RefundPaid;
import org.atrium.ledger.api.RefundRow;
import org.atrium.ledger.api.RefundView;
import org.atrium.ledger.api.RequestRefund;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.PostingKind;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.domain.Refund;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.ReceiptStore;
import org.atrium.ledger.store.RefundStore;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives credit back to who paid it, after approval (flows.md 6.1, 6.6). */
@Component(service = RefundService.class)
public class RefundService {
    private static final String NOT_FOUND = "ledger.refund.not-found";

    private static final String[] DESKS = {
        Roles.FINANCE, Roles.CASHIER, Roles.CS_MANAGER, Roles.CS_ASSISTANT
    };

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Cases cases;
    private final Numbering numbering;
    private final Audit audit;
    private final Events events;
    private final Books books;
    private final Till till;
    private final AccountStore accounts = new AccountStore();
    private final ReceiptStore receipts = new ReceiptStore();
    private final RefundStore refunds = new RefundStore();

    /** Over the ledger's tables and the cases. */
    @Activate
    public RefundService(
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
        till = new Till(desk);
    }

    /**
     * Asks that credit be given back; it moves nothing yet.
     *
     * @throws InvalidInput {@code ledger.refund.key-required} without an Idempotency-Key
     * @throws Conflict {@code ledger.refund.more-than-credit}, {@code ledger.refund.pending}
     */
    public RefundView request(RequestRefund command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Long debtor = check.optionalId("debtor", command.debtor);
        String entity = check.optionalText("entity", command.entity, 40);
        String payee = check.optionalText("payee", command.payee, 100);
        Money amount = check.positive("amount", command.amount);
        String bank = check.optionalText("payeeAccount", command.payeeAccount, 100);
        String reason = check.text("reason", command.reason, 400);
        check.done();
        if (!desk.hasKey()) {
            throw new InvalidInput("ledger.refund.key-required");
        }
        Refund.Wish wish = new Refund.Wish(amount, reason, payee, bank);
        return transactions.write(
                () -> unit.joined(em -> request(em, house, debtor, desk.entity(entity), wish)));
    }

    /** Signs. */
    public RefundView approve(String id, ApprovalStep command) {
        return step(id, "approve", command);
    }

    /** Refuses it, with a reason. */
    public RefundView reject(String id, ApprovalStep command) {
        return step(id, "reject", command);
    }

    /** Takes the wish back, also when it was approved. */
    public RefundView withdraw(String id, ApprovalStep command) {
        return step(id, "withdraw", command);
    }

    /**
     * The money goes out: the credit is less by that much, that of the oldest receipt first.
     *
     * @throws Conflict {@code ledger.refund.more-than-credit} where charges used it up meanwhile,
     *     {@code ledger.shift.none-open} where cash needs a shift
     */
    public RefundView pay(String id, PayRefund command) {
        long wanted = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        PaymentMethod method = check.choice("method", command.method, PaymentMethod.class);
        String reference = check.optionalText("externalRef", command.externalRef, 100);
        desk.methods().check(check, method, reference);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Refund refund = found(em, wanted);
                                    CaseStep step = CaseStep.of("pay", command.state);
                                    cases.check(RefundFlow.FLOW, refund.caseId(), step);
                                    check.done();
                                    return pay(em, refund, step, method, reference);
                                }));
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
                                        ApprovalStep.of(input.state, input.text("note"))),
                "pay",
                        (id, input) -> {
                            PayRefund command = new PayRefund();
                            command.state = input.state;
                            command.method = input.text("method");
                            command.externalRef = input.text("externalRef");
                            pay(Ids.print(id), command);
                        });
    }

    /** One refund. */
    public RefundView get(String id) {
        long wanted = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, found(em, wanted))));
    }

    /** Refunds, newest first. */
    public Page<RefundRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        RefundStore.Filter filter =
                new RefundStore.Filter(
                        check.optionalText("state", wanted.state(), 20),
                        check.optionalId("houseId", wanted.houseId()),
                        check.optionalDate("from", wanted.from()),
                        check.optionalDate("to", wanted.to()));
        check.done();
        List<RefundRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                refunds.list(
                                                        em,
                                                        desk.project(),
                                                        filter,
                                                        page,
                                                        desk.entityCodes())));
        return Page.of(rows, page, r -> r.id);
    }

    /**
     * Which refunds a list shows; null means all.
     *
     * @param state of the case
     * @param from first day of payment
     * @param to last day of payment
     */
    public record Wanted(String state, String houseId, String from, String to) {}

    private RefundView request(
            EntityManager em, long house, Long named, LegalEntity entity, Refund.Wish wish) {
        String houseName = books.houseName(em, house);
        long debtor = books.debtor(em, house, named, desk.today());
        Account account = books.locked(em, house, debtor);
        String pending = refunds.pending(em, account.id(), entity.id());
        if (pending != null) {
            throw new Conflict("ledger.refund.pending").with("number", pending);
        }
        shares(em, account.id(), entity.id(), wish.amount());
        String name = accounts.customerName(em, desk.project(), debtor);
        Refund.Wish whole =
                new Refund.Wish(
                        wish.amount(),
                        wish.reason(),
                        wish.payee() == null ? name : wish.payee(),
                        wish.payeeAccount());
        Refund refund = Refund.request(desk.id(), account.where(), entity.id(), whole, desk.who());
        String number = numbering.next("RF");
        String title = RefundFlow.FLOW.title(desk.language()) + " " + name;
        OpenCase opening =
                new OpenCase(
                                "request",
                                refund.id(),
                                house,
                                houseName,
                                number,
                                title,
                                wish.reason(),
                                null)
                        .worth(wish.amount());
        refund.file(cases.open(RefundFlow.FLOW, opening), number);
        refunds.add(em, refund);
        RefundView view = view(em, refund);
        audit.record("ledger.refund", refund.id(), "request", null, summary(view));
        return view;
    }

    private RefundView step(String id, String action, ApprovalStep command) {
        long wanted = Ids.parse(id, NOT_FOUND);
        String reason = command == null ? null : command.reason;
        CaseStep step = CaseStep.of(action, command == null ? null : command.state);
        Check check = new Check();
        String note =
                "reject".equals(action)
                        ? check.text("reason", reason, 400)
                        : check.optionalText("reason", reason, 400);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Refund refund = found(em, wanted);
                                    cases.check(RefundFlow.FLOW, refund.caseId(), step);
                                    check.done();
                                    return step(em, refund, step.with(note, null));
                                }));
    }

    private RefundView step(EntityManager em, Refund refund, CaseStep step) {
        lock(em, refund);
        if ("approve".equals(step.action())) {
            shares(em, refund.where().accountId(), refund.entityId(), refund.amount());
        }
        cases.act(RefundFlow.FLOW, refund.caseId(), step);
        return view(em, refund);
    }

    private RefundView pay(
            EntityManager em, Refund refund, CaseStep step, PaymentMethod method, String ref) {
        lock(em, refund);
        cases.act(RefundFlow.FLOW, refund.caseId(), step.with(ref, null));
        LocalDate today = desk.today();
        Map<Long, Money> shares =
                shares(em, refund.where().accountId(), refund.entityId(), refund.amount());
        Posting posting =
                books.post(
                        em,
                        PostingKind.REFUND,
                        refund.where(),
                        refund.entityId(),
                        today,
                        Lines.refund(shares));
        refund.pay(posting.id(), method, ref, today, desk.who());
        em.flush();
        refunds.share(em, refund.id(), shares);
        till.giveBack(em, refund, posting.id());
        RefundView view = view(em, refund);
        audit.record("ledger.refund", refund.id(), "pay", null, summary(view));
        events.publish("refund.paid", 1, Long.valueOf(view.houseId), told(view));
        return view;
    }

    /** What each receipt gives, the oldest first; the account must be locked. */
    private Map<Long, Money> shares(EntityManager em, long account, long entity, Money amount) {
        Map<Long, Money> shares = new LinkedHashMap<>();
        Money left = amount;
        for (Receipt receipt : receipts.withCredit(em, account, entity)) {
            receipts.refresh(em, receipt);
            Money part = receipt.unapplied().compareTo(left) < 0 ? receipt.unapplied() : left;
            if (part.signum() > 0) {
                shares.put(receipt.id(), part);
                left = left.minus(part);
            }
        }
        if (left.signum() > 0) {
            throw new Conflict("ledger.refund.more-than-credit")
                    .with("credit", amount.minus(left))
                    .with("amount", amount);
        }
        return shares;
    }

    private void lock(EntityManager em, Refund refund) {
        accounts.lock(em, refund.where().accountId());
        refunds.refresh(em, refund);
        desk.requireVersion(refund.version());
    }

    private Refund found(EntityManager em, long id) {
        Refund refund = refunds.find(em, desk.project(), id);
        if (refund == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return refund;
    }

    private RefundView view(EntityManager em, Refund refund) {
        RefundView view = new RefundView();
        view.id = Ids.print(refund.id());
        view.number = refund.number();
        refunds.describe(em, refund, view);
        view.entity = desk.entity(refund.entityId()).code();
        view.amount = refund.amount().view();
        view.amountInCapitals = ChineseCapitals.of(refund.amount());
        view.reason = refund.reason();
        view.payee = refund.payee();
        view.payeeAccount = desk.hasAny(DESKS) ? refund.payeeAccount() : null;
        view.requestedBy = refund.requestedByName();
        view.requestedAt = refund.requestedAt();
        view.method = refund.method() == null ? null : refund.method().name();
        view.externalRef = refund.externalRef();
        view.paidOn = refund.paidOn();
        view.paidBy = refund.paidByName();
        view.process = cases.view(RefundFlow.FLOW, refund.caseId(), action -> true);
        view.version = refund.version();
        return view;
    }

    private static RefundPaid told(RefundView view) {
        RefundPaid told = new RefundPaid();
        told.refundId = view.id;
        told.number = view.number;
        told.houseId = view.houseId;
        told.debtorId = view.debtor.id;
        told.entity = view.entity;
        told.amount = view.amount;
        told.method = view.method;
        told.on = view.paidOn;
        return told;
    }

    private static Map<String, Object> summary(RefundView view) {
        return Map.of("number", view.number, "amount", view.amount.amount, "reason", view.reason);
    }
}
