package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** What is overdue for so many days. In a sheet each band is a column. */
public final class AgeingBand {
    /** In words of the caller's language. */
    public String title;

    /** Fewest days overdue. */
    public int fromDays;

    /** Most days overdue; null for the last band, which has no end. */
    public Integer toDays;

    /** Open. */
    public MoneyView amount;
}
