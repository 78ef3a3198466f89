package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.ChineseCapitals;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.PayerReceiptView;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.domain.PayerReceipt;
import org.atrium.ledger.domain.PayerSplit;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.PayerReceiptStore;
import org.atrium.ledger.store.PostingStore;
import org.atrium.ledger.store.ReceiptStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes money once for all houses of a debtor (FE-07): one number, one paper, one entry in the
 * shift. Each house gets a receipt of its own account, written the way of all receipts, in the same
 * transaction.
 */
@Component(service = PayerReceiptService.class)
public class PayerReceiptService {
    private static final String NOT_FOUND = "ledger.receipt.not-found";

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Numbering numbering;
    private final Audit audit;
    private final ReceiptService receipts;
    private final Books books;
    private final Till till;
    private final PostingStore postings;
    private final AccountStore accounts = new AccountStore();
    private final ReceiptStore parts = new ReceiptStore();
    private final PayerReceiptStore store = new PayerReceiptStore();

    /** Over the ledger's tables. */
    @Activate
    public PayerReceiptService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Numbering numbering,
            @Reference Audit audit,
            @Reference ReceiptService receipts) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.numbering = numbering;
        this.audit = audit;
        this.receipts = receipts;
        books = new Books(desk);
        till = new Till(desk);
        postings = new PostingStore(desk::id);
    }

    /**
     * Takes money for the houses of a debtor.
     *
     * @throws InvalidInput {@code ledger.receipt.key-required} without an Idempotency-Key
     * @throws Conflict {@code ledger.payer-receipt.left-over} where more is paid than is open and
     *     no house is named for the rest
     */
    public PayerReceiptView record(String customerId, RecordPayerReceipt command) {
        long debtor = Ids.parse(customerId, "ledger.account.unknown-debtor");
        PayerReceiptDraft draft = PayerReceiptDraft.parse(command, desk.today(), desk.methods());
        if (!desk.hasKey()) {
            throw new InvalidInput("ledger.receipt.key-required");
        }
        return transactions.write(() -> unit.joined(em -> record(em, debtor, draft)));
    }

    /** Takes all parts back, or none. */
    public PayerReceiptView reverse(String id, ReverseReceipt command) {
        long receipt = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        String reason = check.text("reason", command.reason, 400);
        check.done();
        return transactions.write(() -> unit.joined(em -> reverse(em, receipt, reason)));
    }

    /** Counts a printed copy, and says how it stands then. */
    public PayerReceiptView print(String id) {
        long receipt = Ids.parse(id, NOT_FOUND);
        return transactions.write(() -> unit.joined(em -> print(em, receipt)));
    }

    /** A receipt. */
    public PayerReceiptView get(String id) {
        long receipt = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, found(em, receipt))));
    }

    private PayerReceiptView record(EntityManager em, long debtor, PayerReceiptDraft draft) {
        LegalEntity entity = desk.entity(draft.payment().entity());
        String name = accounts.customerName(em, desk.project(), debtor);
        if (name == null) {
            throw new NotFound("ledger.account.unknown-debtor").with("id", debtor);
        }
        Collection<Long> houses = houses(em, debtor, entity.id(), draft);
        List<PayerSplit.Part> split = split(em, houses, debtor, entity.id(), draft);
        Receipt.Taken taken = draft.payment().taken(entity.id(), name, null, null);
        PayerReceipt whole =
                PayerReceipt.of(
                        desk.id(),
                        desk.project(),
                        debtor,
                        numbering.next("RC-" + entity.code()),
                        taken,
                        split.size());
        store.add(em, whole);
        long first = 0;
        for (PayerSplit.Part part : split) {
            int place = split.indexOf(part) + 1;
            Receipt receipt =
                    Receipt.take(desk.id(), part.account(), taken.of(part.amount()), desk.who())
                            .partOf(whole);
            receipts.book(em, receipt, part.shares(), () -> whole.partNumber(place));
            first = place == 1 ? receipt.postingId() : first;
        }
        till.enter(em, whole, first, whole.amount());
        PayerReceiptView view = view(em, whole);
        audit.record("ledger.payer-receipt", whole.id(), "record", null, view);
        return view;
    }

    /** The houses that a payment may reach. */
    private Collection<Long> houses(
            EntityManager em, long debtor, long entity, PayerReceiptDraft draft) {
        Collection<Long> named = new TreeSet<>(draft.shares().keySet());
        if (draft.creditHouse() != null) {
            named.add(draft.creditHouse());
        }
        for (long house : named) {
            String name = books.houseName(em, house);
            if (!store.isHis(em, desk.project(), debtor, house, desk.today())) {
                throw new Conflict("ledger.payer-receipt.not-his-house").with("house", name);
            }
        }
        if (draft.shares().isEmpty()) {
            named.addAll(store.owing(em, desk.project(), debtor, entity, PayerReceiptDraft.MOST));
        }
        if (named.size() > PayerReceiptDraft.MOST) {
            throw new Conflict("ledger.payer-receipt.too-many-houses");
        }
        return named;
    }

    private List<PayerSplit.Part> split(
            EntityManager em,
            Collection<Long> houses,
            long debtor,
            long entity,
            PayerReceiptDraft draft) {
        LocalDate day = draft.payment().receivedOn();
        PayerSplit split = new PayerSplit(desk.order(day));
        for (Account account : books.locked(em, houses, debtor)) {
            books.lateFees().settle(em, account.where(), day);
            split.add(account, postings.open(em, account.where(), entity));
        }
        return draft.shares().isEmpty()
                ? split.inOrder(draft.payment().amount(), draft.creditHouse())
                : split.asNamed(draft.shares());
    }

    private PayerReceiptView reverse(EntityManager em, long id, String reason) {
        PayerReceipt whole = locked(em, id);
        PayerReceiptView before = view(em, whole);
        List<Receipt> all = store.parts(em, id);
        for (Receipt part : all) {
            receipts.takeBack(em, part, reason);
        }
        till.enter(em, whole, all.get(0).reversalId(), whole.amount().negated());
        PayerReceiptView after = view(em, whole);
        audit.record("ledger.payer-receipt", id, "reverse", before, after);
        return after;
    }

    private PayerReceiptView print(EntityManager em, long id) {
        PayerReceipt whole = locked(em, id);
        store.parts(em, id).forEach(part -> part.requireStanding("ledger.receipt.reversed"));
        int copy = whole.print();
        em.flush();
        audit.record("ledger.payer-receipt", id, "print", null, Map.of("copy", copy));
        return view(em, whole);
    }

    private PayerReceipt found(EntityManager em, long id) {
        PayerReceipt whole = store.find(em, desk.project(), id);
        if (whole == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return whole;
    }

    /** The receipt with its parts and their accounts locked, the accounts by the house. */
    private PayerReceipt locked(EntityManager em, long id) {
        PayerReceipt whole = found(em, id);
        desk.requireVersion(whole.version());
        List<Receipt> all = store.parts(em, id);
        all.forEach(part -> accounts.lock(em, part.accountId()));
        all.forEach(part -> parts.refresh(em, part));
        store.lock(em, whole);
        return whole;
    }

    private PayerReceiptView view(EntityManager em, PayerReceipt whole) {
        List<ReceiptView> views = new ArrayList<>();
        store.parts(em, whole.id()).forEach(part -> views.add(receipts.view(em, part.id())));
        ReceiptView part = views.get(0);
        PayerReceiptView view = new PayerReceiptView();
        view.id = Ids.print(whole.id());
        view.number = whole.number();
        view.state = part.state;
        view.debtor = part.debtor;
        view.amount = whole.amount().view();
        view.amountInCapitals = ChineseCapitals.of(whole.amount());
        view.method = part.method;
        view.receivedOn = part.receivedOn;
        view.payer = part.payer;
        view.externalRef = part.externalRef;
        view.note = part.note;
        view.entity = part.entity;
        view.parts = views;
        view.credit =
                views.stream()
                        .map(each -> Money.parse(each.credit))
                        .reduce(Money.ZERO, Money::plus)
                        .view();
        view.notTaxInvoice = part.notTaxInvoice;
        view.printCount = whole.printCount();
        view.recordedBy = part.recordedBy;
        view.recordedAt = part.recordedAt;
        view.reversedOn = part.reversedOn;
        view.reversedBy = part.reversedBy;
        view.reverseReason = part.reverseReason;
        view.version = whole.version();
        return view;
    }
}
