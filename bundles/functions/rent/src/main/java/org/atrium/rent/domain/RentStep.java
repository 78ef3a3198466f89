package org.atrium.rent.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.atrium.common.Money;

/**
 * A rise of the rent (递增) from a day on: by a percentage of the rent before it, rounded half-up to
 * 0.01, or by an amount per month. One of the two is null (RT-03).
 */
public record RentStep(LocalDate from, BigDecimal percent, Money amount) {
    /** The rent per month after the step. */
    public Money after(Money before) {
        return amount == null
                ? before.plus(Money.rounded(before.amount().multiply(percent).movePointLeft(2)))
                : before.plus(amount);
    }
}
