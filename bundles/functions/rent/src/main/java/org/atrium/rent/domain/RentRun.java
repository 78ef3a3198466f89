package org.atrium.rent.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** A run over all leases of a project for the cycles of one month (RT-01). */
@Entity
@Table(schema = "RENT", name = "BILLING_RUN")
public class RentRun {
    /**
     * What is to be billed.
     *
     * @param period month in which the cycles begin
     * @param asOf business date of the postings
     * @param dryRun whether nothing is charged
     */
    public record Order(String period, LocalDate asOf, boolean dryRun) {}

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "JOB_ID")
    private Long jobId;

    @Column(name = "PERIOD")
    private String period;

    @Column(name = "AS_OF")
    private LocalDate asOf;

    @Column(name = "DRY_RUN")
    private boolean dryRun;

    @Lob
    @Column(name = "FIGURES")
    private String figures;

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
    protected RentRun() {}

    /** A run that has not looked at any lease yet. */
    public static RentRun start(long id, long project, Order order, String user, Instant at) {
        RentRun run = new RentRun();
        run.id = id;
        run.projectId = project;
        run.period = order.period();
        run.asOf = order.asOf();
        run.dryRun = order.dryRun();
        run.figures = "{}";
        run.startedBy = user;
        run.startedAt = at;
        return run;
    }

    /** Names the job that carries it out. */
    public void carriedOutBy(long job) {
        jobId = job;
    }

    /** Keeps the figures so far; {@code at} is null while it goes on. */
    public void count(String json, Instant at) {
        figures = json;
        finishedAt = at;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Job; null before it was started. */
    public Long jobId() {
        return jobId;
    }

    /** Month in which the cycles begin. */
    public String period() {
        return period;
    }

    /** Business date of the postings. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether nothing is charged. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** JSON of the figures so far. */
    public String figures() {
        return figures;
    }

    /** User. */
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
