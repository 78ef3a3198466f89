package org.atrium.ledger.service;

import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.ledger.domain.PayerReceipt;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.domain.Refund;
import org.atrium.ledger.store.ShiftStore;

/**
 * Enters what is taken and given back in the open shift of who does it (flows.md 6.6); nothing
 * where no shift is open.
 */
final class Till {
    private final Desk desk;
    private final ShiftStore shifts = new ShiftStore();

    Till(Desk desk) {
        this.desk = desk;
    }

    /**
     * Enters an amount of a receipt, below zero where it is taken back (a red entry).
     *
     * @throws Conflict {@code ledger.shift.none-open} where cash needs one
     */
    void enter(EntityManager em, Receipt receipt, long posting, Money amount) {
        Long shift = shift(em, receipt.method());
        if (shift != null) {
            shifts.enter(em, shift, posting, receipt, amount);
        }
    }

    /**
     * Enters an amount of a receipt over several houses, once.
     *
     * @throws Conflict {@code ledger.shift.none-open} where cash needs one
     */
    void enter(EntityManager em, PayerReceipt receipt, long posting, Money amount) {
        Long shift = shift(em, receipt.method());
        if (shift != null) {
            shifts.enter(em, shift, posting, receipt, amount);
        }
    }

    /**
     * Enters a refund that is paid out.
     *
     * @throws Conflict {@code ledger.shift.none-open} where cash needs one
     */
    void giveBack(EntityManager em, Refund refund, long posting) {
        Long shift = shift(em, refund.method());
        if (shift != null) {
            shifts.giveBack(em, shift, posting, refund);
        }
    }

    private Long shift(EntityManager em, PaymentMethod method) {
        Long open = shifts.lockOpen(em, desk.project(), desk.who().user());
        if (open == null && method == PaymentMethod.CASH && desk.shiftRequired()) {
            throw new Conflict("ledger.shift.none-open");
        }
        return open;
    }
}
