package org.atrium.invoices.domain;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/**
 * An invoice, or its red one, on its way to the provider, under one id for all attempts. Before it
 * is sent it is UNKNOWN, and so it stays until the provider says clearly what came of it: whatever
 * breaks in between, it is asked for before it can be sent again.
 */
@Entity
@Table(schema = "INVOICES", name = "SUBMISSION")
public class Submission {
    private static final Duration CALL = Duration.ofMinutes(10);
    private static final int LONGEST_MINUTES = 60;
    private static final int MOST_DOUBLED = 6;

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID", updatable = false)
    private long projectId;

    @Column(name = "INVOICE_ID", updatable = false)
    private long invoiceId;

    @Column(name = "REQUEST_ID", updatable = false)
    private String requestId;

    @Column(name = "KIND", updatable = false)
    private String kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private SubmissionState state;

    @Column(name = "ATTEMPTS")
    private int attempts;

    @Column(name = "DUE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant dueAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Submission() {}

    /** One that waits to be sent now. */
    public static Submission of(long id, Invoice invoice, String requestId, Instant now) {
        Submission added = new Submission();
        added.id = id;
        added.projectId = invoice.projectId();
        added.invoiceId = invoice.id();
        added.requestId = requestId;
        added.kind = invoice.state() == InvoiceState.RED_REQUESTED ? "RED" : "BLUE";
        added.state = SubmissionState.WAITING;
        added.dueAt = now;
        return added;
    }

    /**
     * The next attempt begins: unknown from now on. A process that dies meanwhile leaves it due
     * again when the longest call must have ended.
     *
     * @return whether it is to be sent; otherwise it is to be asked for
     */
    public boolean begin(Instant now) {
        boolean sends = state == SubmissionState.WAITING;
        state = SubmissionState.UNKNOWN;
        attempts++;
        dueAt = now.plus(CALL);
        return sends;
    }

    /** Nobody knows what came of it: asked for later. */
    public void stayUnknown(Instant now) {
        dueAt = now.plus(pause());
    }

    /** It is clearly not known there: sent again later. */
    public void notKnown(Instant now) {
        state = SubmissionState.WAITING;
        dueAt = now.plus(pause());
    }

    /** It ended. */
    public void end(SubmissionState how) {
        state = how;
        dueAt = null;
    }

    /** Nobody serves its seller now: looked at again later. */
    public void postpone(Instant now) {
        dueAt = now.plus(Duration.ofMinutes(LONGEST_MINUTES));
    }

    /** Somebody does not want to wait. */
    public void hurry(Instant now) {
        dueAt = now;
    }

    /** One minute after the first attempt, doubled each time, an hour at most. */
    private Duration pause() {
        int minutes = 1 << Math.min(attempts - 1, MOST_DOUBLED);
        return Duration.ofMinutes(Math.min(minutes, LONGEST_MINUTES));
    }

    /** Whether the provider still has to say something. */
    public boolean isOpen() {
        return state == SubmissionState.WAITING || state == SubmissionState.UNKNOWN;
    }

    /** Where it stands. */
    public SubmissionState state() {
        return state;
    }

    /** Whether its next attempt may begin. */
    public boolean isDue(Instant now) {
        return isOpen() && !dueAt.isAfter(now);
    }

    /** Attempts so far, that under way included. */
    public int attempts() {
        return attempts;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** What the provider knows it by. */
    public String requestId() {
        return requestId;
    }

    /** Whether it is about the red invoice. */
    public boolean isRed() {
        return "RED".equals(kind);
    }
}
