package org.atrium.fees.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** An account on the ladder (FE-01; flows.md 2.24). */
public final class DunningCaseView {
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

    /** Day of its first step. */
    public LocalDate openedOn;

    /** How many times the ladder began, from 1. */
    public long round;

    /** Due day of the oldest charge that is open; null where none is overdue. */
    public LocalDate oldestDue;

    /** Calendar days from that day to today. */
    public long daysOverdue;

    /** What is overdue and open today. */
    public MoneyView overdue;

    /** Code of the rung that comes next; null after the last, or where nothing is overdue. */
    public String nextRung;

    /** That rung in the language of the caller. */
    public String nextRungTitle;

    /** First day on which it is due. */
    public LocalDate nextOn;

    /** DISPUTE, PROMISE or INSTALMENTS; null where none. */
    public String hold;

    /** Last day of the hold; null where it has none. */
    public LocalDate heldUntil;

    /** Steps made, oldest first. */
    public List<DunningStepView> steps;

    /** Holds, oldest first. */
    public List<DunningHoldView> holds;

    /** The latest dispute as the caller sees it, with what he may do; null where there is none. */
    public CaseView process;

    /** Grows with every change. */
    public long version;
}
