package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.LoginName;

/** A billing run in the list. */
public final class BillingRunRow {
    /** Id. */
    public String id;

    /** The job that carries it out. */
    public String jobId;

    /** RUNNING or DONE. */
    public String state;

    /** First month of the cycle. */
    public String period;

    /** Items billed. */
    public String items;

    /** Business date of the postings. */
    public LocalDate asOf;

    /** Whether nothing was charged. */
    public boolean dryRun;

    /** Houses billed. */
    public long houses;

    /** Charges. */
    public long charges;

    /** What they add up to. */
    public MoneyView total;

    /** Houses that were not billed. */
    public long skipped;

    /** User. */
    @LoginName public String startedBy;

    /** When it was started. */
    public Instant startedAt;
}
