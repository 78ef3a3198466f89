package org.atrium.rent.api;

import java.util.List;
import org.atrium.common.MoneyView;

/**
 * Writes a lease (RT-03). When a lease is renewed, house, tenant, landlord and first day are those
 * of the lease before, and what is null is as there.
 */
public final class SaveLease {
    /** House, a shop or any other premises of the project. */
    public String houseId;

    /** Customer whom the registry names as a tenant of the house. */
    public String tenantId;

    /** Code of the legal entity that lets; null for the property company. */
    public String landlord;

    /** First day. */
    public String from;

    /** First day on which it no longer holds. */
    public String to;

    /** Per calendar month on the first day, above zero. */
    public MoneyView rent;

    /** MONTH, QUARTER, HALF_YEAR or YEAR, billed ahead. */
    public String cycle;

    /** Days from the first day of a cycle to the last day to pay in time, 0 to 365. */
    public Integer dueDays;

    /** Zero for none. */
    public MoneyView deposit;

    /** Rises of the rent, by their day; null for none. */
    public List<Step> steps;

    /** Days without rent, half-open, without overlap; null for none. */
    public List<Free> freePeriods;

    /** What the contract says about late payment, at most 1,000 characters; may be null. */
    public String lateClause;

    /** At most 400 characters; may be null. */
    public String note;

    /** Attachment with the contract; null for none. */
    public String contractId;

    /** A rise: percent of the rent before, or an amount per month; one of the two. */
    public static final class Step {
        /** First day of the new rent. */
        public String from;

        /** Above 0, at most 1000, two decimals; null where an amount is given. */
        public String percent;

        /** Above zero; null where a percentage is given. */
        public MoneyView amount;
    }

    /** Days without rent. */
    public static final class Free {
        /** First day. */
        public String from;

        /** First day with rent again. */
        public String to;
    }
}
