package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.EntityView;
import org.atrium.ledger.api.PaymentMethodRow;
import org.atrium.ledger.api.ReceiptHappened;
import org.atrium.ledger.api.ReceiptPrint;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.domain.Allocator;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.PostingKind;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.domain.Share;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.HoldStore;
import org.atrium.ledger.store.PostingStore;
import org.atrium.ledger.store.ReceiptStore;
import org.atrium.ledger.store.RefundStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes money, prints the receipt and takes it back (FE-07, FE-08, flows.md 6.6). */
@Component(service = ReceiptService.class)
public class ReceiptService {
    private static final String NOT_FOUND = "ledger.receipt.not-found";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Numbering numbering;
    private final Messages messages;
    private final Audit audit;
    private final Events events;
    private final Books books;
    private final Till till;
    private final PostingStore postings;
    private final AccountStore accounts = new AccountStore();
    private final ReceiptStore receipts = new ReceiptStore();
    private final RefundStore refunds = new RefundStore();
    private final HoldStore holds = new HoldStore();

    /** Over the ledger's tables. */
    @Activate
    public ReceiptService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Numbering numbering,
            @Reference Messages messages,
            @Reference Audit audit,
            @Reference Events events) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.numbering = numbering;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        books = new Books(desk);
        till = new Till(desk);
        postings = new PostingStore(desk::id);
    }

    /**
     * Takes money for an account and allocates it.
     *
     * @throws InvalidInput {@code ledger.receipt.key-required} without an Idempotency-Key
     */
    public ReceiptView record(RecordReceipt command) {
        ReceiptDraft draft = ReceiptDraft.parse(command, desk.today(), desk.methods());
        if (!desk.hasKey()) {
            throw new InvalidInput("ledger.receipt.key-required");
        }
        return transactions.write(() -> unit.joined(em -> record(em, draft)));
    }

    /** Takes a receipt back: every charge it paid is open again by exactly that much. */
    public ReceiptView reverse(String id, ReverseReceipt command) {
        long receipt = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        String reason = check.text("reason", command.reason, 400);
        check.done();
        return transactions.write(() -> unit.joined(em -> reverse(em, receipt, reason)));
    }

    /** Hands out a copy to print, and counts it. */
    public ReceiptPrint print(String id) {
        long receipt = Ids.parse(id, NOT_FOUND);
        return transactions.write(() -> unit.joined(em -> print(em, receipt)));
    }

    /** How money is taken and given back today, in the counter's order. */
    public List<PaymentMethodRow> methods() {
        return desk.methods().references().entrySet().stream().map(ReceiptService::row).toList();
    }

    /** A receipt. */
    public ReceiptView get(String id) {
        long receipt = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, receipt)));
    }

    private static PaymentMethodRow row(Map.Entry<PaymentMethod, Boolean> accepted) {
        PaymentMethodRow row = new PaymentMethodRow();
        row.method = accepted.getKey().name();
        row.referenceRequired = accepted.getValue();
        return row;
    }

    private ReceiptView record(EntityManager em, ReceiptDraft draft) {
        PaymentDraft payment = draft.payment();
        LegalEntity entity = desk.entity(payment.entity());
        books.houseName(em, draft.houseId());
        long debtor = books.debtor(em, draft.houseId(), draft.debtorId(), desk.today());
        Account account = books.locked(em, draft.houseId(), debtor);
        requireReplaceable(em, draft.replaces());
        String payer = accounts.customerName(em, desk.project(), debtor);
        Receipt.Taken taken = payment.taken(entity.id(), payer, draft.replaces(), draft.keptFor());
        Receipt receipt = Receipt.take(desk.id(), account, taken, desk.who());
        books.lateFees().settle(em, account.where(), payment.receivedOn());
        List<Share> shares =
                Allocator.spread(
                        receipt.amount(),
                        postings.open(em, account.where(), entity.id()),
                        draft.wishes(),
                        draft.keptFor(),
                        desk.order(payment.receivedOn()));
        ReceiptView view = book(em, receipt, shares, () -> numbering.next("RC-" + entity.code()));
        till.enter(em, receipt, receipt.postingId(), receipt.amount());
        return view;
    }

    /** Writes a receipt into the books. Its account must be locked. */
    ReceiptView book(
            EntityManager em, Receipt receipt, List<Share> shares, Supplier<String> number) {
        Posting posting =
                books.post(
                        em,
                        PostingKind.RECEIPT,
                        where(receipt),
                        receipt.entityId(),
                        receipt.receivedOn(),
                        Lines.receipt(receipt.id(), receipt.amount(), shares));
        receipt.issue(posting.id(), number.get());
        receipts.add(em, receipt);
        books.settle(em, receipt, posting.id(), shares);
        ReceiptView view = view(em, receipt.id());
        tell("receipt.recorded", "record", null, view, receipt.receivedOn());
        return view;
    }

    private Posting.Where where(Receipt receipt) {
        return new Posting.Where(desk.project(), receipt.accountId());
    }

    /** A receipt that is recorded again was taken back, and was not recorded again before. */
    private void requireReplaceable(EntityManager em, Long former) {
        if (former == null) {
            return;
        }
        receipts.lock(em, former);
        Receipt replaced = receipts.find(em, desk.project(), former);
        if (replaced == null) {
            throw new NotFound(NOT_FOUND).with("id", former);
        }
        if (!replaced.isReversed()) {
            throw new Conflict("ledger.receipt.still-stands").with("number", replaced.number());
        }
        if (receipts.isReplaced(em, former)) {
            throw new Conflict("ledger.receipt.already-replaced").with("number", replaced.number());
        }
    }

    private ReceiptView reverse(EntityManager em, long id, String reason) {
        Receipt receipt = locked(em, id);
        receipt.requireWhole();
        ReceiptView after = takeBack(em, receipt, reason);
        till.enter(em, receipt, receipt.reversalId(), receipt.amount().negated());
        return after;
    }

    /** Takes a receipt, or a part of one, back. Its account must be locked. */
    ReceiptView takeBack(EntityManager em, Receipt receipt, String reason) {
        receipt.requireStanding("ledger.receipt.already-reversed");
        requireNotRefunded(em, receipt);
        holds.requireFree(em, receipt.id());
        ReceiptView before = view(em, receipt.id());
        LocalDate today = desk.today();
        Posting.Where where = where(receipt);
        List<Share> shares = postings.shares(em, receipt.id());
        Posting posting =
                Posting.of(
                                desk.id(),
                                PostingKind.REVERSAL,
                                where,
                                receipt.entityId(),
                                today,
                                desk.who())
                        .reversing(receipt.postingId());
        books.write(em, posting, where, Lines.reversal(receipt.id(), receipt.amount(), shares));
        books.settle(em, receipt, posting.id(), shares.stream().map(Share::negated).toList());
        receipt.reverse(posting.id(), today, desk.who(), reason);
        em.flush();
        books.creditByPolicy(em, where, receipt.entityId(), today);
        ReceiptView after = view(em, receipt.id());
        tell("receipt.reversed", "reverse", before, after, today);
        return after;
    }

    /** Money that was given back cannot be taken back again. */
    private void requireNotRefunded(EntityManager em, Receipt receipt) {
        String refund = refunds.outOf(em, receipt.id());
        if (refund != null) {
            throw new Conflict("ledger.receipt.refunded")
                    .with("number", receipt.number())
                    .with("refund", refund);
        }
    }

    private ReceiptPrint print(EntityManager em, long id) {
        Receipt receipt = locked(em, id);
        ReceiptPrint print = new ReceiptPrint();
        print.copy = receipt.print();
        em.flush();
        print.reprint = print.copy > 1;
        print.mark =
                print.reprint
                        ? messages.text(
                                "ledger.receipt.reprint",
                                Map.of("copy", print.copy),
                                desk.language())
                        : null;
        print.receipt = view(em, id);
        audit.record("ledger.receipt", id, "print", null, Map.of("copy", print.copy));
        return print;
    }

    private Receipt locked(EntityManager em, long id) {
        Receipt receipt = receipts.find(em, desk.project(), id);
        if (receipt == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        accounts.lock(em, receipt.accountId());
        receipts.refresh(em, receipt);
        desk.requireVersion(receipt.version());
        return receipt;
    }

    /** As shown; refused where the project has no such receipt. */
    ReceiptView view(EntityManager em, long id) {
        ReceiptStore.Shown shown = receipts.shown(em, desk.project(), id);
        if (shown == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        LegalEntity entity = desk.entity(shown.entityId());
        ReceiptView view = shown.view();
        view.entity = new EntityView();
        view.entity.code = entity.code();
        view.entity.name = entity.name();
        view.entity.taxId = entity.taxId();
        view.notTaxInvoice =
                messages.text("ledger.receipt.not-tax-invoice", Map.of(), desk.language());
        return view;
    }

    private void tell(
            String event, String action, ReceiptView before, ReceiptView after, LocalDate on) {
        ReceiptHappened happened = new ReceiptHappened();
        happened.receiptId = after.id;
        happened.number = after.number;
        happened.houseId = after.houseId;
        happened.debtorId = after.debtor.id;
        happened.entity = after.entity.code;
        happened.amount = after.amount;
        happened.on = on;
        happened.allocations = before == null ? after.allocations : before.allocations;
        audit.record("ledger.receipt", Long.parseLong(after.id), action, before, after);
        events.publish(event, 1, Long.valueOf(after.houseId), happened);
    }
}
