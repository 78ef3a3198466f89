package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.ledger.domain.Gl;
import org.atrium.ledger.domain.LateSchedule;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.PostingKind;
import org.atrium.ledger.store.AdjustmentStore;
import org.atrium.ledger.store.LateFeeStore;
import org.atrium.ledger.store.LateFeeStore.Accounts;
import org.atrium.ledger.store.LateFeeStore.Occasion;

/**
 * Brings late fees in the books up to a day (FE-06), inside the transaction of a command that holds
 * the accounts' locks. What they come to is always computed from the first day on, by one statement
 * for one account and for a thousand; only the difference to the books is posted.
 */
final class LateFees {
    private static final int IDS_PER_FEE = 4;

    private final Desk desk;
    private final Books books;
    private final LateFeeStore store = new LateFeeStore();
    private final AdjustmentStore adjustments = new AdjustmentStore();

    LateFees(Desk desk, Books books) {
        this.desk = desk;
        this.books = books;
    }

    /** Before money is allocated on this day: what is open then includes the late fees. */
    void settle(EntityManager em, Posting.Where where, LocalDate day) {
        settle(em, Accounts.only(where), desk.lateSchedule(day), Occasion.MONEY);
    }

    /** After a charge was corrected or cancelled: late fees that were paid on it count too. */
    void correct(EntityManager em, Posting.Where where, LocalDate day) {
        settle(em, Accounts.only(where), desk.lateSchedule(day), Occasion.CORRECTION);
    }

    /**
     * Writes late fees of an account beside their principals.
     *
     * @param open all that is open on the account on that day
     * @return what of them is not in the books yet
     */
    Money beside(EntityManager em, Posting.Where where, List<OpenChargeRow> open, LocalDate day) {
        LateSchedule schedule = desk.lateSchedule(day);
        if (schedule.isEmpty()) {
            return Money.ZERO;
        }
        Map<String, OpenChargeRow> rows =
                open.stream().collect(Collectors.toMap(r -> r.chargeId, r -> r));
        Money late = Money.ZERO;
        for (LateFeeStore.Due due : store.due(em, Accounts.only(where), schedule)) {
            Money accrued = due.fee().minus(due.posted());
            late = late.plus(accrued);
            OpenChargeRow principal = rows.get(Ids.print(due.principal()));
            OpenChargeRow own = due.charge() == null ? null : rows.get(Ids.print(due.charge()));
            if (principal != null) {
                Money posted = own == null ? Money.ZERO : Money.parse(own.open);
                principal.lateFeeOpen = posted.plus(accrued).view();
            }
        }
        return late;
    }

    /**
     * Posts what late fees of these accounts have changed by. Returns how many did, and by how much
     * together: below zero where more was taken back than posted.
     */
    PostedBatch settle(
            EntityManager em, Accounts accounts, LateSchedule schedule, Occasion occasion) {
        if (schedule.isEmpty()) {
            return new PostedBatch(0, Money.ZERO);
        }
        long batch = desk.id();
        int rows = store.stage(em, accounts, schedule, occasion, batch);
        if (rows == 0) {
            return new PostedBatch(0, Money.ZERO);
        }
        List<LateFeeStore.Excess> excess = store.takeExcess(em, batch);
        Money lowered = Money.ZERO;
        for (LateFeeStore.Excess each : excess) {
            lowered = lowered.plus(lower(em, each));
        }
        PostedBatch grown = store.staged(em, batch);
        if (grown.charges() == 0) {
            return new PostedBatch(excess.size(), lowered.negated());
        }
        long base = desk.base(IDS_PER_FEE * rows);
        store.post(
                em,
                new LateFeeStore.Grown(batch, accounts, base, rows),
                schedule.asOf(),
                desk.who());
        return new PostedBatch(excess.size() + grown.charges(), grown.total().minus(lowered));
    }

    /** Takes days back that no longer count; what was paid for them is credit again. */
    private Money lower(EntityManager em, LateFeeStore.Excess excess) {
        LocalDate today = desk.today();
        if (store.open(em, excess.charge()).compareTo(excess.amount()) < 0) {
            books.release(em, excess.where(), excess.entity(), excess.charge(), today);
        }
        Money amount = excess.amount().min(store.open(em, excess.charge()));
        if (amount.signum() > 0) {
            books.post(
                    em,
                    PostingKind.LATE_FEE,
                    excess.where(),
                    excess.entity(),
                    today,
                    Lines.charge(excess.charge(), Gl.INCOME, amount.negated()));
            adjustments.adjust(em, excess.charge(), amount.negated());
        }
        return amount;
    }
}
