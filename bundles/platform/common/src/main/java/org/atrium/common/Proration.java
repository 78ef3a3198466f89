package org.atrium.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The one rule for parts of months: the sum over calendar months of what a month costs x days /
 * days of that month, rounded half-up to 0.01 once. Days are counted in a unit of which every month
 * has the same whole number, so that whole months are exact and nothing is rounded on the way.
 */
public final class Proration {
    /** Units of a whole calendar month: the least common multiple of 28, 29, 30 and 31. */
    public static final int MONTH = 377_580;

    private Proration() {}

    /** Units of one day of this month. */
    public static int unitsPerDay(YearMonth month) {
        return MONTH / month.lengthOfMonth();
    }

    /** Units of the days from {@code from} (inclusive) to {@code to} (exclusive). */
    public static long units(LocalDate from, LocalDate to) {
        long units = 0;
        LocalDate day = from;
        while (day.isBefore(to)) {
            YearMonth month = YearMonth.from(day);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(to) ? next : to;
            units += (end.toEpochDay() - day.toEpochDay()) * unitsPerDay(month);
            day = end;
        }
        return units;
    }

    /**
     * What these units cost.
     *
     * @param monthly what a whole month costs, not rounded
     */
    public static Money amount(BigDecimal monthly, long units) {
        return Money.of(
                monthly.multiply(BigDecimal.valueOf(units))
                        .divide(BigDecimal.valueOf(MONTH), 2, RoundingMode.HALF_UP));
    }
}
