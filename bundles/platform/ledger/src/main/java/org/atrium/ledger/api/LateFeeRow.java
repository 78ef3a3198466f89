package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** An overdue charge and its late fee as of a day (FE-06): what a run on that day would post. */
public final class LateFeeRow {
    /** The charge that is late. */
    public String chargeId;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Who owes. */
    public String debtor;

    /** Who owes. */
    public String debtorId;

    /** Code of the charge item. */
    public String item;

    /** Calendar month. */
    public String period;

    /** Last day to pay in time. */
    public LocalDate due;

    /** Calendar days after the due day. */
    public long daysOverdue;

    /** Principal that is open. */
    public MoneyView open;

    /** Late fee in all, paid or not. */
    public MoneyView lateFee;

    /** Of it in the books. */
    public MoneyView posted;

    /** What a run would post. */
    public MoneyView toPost;

    /** The rule's rate in percent of a year; null where no late fee is agreed for the item. */
    public String percentPerYear;

    /** Whether that is above {@code fee.late.courtPercent}: a court may lower it. */
    public boolean aboveCourt;
}
