package org.atrium.rent.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A line of the rent roll: a lease that holds on a day, or a shop that is not let. */
public final class RollRow {
    /** Of the house. */
    public String houseId;

    /** Building. */
    public String building;

    /** Shown name of the house. */
    public String house;

    /** Square metres. */
    public BigDecimal area;

    /** Lease; null where it is vacant. */
    public String leaseId;

    /** Number of the lease; null where it is vacant. */
    public String number;

    /** Who rents; null where it is vacant. */
    public String tenant;

    /** Per calendar month on the day; null where it is vacant. */
    public MoneyView rent;

    /** The same per square metre, rounded half-up to 0.01; null where vacant or without area. */
    public MoneyView rentPerSquareMetre;

    /** First day; null where it is vacant. */
    public LocalDate from;

    /** First day on which the lease no longer holds; null where it is vacant. */
    public LocalDate to;

    /** The lease's state, or VACANT. */
    public String state;

    /** By the lease; null where it is vacant. */
    public MoneyView deposit;

    /** Rent and late fees that were due before the day and are open now; null where vacant. */
    public MoneyView arrears;
}
