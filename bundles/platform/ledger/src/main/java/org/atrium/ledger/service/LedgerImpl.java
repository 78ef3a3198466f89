package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Events;
import org.atrium.ledger.api.ChargePosted;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.PaidReceipt;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.domain.Charge;
import org.atrium.ledger.domain.Gl;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.PostingKind;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.BatchStore;
import org.atrium.ledger.store.HoldStore;
import org.atrium.ledger.store.PostingStore;
import org.atrium.ledger.store.ReceiptStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Posts charges of functions (FE-07). */
@Component
public class LedgerImpl implements Ledger {
    private static final int SLICE = 1_000;
    private static final int IDS_PER_CHARGE = 4;

    private final LedgerUnit unit;
    private final Desk desk;
    private final Audit audit;
    private final Events events;
    private final Books books;
    private final PostingStore postings;
    private final AccountStore accounts = new AccountStore();
    private final BatchStore batches = new BatchStore();
    private final ReceiptStore receipts = new ReceiptStore();
    private final HoldStore holds = new HoldStore();

    /** Over the ledger's tables. */
    @Activate
    public LedgerImpl(
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Audit audit,
            @Reference Events events) {
        this.unit = unit;
        this.desk = desk;
        this.audit = audit;
        this.events = events;
        books = new Books(desk);
        postings = new PostingStore(desk::id);
    }

    @Override
    public long charge(NewCharge order) {
        return unit.joined(em -> charge(em, order));
    }

    @Override
    public long newBatch() {
        return desk.id();
    }

    @Override
    public PostedBatch postBatch(long batchId, LocalDate businessDate) {
        return unit.joined(em -> postBatch(em, batchId, businessDate));
    }

    @Override
    public PaidReceipt paid(long receiptId) {
        return unit.joined(em -> paid(em, receiptId));
    }

    @Override
    public PaidReceipt lockPaid(long receiptId) {
        return unit.joined(
                em -> {
                    locked(em, receiptId);
                    return paid(em, receiptId);
                });
    }

    @Override
    public void holdReceipt(long receiptId, String function, String reference) {
        unit.joined(em -> hold(em, receiptId, function, reference));
    }

    @Override
    public void releaseReceipt(long receiptId, String function, String reference) {
        unit.joined(em -> release(em, receiptId, function, reference));
    }

    private PaidReceipt paid(EntityManager em, long id) {
        PaidReceipt paid = holds.paid(em, desk.project(), id);
        if (paid == null) {
            throw noReceipt(id);
        }
        return paid;
    }

    private Receipt locked(EntityManager em, long id) {
        Receipt receipt = receipts.find(em, desk.project(), id);
        if (receipt == null) {
            throw noReceipt(id);
        }
        accounts.lock(em, receipt.accountId());
        receipts.refresh(em, receipt);
        return receipt;
    }

    private static NotFound noReceipt(long id) {
        return new NotFound("ledger.receipt.not-found").with("id", id);
    }

    private Void hold(EntityManager em, long id, String function, String reference) {
        Receipt receipt = locked(em, id);
        receipt.requireStanding("ledger.receipt.already-reversed");
        holds.hold(em, desk.project(), id, function, reference, desk.who().at());
        audit.record("ledger.receipt", id, "hold", null, Map.of("reference", reference));
        return null;
    }

    private Void release(EntityManager em, long id, String function, String reference) {
        locked(em, id);
        holds.release(em, desk.project(), id, function, reference);
        audit.record("ledger.receipt", id, "release", Map.of("reference", reference), null);
        return null;
    }

    private long charge(EntityManager em, NewCharge order) {
        books.houseName(em, order.houseId());
        LocalDate today = desk.today();
        long debtor = books.debtor(em, order.houseId(), order.debtorId(), today);
        Account account = books.locked(em, order.houseId(), debtor);
        Posting.Where where = account.where();
        long id = desk.id();
        Posting posting =
                books.post(
                        em,
                        PostingKind.CHARGE,
                        where,
                        order.entityId(),
                        today,
                        Lines.charge(id, Gl.against(order.item(), order.part()), order.amount()));
        postings.add(em, Charge.of(id, where, debtor, posting.id(), order));
        books.creditByPolicy(em, where, order.entityId(), today);
        ChargePosted posted = posted(id, debtor, order);
        audit.record("ledger.charge", id, "post", null, posted);
        events.publish("charge.posted", 1, order.houseId(), posted);
        return id;
    }

    private PostedBatch postBatch(EntityManager em, long batch, LocalDate day) {
        long charges = 0;
        Money total = Money.ZERO;
        BatchStore.Slice slice = batches.next(em, batch, desk.project(), 0, SLICE);
        while (slice != null) {
            PostedBatch posted = postSlice(em, slice, day);
            charges += posted.charges();
            total = total.plus(posted.total());
            slice = batches.next(em, batch, desk.project(), slice.upTo(), SLICE);
        }
        return new PostedBatch(charges, total);
    }

    private PostedBatch postSlice(EntityManager em, BatchStore.Slice slice, LocalDate day) {
        if (batches.missingAccounts(em, slice) > 0) {
            accounts.lockOpening(em, slice.project());
            int missing = batches.missingAccounts(em, slice);
            if (missing > 0) {
                batches.addAccounts(em, slice, desk.base(missing));
            }
        }
        batches.lockAccounts(em, slice);
        int n = batches.size(em, slice);
        long base = desk.base(IDS_PER_CHARGE * n);
        batches.post(em, slice, base, n, day, desk.who());
        if (desk.usesCredit(day)) {
            for (BatchStore.Credit credit : batches.credits(em, base, n)) {
                Posting.Where where = new Posting.Where(slice.project(), credit.account());
                books.applyCredit(em, where, credit.entity(), day);
            }
        }
        batches.clear(em, slice);
        return batches.figures(em, base, n);
    }

    private static ChargePosted posted(long id, long debtor, NewCharge order) {
        ChargePosted posted = new ChargePosted();
        posted.chargeId = Ids.print(id);
        posted.houseId = Ids.print(order.houseId());
        posted.debtorId = Ids.print(debtor);
        posted.item = order.item();
        posted.period = order.period();
        posted.due = order.due();
        posted.amount = order.amount().view();
        posted.function = order.function();
        return posted;
    }
}
