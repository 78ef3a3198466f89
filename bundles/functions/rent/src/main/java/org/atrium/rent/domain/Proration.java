package org.atrium.rent.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.atrium.common.Money;

/**
 * The one rule for parts of months, the same as for property fees: the sum over calendar months of
 * rent x days / days of that month, rounded half-up to 0.01 once. Days are counted in a unit of
 * which every month has the same whole number, so that nothing is rounded on the way.
 */
final class Proration {
    /** Units of a whole calendar month: the least common multiple of 28, 29, 30 and 31. */
    private static final int MONTH = 377_580;

    private Proration() {}

    /** What the days from {@code from} (inclusive) to {@code to} (exclusive) cost. */
    static Money amount(Money monthly, LocalDate from, LocalDate to) {
        long units = 0;
        LocalDate day = from;
        while (day.isBefore(to)) {
            YearMonth month = YearMonth.from(day);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(to) ? next : to;
            units += (end.toEpochDay() - day.toEpochDay()) * (MONTH / month.lengthOfMonth());
            day = end;
        }
        return Money.of(
                monthly.amount()
                        .multiply(BigDecimal.valueOf(units))
                        .divide(BigDecimal.valueOf(MONTH), 2, RoundingMode.HALF_UP));
    }
}
