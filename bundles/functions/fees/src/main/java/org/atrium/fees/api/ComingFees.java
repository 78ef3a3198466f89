package org.atrium.fees.api;

/** Asks what a payer would pay for a house's coming periods (FE-07). */
public final class ComingFees {
    /** House. */
    public String houseId;

    /** Customer who would pay. */
    public String debtor;

    /** How many months from the first day that is not billed yet, 1 to 36. */
    public Integer months;
}
