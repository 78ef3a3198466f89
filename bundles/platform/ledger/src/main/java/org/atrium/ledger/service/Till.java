package org.atrium.ledger.service;

import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.store.ShiftStore;

/** Enters what is taken and given back in the open shift of who does it (flows.md 6.6). */
final class Till {
    private final Desk desk;
    private final ShiftStore shifts = new ShiftStore();

    Till(Desk desk) {
        this.desk = desk;
    }

    /**
     * Enters an amount, below zero where money goes back (a red entry); nothing where no shift is
     * open.
     *
     * @throws Conflict {@code ledger.shift.none-open} where cash needs one
     */
    void enter(EntityManager em, Receipt receipt, long posting, Money amount) {
        Long open = shifts.lockOpen(em, desk.project(), desk.who().user());
        if (open != null) {
            shifts.enter(em, open, posting, receipt, amount);
        } else if (receipt.method() == PaymentMethod.CASH && desk.shiftRequired()) {
            throw new Conflict("ledger.shift.none-open");
        }
    }
}
