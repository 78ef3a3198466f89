package org.atrium.fees.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** An account on the ladder in the list. */
public final class DunningCaseRow {
    /** Id. */
    public String id;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Who owes. */
    public String debtorId;

    /** Name of who owes. */
    public String debtor;

    /** Phone of who owes. */
    public String phone;

    /** OPEN or PAID. */
    public String state;

    /** Code of the rung that it stands on. */
    public String rung;

    /** The rung in the language of the caller. */
    public String rungTitle;

    /** Day of that step. */
    public LocalDate rungSince;

    /** Due day of the oldest charge that is open; null where none is overdue. */
    public LocalDate oldestDue;

    /** Calendar days from that day to today. */
    public long daysOverdue;

    /** What is overdue and open today. */
    public MoneyView overdue;

    /** DISPUTE, PROMISE or INSTALMENTS; null where none. */
    public String hold;

    /** Last day of the hold; null where it has none. */
    public LocalDate heldUntil;
}
