package org.atrium.rent.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A line of the list of rent that falls due (form F-66). */
public final class DueRow {
    /** Of the line. */
    public String id;

    /** Lease. */
    public String leaseId;

    /** Number of the lease. */
    public String number;

    /** Shown name of the house. */
    public String house;

    /** Who rents. */
    public String tenant;

    /** May be null. */
    public String phone;

    /** First day of the cycle. */
    public LocalDate from;

    /** First day of the next one. */
    public LocalDate to;

    /** Last day to pay in time. */
    public LocalDate due;

    /** What the cycle comes to. */
    public MoneyView amount;

    /** Still to be paid; all of it where it was not billed. */
    public MoneyView open;

    /** PLANNED, FREE, BILLED, OVERDUE or PAID. */
    public String state;

    /** The day of its notice; null for none. */
    public LocalDate noticedOn;

    /** QUEUED, SENT, PROVED, FAILED or CANCELLED; null where there was no notice. */
    public String notice;
}
