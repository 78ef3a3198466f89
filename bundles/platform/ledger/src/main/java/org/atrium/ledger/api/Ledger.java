package org.atrium.ledger.api;

import java.time.LocalDate;

/**
 * The one place where money stands (rule 3). Every method joins the caller's transaction, posts in
 * the caller's project and takes the lock of the accounts that it touches.
 *
 * <p>Money that was paid ahead (credit) settles new charges of the same account and legal entity,
 * at once unless {@code ledger.credit.use} says on request, oldest receipt first, in the order of
 * {@code fee.allocation}, by a posting of its own.
 */
public interface Ledger {
    /**
     * Posts one charge, with the event {@code charge.posted}.
     *
     * @return its id
     * @throws org.atrium.common.NotFound {@code registry.house.not-found}, {@code
     *     ledger.account.unknown-debtor}
     * @throws org.atrium.common.Conflict {@code ledger.account.no-payer} where no debtor is named
     *     and nobody pays for the house
     */
    long charge(NewCharge charge);

    /**
     * A number for rows that the caller then inserts into {@code LEDGER.STAGED_CHARGE} (BATCH_ID,
     * PROJECT_ID, HOUSE_ID, DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, FROM_DAY, TO_DAY, DUE, AMOUNT,
     * FUNCTION_ID, PART: PRINCIPAL unless named), days half-open, amounts above zero, no deposits.
     */
    long newBatch();

    /**
     * Posts the staged rows of this batch by set-based SQL, and removes them from the staging
     * table. No event per charge is written: the caller publishes one for the batch. A caller with
     * more than some 2,000 rows uses several transactions, so that the database keeps row locks.
     *
     * @param businessDate the day on which the charges are posted
     */
    PostedBatch postBatch(long batchId, LocalDate businessDate);

    /**
     * What a receipt pays now.
     *
     * @throws org.atrium.common.NotFound {@code ledger.receipt.not-found}
     */
    PaidReceipt paid(long receiptId);

    /**
     * As {@link #paid}, with the receipt locked until the end of the transaction: nobody takes it
     * back or spends it meanwhile.
     */
    PaidReceipt lockPaid(long receiptId);

    /**
     * Holds a receipt: while its money stands on a tax invoice it is not taken back, nor is a
     * charge cancelled that it pays, deposits apart. The hold stands in the database until it is
     * released, also while the function is off. Credit is free: no invoice has it.
     *
     * @param function id of the function
     * @param reference number of the paper, which the refusal names; once per receipt and function
     * @throws org.atrium.common.NotFound {@code ledger.receipt.not-found}
     * @throws org.atrium.common.Conflict {@code ledger.receipt.already-reversed}
     */
    void holdReceipt(long receiptId, String function, String reference);

    /** Ends a hold; nothing happens where there is none. */
    void releaseReceipt(long receiptId, String function, String reference);
}
