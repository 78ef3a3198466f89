package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** How much of what was charged for a period has come in. */
public final class CollectionRow {
    /** Building. */
    public String building;

    /** Charges. */
    public long charges;

    /** Charged. */
    public MoneyView billed;

    /** Paid of it. */
    public MoneyView paid;

    /** Not paid of it. */
    public MoneyView open;

    /** Paid of charged, one decimal, rounded half-up. */
    public String ratePercent;
}
