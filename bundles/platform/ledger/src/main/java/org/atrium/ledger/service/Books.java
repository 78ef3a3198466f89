package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.ledger.domain.Account;
import org.atrium.ledger.domain.Allocator;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.PostingKind;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.domain.Share;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.PostingStore;
import org.atrium.ledger.store.ReceiptStore;

/** Opens and locks accounts and writes postings, inside the transaction of a command. */
final class Books {
    private final Desk desk;
    private final AccountStore accounts = new AccountStore();
    private final ReceiptStore receipts = new ReceiptStore();
    private final PostingStore postings;
    private final LateFees lateFees;

    Books(Desk desk) {
        this.desk = desk;
        lateFees = new LateFees(desk, this);
        postings = new PostingStore(desk::id);
    }

    /** Late fees of the accounts. */
    LateFees lateFees() {
        return lateFees;
    }

    /** The name of a house of the project. */
    String houseName(EntityManager em, long house) {
        String name = accounts.houseName(em, desk.project(), house);
        if (name == null) {
            throw new NotFound("registry.house.not-found").with("id", house);
        }
        return name;
    }

    /** The debtor that is named, or who pays for the house on this day. */
    long debtor(EntityManager em, long house, Long named, LocalDate day) {
        if (named != null) {
            if (accounts.customerName(em, desk.project(), named) == null) {
                throw new NotFound("ledger.account.unknown-debtor").with("id", named);
            }
            return named;
        }
        Long payer = accounts.payer(em, desk.project(), house, day);
        if (payer == null) {
            throw new Conflict("ledger.account.no-payer")
                    .with("house", houseName(em, house))
                    .with("day", day);
        }
        return payer;
    }

    /** The account, opened where it is missing, and locked until the end of the transaction. */
    Account locked(EntityManager em, long house, long debtor) {
        return locked(em, List.of(house), debtor).get(0);
    }

    /**
     * The accounts of a debtor's houses, opened where they are missing, and locked by the id of the
     * house, so that nobody waits for somebody who waits for him.
     */
    List<Account> locked(EntityManager em, Collection<Long> houses, long debtor) {
        List<Account> found = new ArrayList<>();
        boolean opening = false;
        for (long house : new TreeSet<>(houses)) {
            Account account = accounts.find(em, desk.project(), house, debtor);
            if (account == null && !opening) {
                opening = true;
                accounts.lockOpening(em, desk.project());
                account = accounts.find(em, desk.project(), house, debtor);
            }
            if (account == null) {
                account = new Account(desk.id(), desk.project(), house, debtor);
                accounts.add(em, account);
            }
            found.add(account);
        }
        found.forEach(account -> accounts.lock(em, account.id()));
        return found;
    }

    /** Writes a posting. */
    Posting post(
            EntityManager em,
            PostingKind kind,
            Posting.Where where,
            long entity,
            LocalDate date,
            Lines lines) {
        return write(
                em, Posting.of(desk.id(), kind, where, entity, date, desk.who()), where, lines);
    }

    /** Writes a posting that was made up by the caller. */
    Posting write(EntityManager em, Posting posting, Posting.Where where, Lines lines) {
        postings.add(em, posting, where, lines);
        return posting;
    }

    /** Writes what a posting of a receipt paid (or took back). */
    void settle(EntityManager em, Receipt receipt, long posting, List<Share> shares) {
        postings.settle(em, desk.project(), receipt.id(), posting, shares);
        receipts.refresh(em, receipt);
    }

    /** What receipts paid on a charge becomes their credit again. The account must be locked. */
    void release(EntityManager em, Posting.Where where, long entity, long charge, LocalDate date) {
        for (Receipt receipt : receipts.paying(em, charge)) {
            List<Share> shares =
                    postings.shares(em, receipt.id()).stream()
                            .filter(s -> s.chargeId() == charge)
                            .toList();
            Lines lines = Lines.creditReleased(receipt.id(), shares);
            Posting posting = post(em, PostingKind.CREDIT_RELEASED, where, entity, date, lines);
            settle(em, receipt, posting.id(), shares.stream().map(Share::negated).toList());
        }
    }

    /** Uses credit where the project uses it by itself. The account must be locked. */
    void creditByPolicy(EntityManager em, Posting.Where where, long entity, LocalDate date) {
        if (desk.usesCredit(date)) {
            applyCredit(em, where, entity, date);
        }
    }

    /**
     * Lets money that was paid ahead settle open charges, the oldest receipt first; what is kept
     * for an item settles that item's only. The account must be locked.
     */
    void applyCredit(EntityManager em, Posting.Where where, long entity, LocalDate date) {
        List<Receipt> ahead = receipts.withCredit(em, where.accountId(), entity);
        if (!ahead.isEmpty()) {
            lateFees.settle(em, where, date);
        }
        for (Receipt receipt : ahead) {
            List<Share> shares =
                    Allocator.spread(
                            receipt.unapplied(),
                            postings.open(em, where, entity),
                            List.of(),
                            receipt.keptFor(),
                            desk.order(date));
            if (shares.isEmpty()) {
                continue;
            }
            Lines lines = Lines.creditApplied(receipt.id(), shares);
            Posting posting = post(em, PostingKind.CREDIT_APPLIED, where, entity, date, lines);
            settle(em, receipt, posting.id(), shares);
        }
    }
}
