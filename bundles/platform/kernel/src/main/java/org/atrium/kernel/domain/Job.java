package org.atrium.kernel.domain;

import java.time.Instant;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.InstantConverter;
import org.atrium.kernel.api.JobRunner;

/** Long work with a cursor, so that it goes on where it stopped. */
@Entity
@Table(schema = "KERNEL", name = "JOB")
public class Job {
    /** Where a job stands. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        /** Some chunks may be done; a restart goes on from the cursor. */
        RUNNING,
        /** Stopped on request between two chunks; resumed from the cursor. */
        PAUSED,
        /** All done. */
        DONE,
        /** A chunk was refused or failed; what earlier chunks did stays. */
        FAILED,
        /** Ended on request; what earlier chunks did stays. */
        CANCELLED
    }

    /** What was asked of a job at work; it happens between two chunks. */
    public enum Wish {
        /** To be paused. */
        PAUSE,
        /** To be ended. */
        CANCEL
    }

    @Id private long id;

    @Column(name = "PROJECT_ID")
    private Long projectId;

    private String type;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "USER_NAME")
    private String user;

    private String roles;
    private String language;
    @Lob private String parameters;

    @Column(name = "CHUNK_CURSOR")
    private String cursor;

    private long done;
    private long total;
    @Lob private String result;
    private String problem;

    @Column(name = "CREATED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant createdAt;

    @Column(name = "STARTED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant startedAt;

    @Column(name = "FINISHED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant finishedAt;

    /** Set past the version, so that no chunk at work is lost to it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "WISH", insertable = false, updatable = false)
    private Wish wish;

    @Column(name = "RESUMED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant resumedAt;

    @Column(name = "RESUMED_DONE")
    private long resumedDone;

    @Column(name = "PROGRESS_AT")
    @Convert(converter = InstantConverter.class)
    private Instant progressAt;

    @Version private long version;

    /** For JPA. */
    protected Job() {}

    /** A job of this caller that waits for its turn. */
    public static Job queue(long id, String type, String parameters, Caller caller, Instant now) {
        Job job = new Job();
        job.id = id;
        job.type = type;
        job.parameters = parameters;
        job.projectId = caller.project() == null ? null : caller.projectId();
        job.user = caller.user();
        job.roles = String.join(",", caller.roles());
        job.language = caller.language();
        job.state = State.QUEUED;
        job.createdAt = now;
        return job;
    }

    /** A node begins or goes on with it: before the first chunk, and after a pause or a restart. */
    public void begin(Instant now) {
        state = State.RUNNING;
        if (startedAt == null) {
            startedAt = now;
        }
        resumedAt = now;
        resumedDone = done;
    }

    /** Stops between two chunks. */
    public void pause() {
        state = State.PAUSED;
    }

    /** Ends between two chunks. */
    public void cancel(Instant now) {
        state = State.CANCELLED;
        finishedAt = now;
    }

    /** Waits for its turn again, after a pause or a failure; goes on from the cursor. */
    public void queueAgain() {
        state = State.QUEUED;
        problem = null;
        finishedAt = null;
    }

    /** What the next chunk is told. */
    public JobRunner.JobRun run() {
        return new JobRunner.JobRun(id, parameters, cursor, done);
    }

    /** Takes over where a chunk came to. */
    public void advance(JobRunner.JobChunk chunk, String resultJson, Instant now) {
        cursor = chunk.cursor();
        done = chunk.done();
        total = chunk.total();
        progressAt = now;
        if (resultJson != null) {
            result = resultJson;
        }
        if (cursor == null) {
            state = State.DONE;
            finishedAt = now;
        }
    }

    /** Ends it with a reason in words, at most 2000 characters. */
    public void fail(String reason, Instant now) {
        state = State.FAILED;
        problem = reason.length() > 2000 ? reason.substring(0, 2000) : reason;
        finishedAt = now;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** Type of its runner. */
    public String type() {
        return type;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    /** Its project; null for none. */
    public Long projectId() {
        return projectId;
    }

    /** Who started it. */
    public String user() {
        return user;
    }

    /** The starter's roles at that time. */
    public Set<String> roles() {
        return Set.of(roles.split(","));
    }

    /** The starter's language. */
    public String language() {
        return language;
    }

    /** Units done. */
    public long done() {
        return done;
    }

    /** Units in all; 0 while unknown. */
    public long total() {
        return total;
    }

    /** When its first chunk began; null before. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it ended; null before. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** JSON of its result; null before. */
    public String result() {
        return result;
    }

    /** Why it failed; null otherwise. */
    public String problem() {
        return problem;
    }

    /** When it was asked for. */
    public Instant createdAt() {
        return createdAt;
    }

    /** What was asked of it; null for nothing. */
    public Wish wish() {
        return wish;
    }

    /** How fast it goes. */
    public Pace pace() {
        return new Pace(done - resumedDone, total - done, resumedAt, progressAt);
    }
}
