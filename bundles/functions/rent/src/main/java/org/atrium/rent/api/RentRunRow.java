package org.atrium.rent.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.LoginName;

/** A billing run in the list. */
public final class RentRunRow {
    /** Id. */
    public String id;

    /** RUNNING or DONE. */
    public String state;

    /** Month in which the cycles begin. */
    public String period;

    /** Business date of the postings. */
    public LocalDate asOf;

    /** Whether nothing was charged. */
    public boolean dryRun;

    /** Leases billed. */
    public long leases;

    /** Charges. */
    public long charges;

    /** What they add up to. */
    public MoneyView total;

    /** Leases that were not billed. */
    public long leftOut;

    /** User. */
    @LoginName public String startedBy;

    /** When it was started. */
    public Instant startedAt;
}
