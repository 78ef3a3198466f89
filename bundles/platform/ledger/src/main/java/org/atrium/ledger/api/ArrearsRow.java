package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** An account with open charges past their due day. */
public final class ArrearsRow {
    /** Account. */
    public String accountId;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Building. */
    public String building;

    /** Customer. */
    public String debtorId;

    /** Name of the customer. */
    public String debtor;

    /** Due day of the oldest of them. */
    public LocalDate oldestDue;

    /** Days since then. */
    public long daysOverdue;

    /** How many. */
    public long charges;

    /** What they add up to. */
    public MoneyView open;
}
