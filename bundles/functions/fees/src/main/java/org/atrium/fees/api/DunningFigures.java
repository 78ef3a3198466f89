package org.atrium.fees.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** What a run of the ladder did, or would do. */
public final class DunningFigures {
    /** Run. */
    public String runId;

    /** Business date of the steps. */
    public LocalDate asOf;

    /** Whether nothing was done. */
    public boolean dryRun;

    /** First day of the value of {@code fee.ladder} that it went by; null for the default. */
    public LocalDate ruleFrom;

    /** Accounts with a step. */
    public long steps;

    /** What those accounts owe overdue. */
    public MoneyView overdue;

    /** What the steps cost them. */
    public MoneyView cost;

    /** Steps by rung. */
    public List<DunningCount> byRung;

    /** Accounts left as they are, on hold. */
    public long held;

    /** Those on hold, by kind of hold. */
    public List<DunningCount> byHold;

    /** Accounts of the developer, left out; 0 where he is on the ladder. */
    public long leftOut;

    /** What those accounts owe overdue. */
    public MoneyView leftOutOverdue;
}
