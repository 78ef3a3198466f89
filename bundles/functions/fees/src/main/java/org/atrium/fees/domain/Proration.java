package org.atrium.fees.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.atrium.common.Money;

/**
 * The one rule for parts of months: a charge is the sum over calendar months of area x unit price x
 * days / days of that month, rounded half-up to 0.01 once. Days are counted in a unit of which
 * every month has the same whole number, so that whole months are exact and nothing is rounded on
 * the way.
 */
public final class Proration {
    /** Units of a whole calendar month: the least common multiple of 28, 29, 30 and 31. */
    public static final int MONTH = 377_580;

    private static final BigDecimal DIVISOR = BigDecimal.valueOf(MONTH * 100L);

    private Proration() {}

    /** Units of one day of this month. */
    public static int unitsPerDay(YearMonth month) {
        return MONTH / month.lengthOfMonth();
    }

    /** Units of the days from {@code from} (inclusive) to {@code to} (exclusive). */
    public static long units(LocalDate from, LocalDate to) {
        long units = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            units += unitsPerDay(YearMonth.from(day));
        }
        return units;
    }

    /**
     * The charge for these units.
     *
     * @param area square metres
     * @param unitPrice CNY per square metre and month
     * @param percent of the price, 0 to 100
     */
    public static Money amount(BigDecimal area, BigDecimal unitPrice, int percent, long units) {
        BigDecimal product =
                area.multiply(unitPrice)
                        .multiply(BigDecimal.valueOf(percent))
                        .multiply(BigDecimal.valueOf(units));
        return Money.of(product.divide(DIVISOR, 2, RoundingMode.HALF_UP));
    }
}
