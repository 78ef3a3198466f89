package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.LoginName;

/** A run of the ladder in the list. */
public final class DunningRunRow {
    /** Id. */
    public String id;

    /** The job that carries it out. */
    public String jobId;

    /** RUNNING or DONE. */
    public String state;

    /** Business date of the steps. */
    public LocalDate asOf;

    /** Whether it only says what it would do. */
    public boolean dryRun;

    /** First day of the value of {@code fee.ladder} that it goes by; null for the default. */
    public LocalDate ruleFrom;

    /** Accounts with a step. */
    public long steps;

    /** What those accounts owe overdue. */
    public MoneyView overdue;

    /** What the steps cost them. */
    public MoneyView cost;

    /** Accounts on hold. */
    public long held;

    /** User. */
    @LoginName public String startedBy;

    /** When it was started. */
    public Instant startedAt;
}
