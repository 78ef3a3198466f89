package org.atrium.fees.domain;

import java.time.YearMonth;

/** For how many months the property fee is billed, ahead, in one go. */
public enum BillingCycle {
    /** Every month. */
    MONTH(1),
    /** From January, April, July and October. */
    QUARTER(3),
    /** From January and July. */
    HALF_YEAR(6),
    /** From January. */
    YEAR(12);

    private final int months;

    BillingCycle(int months) {
        this.months = months;
    }

    /** The month with which the cycle of this month begins. */
    public YearMonth first(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % months);
    }

    /** The first month after the cycle that begins with this one. */
    public YearMonth end(YearMonth first) {
        return first.plusMonths(months);
    }
}
