package org.atrium.rent.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A lease in the list. */
public final class LeaseRow {
    /** Id. */
    public String id;

    /** Such as {@code JG-RT-2026-000001}. */
    public String number;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Square metres. */
    public BigDecimal area;

    /** Who rents. */
    public String tenant;

    /** First day. */
    public LocalDate from;

    /** First day on which it no longer holds. */
    public LocalDate to;

    /** Per calendar month today, or on the first day where that is to come. */
    public MoneyView rent;

    /** MONTH, QUARTER, HALF_YEAR or YEAR. */
    public String cycle;

    /** DRAFT, ACTIVE, EXPIRING, RENEWED, ENDED, TERMINATED or DISCARDED. */
    public String state;

    /** Days from today to the end; below zero after it. */
    public long daysLeft;
}
