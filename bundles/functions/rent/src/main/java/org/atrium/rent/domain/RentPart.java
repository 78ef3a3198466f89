package org.atrium.rent.domain;

import java.time.LocalDate;
import org.atrium.common.Money;
import org.atrium.common.Proration;

/**
 * Days of a cycle with one rent; it becomes one charge. Days are half-open.
 *
 * @param monthly rent per calendar month
 * @param amount sum over calendar months of rent x days / days of that month, rounded half-up to
 *     0.01 once
 */
public record RentPart(LocalDate from, LocalDate to, Money monthly, Money amount) {
    /** A part with what it comes to. */
    public static RentPart of(LocalDate from, LocalDate to, Money monthly) {
        return new RentPart(
                from, to, monthly, Proration.amount(monthly.amount(), Proration.units(from, to)));
    }
}
