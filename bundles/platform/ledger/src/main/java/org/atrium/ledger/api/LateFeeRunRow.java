package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A posting of late fees. */
public final class LateFeeRunRow {
    /** Id. */
    public String id;

    /** Job that carries it out. */
    public String jobId;

    /** The last day that counts. */
    public LocalDate asOf;

    /** How many charges became dearer or cheaper by it. */
    public long charges;

    /** By how much together; below zero where more was taken back than posted. */
    public MoneyView total;

    /** Name. */
    public String startedBy;

    /** When. */
    public Instant startedAt;

    /** Null while it runs. */
    public Instant finishedAt;
}
