package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** A run over all houses of a project for one cycle, with its figures so far. */
@Entity
@Table(schema = "FEES", name = "BILLING_RUN")
public class BillingRun {
    /** Where a run stands. */
    public enum State {
        /** Its job goes on. */
        RUNNING,
        /** All houses were looked at. */
        DONE
    }

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "JOB_ID")
    private Long jobId;

    @Column(name = "PERIOD")
    private String period;

    @Column(name = "ITEMS")
    private String items;

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
    protected BillingRun() {}

    /** A run that has not looked at any house yet. */
    public static BillingRun start(long id, long projectId, Order order, String user, Instant at) {
        BillingRun run = new BillingRun();
        run.id = id;
        run.projectId = projectId;
        run.period = order.period();
        run.items = String.join(",", order.items());
        run.asOf = order.asOf();
        run.dryRun = order.dryRun();
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

    /** All houses were looked at. */
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

    /** First month of the cycle. */
    public String period() {
        return period;
    }

    /** Codes of the items. */
    public List<String> items() {
        return List.of(items.split(","));
    }

    /** Business date of the postings. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether nothing is charged. */
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

    /**
     * What is to be billed.
     *
     * @param period first month of the cycle
     * @param items codes
     * @param asOf business date of the postings
     * @param dryRun whether nothing is charged
     */
    public record Order(String period, List<String> items, LocalDate asOf, boolean dryRun) {}
}
