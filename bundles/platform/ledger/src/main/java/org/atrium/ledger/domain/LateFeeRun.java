package org.atrium.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/** Posting of all late fees of a project up to a day (FE-06), with what it came to so far. */
@Entity
@Table(schema = "LEDGER", name = "LATE_FEE_RUN")
public class LateFeeRun {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "JOB_ID")
    private long jobId;

    @Column(name = "AS_OF")
    private LocalDate asOf;

    @Column(name = "CHARGES")
    private long charges;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "TOTAL")
    private Money total;

    @Column(name = "STARTED_BY")
    private String startedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "STARTED_AT")
    private Instant startedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "FINISHED_AT")
    private Instant finishedAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected LateFeeRun() {}

    /** A run that has posted nothing yet. */
    public static LateFeeRun start(
            long id, long projectId, long jobId, LocalDate asOf, Posting.Who who) {
        LateFeeRun run = new LateFeeRun();
        run.id = id;
        run.projectId = projectId;
        run.jobId = jobId;
        run.asOf = asOf;
        run.total = Money.ZERO;
        run.startedBy = who.name();
        run.startedAt = who.at();
        return run;
    }

    /** Adds what a chunk posted. */
    public void count(long more, Money amount) {
        charges += more;
        total = total.plus(amount);
    }

    /** All accounts were looked at. */
    public void finish(Instant at) {
        finishedAt = at;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** The job that carries it out. */
    public long jobId() {
        return jobId;
    }

    /** The last day that counts. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How many charges became dearer or cheaper. */
    public long charges() {
        return charges;
    }

    /** Posted in all; below zero where more was taken back than posted. */
    public Money total() {
        return total;
    }

    /** Name. */
    public String startedBy() {
        return startedBy;
    }

    /** When. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Null while it runs. */
    public Instant finishedAt() {
        return finishedAt;
    }
}
