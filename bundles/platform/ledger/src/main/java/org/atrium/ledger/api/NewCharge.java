package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.Money;

/**
 * One charge to be posted (FE-07).
 *
 * @param houseId a house of the caller's project
 * @param debtorId customer who owes it; null for whoever pays for the house today
 * @param entityId legal entity that it is owed to
 * @param item code of the charge item, at most 40 characters; the principal of {@code DEPOSIT} is
 *     held for the debtor and no income
 * @param period calendar month such as {@code 2026-10}
 * @param due the last day on which it can be paid in time
 * @param part of the debt
 * @param amount above zero
 * @param function id of the function that charges
 * @param note shown on the statement, at most 400 characters; may be null
 */
public record NewCharge(
        long houseId,
        Long debtorId,
        long entityId,
        String item,
        String period,
        LocalDate due,
        Part part,
        Money amount,
        String function,
        String note) {}
