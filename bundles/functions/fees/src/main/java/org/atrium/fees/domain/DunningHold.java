package org.atrium.fees.domain;

import java.math.BigDecimal;
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
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/** A dispute, a promise to pay or an agreement on instalments (FE-01, FE-02). */
@Entity
@Table(schema = "FEES", name = "DUNNING_HOLD")
public class DunningHold {
    /** How it stands. */
    public enum State {
        /** Waits for signatures; it does not hold yet. */
        REQUESTED,
        /** It holds. */
        OPEN,
        /** What was promised was paid. */
        KEPT,
        /** What was promised was not paid by its day. */
        BROKEN,
        /** Somebody ended it. */
        ENDED,
        /** Rejected, withdrawn or paid before it was signed: it never held. */
        DROPPED;

        /** Whether it holds or has held. */
        public boolean hasHeld() {
            return this != REQUESTED && this != DROPPED;
        }
    }

    /**
     * What is agreed.
     *
     * @param from first day
     * @param until last day; null where it has none
     * @param amount what is to be paid; null for all that is overdue, or for a dispute
     * @param reason in words
     */
    public record Terms(
            HoldKind kind, LocalDate from, LocalDate until, Money amount, String reason) {}

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private HoldKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private State state;

    @Column(name = "FROM_DAY")
    private LocalDate fromDay;

    @Column(name = "UNTIL_DAY")
    private LocalDate untilDay;

    @Column(name = "AMOUNT")
    private BigDecimal amount;

    @Column(name = "OWED")
    private BigDecimal owed;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "FLOW_CASE_ID")
    private Long flowCaseId;

    @Column(name = "MADE_BY")
    private String madeBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "MADE_AT")
    private Instant madeAt;

    @Column(name = "ENDED_ON")
    private LocalDate endedOn;

    @Column(name = "ENDED_BY")
    private String endedBy;

    @Column(name = "END_REASON")
    private String endReason;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected DunningHold() {}

    /**
     * One that holds from now on.
     *
     * @param owed overdue and open on its first day
     */
    public static DunningHold make(
            long id,
            long projectId,
            long caseId,
            Terms terms,
            Money owed,
            String user,
            Instant at) {
        DunningHold hold = new DunningHold();
        hold.id = id;
        hold.projectId = projectId;
        hold.caseId = caseId;
        hold.kind = terms.kind();
        hold.state = State.OPEN;
        hold.fromDay = terms.from();
        hold.untilDay = terms.until();
        hold.amount = terms.amount() == null ? null : terms.amount().amount();
        hold.owed = owed.amount();
        hold.reason = terms.reason();
        hold.madeBy = user;
        hold.madeAt = at;
        return hold;
    }

    /** Names the case of workflow in which a dispute is settled. */
    public void settledIn(long flowCase) {
        flowCaseId = flowCase;
    }

    /** It holds only when this case of workflow is signed. */
    public void waitFor(long flowCase) {
        flowCaseId = flowCase;
        state = State.REQUESTED;
    }

    /** It is signed and holds from this day on, of which so much is owed. */
    public void begin(LocalDate on, Money overdue) {
        state = State.OPEN;
        fromDay = on;
        owed = overdue.amount();
    }

    /** Ends it. */
    public void end(State how, LocalDate on, String by, String why) {
        state = how;
        endedOn = on;
        endedBy = by;
        endReason = why;
    }

    /**
     * Whether what was promised has been paid.
     *
     * @param open what is open of what was owed on its first day
     */
    public boolean isKept(Money open) {
        BigDecimal promised = amount == null ? owed : amount;
        return paid(open).amount().compareTo(promised) >= 0;
    }

    /** What has been paid of what was owed on its first day. */
    public Money paid(Money open) {
        return Money.of(owed).minus(open);
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Account on the ladder. */
    public long caseId() {
        return caseId;
    }

    /** What it is. */
    public HoldKind kind() {
        return kind;
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** First day. */
    public LocalDate fromDay() {
        return fromDay;
    }

    /** Last day; null where it has none. */
    public LocalDate untilDay() {
        return untilDay;
    }

    /** What is to be paid; null for all that was overdue, or for a dispute. */
    public Money amount() {
        return amount == null ? null : Money.of(amount);
    }

    /** In words. */
    public String reason() {
        return reason;
    }

    /** Case of workflow of a dispute or of an agreement that is signed; null for others. */
    public Long flowCaseId() {
        return flowCaseId;
    }

    /** Name of who made it. */
    public String madeBy() {
        return madeBy;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Day on which it ended; null while it holds. */
    public LocalDate endedOn() {
        return endedOn;
    }

    /** Name of who ended it; null for nobody. */
    public String endedBy() {
        return endedBy;
    }

    /** Why it ended; may be null. */
    public String endReason() {
        return endReason;
    }
}
