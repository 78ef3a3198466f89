package org.atrium.fees.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A step that was made. */
public final class DunningStepView {
    /** Id. */
    public String id;

    /** Run. */
    public String runId;

    /** Round of the ladder. */
    public long round;

    /** Code of the rung. */
    public String rung;

    /** The rung in the language of the caller. */
    public String rungTitle;

    /** Business date. */
    public LocalDate on;

    /** Due day of the oldest charge that was open. */
    public LocalDate oldestDue;

    /** Calendar days from that day to the business date. */
    public long days;

    /** What was overdue and open on that day. */
    public MoneyView overdue;

    /** Charged with the step. */
    public MoneyView cost;

    /** First day of the value of {@code fee.ladder} that it went by; null for the default. */
    public LocalDate ruleFrom;

    /** Why, in the language of the caller. */
    public String reason;

    /** The message that it sent; null for other rungs. */
    public NoticeView notice;

    /** The call or visit that it asked for; null for other rungs. */
    public DunningCallView call;
}
