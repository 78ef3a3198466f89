package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** What a step asks staff for, and what came of it (FE-01, steps 4 to 8). */
@Entity
@Table(schema = "FEES", name = "DUNNING_CALL")
public class DunningCall {
    /** How it stands. */
    public enum State {
        /** To be made. */
        OPEN,
        /** Made and reported. */
        DONE,
        /** Not needed any more. */
        PAID
    }

    /** What is asked for. */
    public enum Kind {
        /** To call or go there. */
        CALL,
        /** To decide whether a service is to be stopped. */
        ADVICE
    }

    /** Whether the debtor was met. */
    public enum Result {
        /** Spoken to. */
        REACHED,
        /** Nobody there. */
        NOT_REACHED
    }

    /**
     * What came of it.
     *
     * @param said in words; may be null
     * @param promisedOn day by which he promised to pay; null for none
     * @param disputed whether he says that he does not owe it
     */
    public record Report(Result result, String said, LocalDate promisedOn, boolean disputed) {}

    @Id
    @Column(name = "STEP_ID")
    private long stepId;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "FLOW_CASE_ID")
    private long flowCaseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "RESULT")
    private Result result;

    @Column(name = "SAID")
    private String said;

    @Column(name = "PROMISED_ON")
    private LocalDate promisedOn;

    @Column(name = "DISPUTED")
    private boolean disputed;

    @Column(name = "REPORTED_BY")
    private String reportedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "REPORTED_AT")
    private Instant reportedAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected DunningCall() {}

    /** One that is to be made. */
    public static DunningCall ask(
            Kind kind, long projectId, long step, long dunningCase, long flowCase) {
        DunningCall call = new DunningCall();
        call.kind = kind;
        call.stepId = step;
        call.projectId = projectId;
        call.caseId = dunningCase;
        call.flowCaseId = flowCase;
        call.state = State.OPEN;
        return call;
    }

    /** It was made. */
    public void report(Report what, String by, Instant at) {
        state = State.DONE;
        result = what.result();
        said = what.said();
        promisedOn = what.promisedOn();
        disputed = what.disputed();
        reportedBy = by;
        reportedAt = at;
    }

    /** It was decided, in words. */
    public void decide(String words, String by, Instant at) {
        state = State.DONE;
        said = words;
        reportedBy = by;
        reportedAt = at;
    }

    /** The account was paid before. */
    public void drop() {
        state = State.PAID;
    }

    /** Step that asked for it. */
    public long stepId() {
        return stepId;
    }

    /** What is asked for. */
    public Kind kind() {
        return kind;
    }

    /** Account on the ladder. */
    public long caseId() {
        return caseId;
    }

    /** Case of workflow. */
    public long flowCaseId() {
        return flowCaseId;
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** Whether the debtor was met; null before. */
    public Result result() {
        return result;
    }

    /** What was said; may be null. */
    public String said() {
        return said;
    }

    /** Day by which he promised to pay; null for none. */
    public LocalDate promisedOn() {
        return promisedOn;
    }

    /** Whether he says that he does not owe it. */
    public boolean isDisputed() {
        return disputed;
    }

    /** Name of who reported it; null before. */
    public String reportedBy() {
        return reportedBy;
    }

    /** When it was reported; null before. */
    public Instant reportedAt() {
        return reportedAt;
    }
}
