package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** A single charge by hand. */
public final class PostCharge {
    /** House. */
    public String houseId;

    /** Customer who owes it; null for who pays for the house today. */
    public String debtor;

    /** Code of a charge item. */
    public String item;

    /** Calendar month such as {@code 2026-10}. */
    public String period;

    /** Above zero; null for a utility, whose amount is quantity x tariff. */
    public MoneyView amount;

    /**
     * What the meter shows for a utility (WATER, POWER, HEAT, GAS): above zero, at most 3 decimals,
     * in the unit of the tariff; null for all else.
     */
    public String quantity;

    /** Day of the reading, whose tariff counts; not after today; null for today. */
    public String readOn;

    /** Last day to pay in time. */
    public String due;

    /** Why; required, at most 400 characters. */
    public String note;
}
