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
}
