package org.atrium.rent.domain;

/** How many months are billed ahead at once (RT-03). */
public enum RentCycle {
    /** 月付. */
    MONTH(1),
    /** 季付. */
    QUARTER(3),
    /** 半年付. */
    HALF_YEAR(6),
    /** 年付. */
    YEAR(12);

    private final int months;

    RentCycle(int months) {
        this.months = months;
    }

    /** Months of a cycle. */
    public int months() {
        return months;
    }
}
