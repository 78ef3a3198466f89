package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** A run of the ladder over all accounts of a project (FE-01), with its figures so far. */
@Entity
@Table(schema = "FEES", name = "DUNNING_RUN")
public class DunningRun {
    /** Where a run stands. */
    public enum State {
        /** Its job goes on. */
        RUNNING,
        /** All accounts were looked at. */
        DONE
    }

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "JOB_ID")
    private Long jobId;

    @Column(name = "AS_OF")
    private LocalDate asOf;

    @Column(name = "DRY_RUN")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Column(name = "RULE_FROM")
    private LocalDate ruleFrom;

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
    protected DunningRun() {}

    /** A run that has not looked at any account yet. */
    public static DunningRun start(long id, long projectId, Order order, String user, Instant at) {
        DunningRun run = new DunningRun();
        run.id = id;
        run.projectId = projectId;
        run.asOf = order.asOf();
        run.dryRun = order.dryRun();
        run.ruleFrom = order.ruleFrom();
        run.state = State.RUNNING;
        run.figures = "{}";
        run.startedBy = user;
        run.startedAt = at;
        return run;
    }

    /** Names the job that carries it out. */
    public void carriedOutBy(long job) {
        jobId = job;
    }

    /** Keeps the figures so far. */
    public void count(String json) {
        figures = json;
    }

    /** All accounts were looked at. */
    public void finish(Instant at) {
        state = State.DONE;
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

    /** Business date of the steps. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether it only says what it would do. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** First day of the ladder's value; null for the default. */
    public LocalDate ruleFrom() {
        return ruleFrom;
    }

    /** Where it stands. */
    public State state() {
        return state;
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

    /**
     * What is to be done.
     *
     * @param asOf business date of the steps
     * @param dryRun whether to say only what would be done
     * @param ruleFrom first day of the ladder's value; null for the default
     */
    public record Order(LocalDate asOf, boolean dryRun, LocalDate ruleFrom) {}
}
