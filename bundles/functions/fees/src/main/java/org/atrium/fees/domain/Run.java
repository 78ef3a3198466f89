package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** A run over all of a project by a job, with its figures so far. */
@MappedSuperclass
public abstract class Run {
    /** Where a run stands. */
    public enum State {
        /** Its job goes on. */
        RUNNING,
        /** All was looked at. */
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
    protected Run() {}

    /** A run that has not looked at anything yet. */
    protected Run(
            long id, long projectId, LocalDate asOf, boolean dryRun, String user, Instant at) {
        this.id = id;
        this.projectId = projectId;
        this.asOf = asOf;
        this.dryRun = dryRun;
        state = State.RUNNING;
        figures = "{}";
        startedBy = user;
        startedAt = at;
    }

    /** Names the job that carries it out. */
    public void carriedOutBy(long job) {
        jobId = job;
    }

    /** Keeps the figures so far. */
    public void count(String json) {
        figures = json;
    }

    /** All was looked at. */
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

    /** Business date of what it does. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether it only says what it would do. */
    public boolean isDryRun() {
        return dryRun;
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
}
