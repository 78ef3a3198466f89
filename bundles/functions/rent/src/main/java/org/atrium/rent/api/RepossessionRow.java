package org.atrium.rent.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A repossession in the list. */
public class RepossessionRow {
    /** Id. */
    public String id;

    /** Such as {@code JG-RR-2026-000001}. */
    public String number;

    /** Lease. */
    public String leaseId;

    /** Number of the lease. */
    public String leaseNumber;

    /** Shown name of the house. */
    public String house;

    /** Who rents. */
    public String tenant;

    /** A state of flow {@code rent.repossession}. */
    public String state;

    /** Last day to pay that was given. */
    public LocalDate payBy;

    /** Rent and late fees overdue today. */
    public MoneyView overdue;

    /** When it was begun. */
    public LocalDate begunOn;
}
