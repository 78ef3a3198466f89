package org.atrium.ledger.domain;

import org.atrium.common.Money;

/**
 * One signed amount on one side of the books. Never changed.
 *
 * @param gl side of the books
 * @param chargeId null where it concerns none
 * @param receiptId null where it concerns none
 * @param amount signed, not zero; positive is debit
 */
public record EntryLine(Gl gl, Long chargeId, Long receiptId, Money amount) {}
