package org.atrium.repairs.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

/**
 * A repair order (派工单, RP-01 to RP-06). Its state, due time and history are the case's; here is
 * what was asked, promised, done and said.
 */
@Entity
@Table(schema = "REPAIRS", name = "WORK_ORDER")
public class WorkOrder {
    /** The action of orders whose work was done elsewhere; nobody is asked for it. */
    public static final String OUTSIDE = "done-elsewhere";

    @Id private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "ORDER_NUMBER")
    private String number;

    @Embedded private FiveClear request;

    @Embedded private Sorting sorting;

    @Column(name = "APPOINTMENT_AT")
    @Convert(converter = InstantConverter.class)
    private Instant appointmentAt;

    @Column(name = "OCCURRED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant occurredAt;

    @Column(name = "RECORDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "LATE_REASON")
    private LateReason lateReason;

    @Column(name = "LATE_NOTE")
    private String lateNote;

    @Column(name = "STANDARD_DUE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant standardDueAt;

    @Embedded private CallBack callBack;
    private String responsible;

    @Column(name = "WENT_AT")
    @Convert(converter = InstantConverter.class)
    private Instant wentAt;

    @Column(name = "REPORTED_TO")
    private String reportedTo;

    @Column(name = "REPORTED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant reportedAt;

    @Column(name = "ROUND_FROM")
    @Convert(converter = InstantConverter.class)
    private Instant roundFrom;

    @Embedded private Slip slip;
    @Embedded private StopWork stopWork;
    private boolean late;

    @Column(name = "DUPLICATE_OF")
    private Long duplicateOf;

    @Column(name = "REFERRED_TO")
    private String referredTo;

    @Column(name = "CHANGED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant changedAt;

    private int steps;

    @Version private long version;

    /** For JPA. */
    protected WorkOrder() {}

    /**
     * A request as the desk enters it (register).
     *
     * @param appointmentAt when the customer expects somebody (F-47); null for none
     * @param stopWork the stop of a service that asks for it; null for a request of the desk
     */
    public static WorkOrder register(
            long id,
            long projectId,
            FiveClear request,
            Sorting sorting,
            Occurrence occurrence,
            Instant appointmentAt,
            StopWork stopWork) {
        WorkOrder order = new WorkOrder();
        order.id = id;
        order.projectId = projectId;
        order.request = request;
        order.sorting = sorting;
        order.callBack = new CallBack();
        order.occurredAt = occurrence.occurredAt();
        order.recordedAt = occurrence.recordedAt();
        order.lateReason = occurrence.reason();
        order.lateNote = occurrence.note();
        order.appointmentAt = appointmentAt;
        order.stopWork = stopWork;
        order.roundFrom = occurrence.occurredAt();
        order.changedAt = occurrence.recordedAt();
        return order;
    }

    /** Files the order under its case and the number that people read. */
    public void filed(long ofCase, String given) {
        caseId = ofCase;
        number = given;
    }

    /**
     * Says until when the work shall be done and from when the customer may be asked.
     *
     * @param standard standard completion time (CP-02)
     * @param visit call-back time (RP-05)
     */
    public void promise(Instant standard, Instant visit) {
        standardDueAt = standard;
        callBack.dueFrom(visit);
    }

    /** Sets the call-back time alone. */
    public void promiseVisit(Instant visit, Instant now) {
        callBack.dueFrom(visit);
        touched(now);
    }

    /** Any step that changes nothing else here: the version grows. */
    public void touched(Instant now) {
        changedAt = now;
        steps++;
    }

    /**
     * Names the responsible person (责任人, RP-01).
     *
     * @throws Conflict {@code repairs.order.path-goes-itself} on the paths on which the supervisor
     *     or manager goes himself (RP-02, RP-03)
     */
    public void assign(String person, Instant now) {
        if (sorting.path() != Path.GENERAL) {
            throw new Conflict("repairs.order.path-goes-itself");
        }
        responsible = person;
        touched(now);
    }

    /**
     * Somebody goes to the spot. On the path MAJOR the report upward is part of it, with its own
     * time (RP-03); the check remembers the fields {@code reportedTo}, {@code reportedAt}.
     *
     * @param person who goes; responsible from now on if nobody was named
     * @throws Conflict {@code repairs.order.not-assigned} on the path GENERAL before a responsible
     *     person is named
     */
    public void go(Check check, String person, String upTo, Instant upAt, Instant now) {
        if (sorting.path() == Path.GENERAL && responsible == null) {
            throw new Conflict("repairs.order.not-assigned");
        }
        if (sorting.path() == Path.MAJOR) {
            if (upTo == null) {
                check.wrong("reportedTo", "repairs.order.report-up");
            }
            if (upAt == null) {
                check.wrong("reportedAt", "repairs.order.report-up");
            }
        }
        if (upAt != null
                && (upAt.isAfter(now)
                        || upAt.isBefore(occurredAt.truncatedTo(ChronoUnit.MINUTES)))) {
            check.wrong("reportedAt", "repairs.order.report-time");
        }
        check.done();
        responsible = responsible == null ? person : responsible;
        wentAt = now.truncatedTo(ChronoUnit.SECONDS);
        reportedTo = upTo == null ? reportedTo : upTo;
        reportedAt = upAt == null ? reportedAt : upAt;
        touched(now);
    }

    /**
     * The work is done and the slip filled in; late if it was done after the standard time, and
     * late it stays (RP-05).
     *
     * @param noticeFrom slower classes than this one need a written notice (CP-02)
     */
    public void solve(Check check, Slip filled, TimeClass noticeFrom, Instant now) {
        filled.judge(check, roundFrom, now, sorting.timeClass().atLeast(noticeFrom));
        check.done();
        slip = filled;
        late = late || filled.doneAt().isAfter(standardDueAt);
        touched(now);
    }

    /**
     * The customer was asked (RP-05). Dissatisfied: the work is done again, and its clocks start
     * anew from now.
     *
     * @throws Conflict {@code repairs.order.visit-too-early} before the call-back time, which it
     *     names
     */
    public void visit(Satisfaction answer, Instant now, ZoneId zone) {
        callBack.answered(answer, now, zone);
        touched(now);
        if (answer == Satisfaction.DISSATISFIED) {
            slip = null;
            wentAt = null;
            roundFrom = now.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /**
     * The customer did not answer.
     *
     * @param allowed how often to try (vs.retry)
     * @return whether the tries are used up: the order is recorded as unreached
     * @throws Conflict {@code repairs.order.visit-too-early}
     */
    public boolean noAnswer(int allowed, Instant now, ZoneId zone) {
        touched(now);
        return callBack.unanswered(allowed, now, zone);
    }

    /**
     * The same matter has another order.
     *
     * @throws Conflict {@code repairs.order.duplicate-of-itself}
     */
    public void duplicateOf(WorkOrder other, Instant now) {
        if (other.id == id) {
            throw new Conflict("repairs.order.duplicate-of-itself");
        }
        duplicateOf = other.id;
        touched(now);
    }

    /** The matter belongs to this company. */
    public void refer(String company, Instant now) {
        referredTo = company;
        touched(now);
    }

    /** Whether the rules here let this action be offered now; state and role are the case's. */
    public boolean offers(String action, Instant now) {
        return switch (action) {
            case "assign" -> sorting.path() == Path.GENERAL;
            case "go" -> sorting.path() != Path.GENERAL || responsible != null;
            case "visit", "no-answer" -> callBack.possible(now);
            case OUTSIDE -> false;
            default -> true;
        };
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The project. */
    public long projectId() {
        return projectId;
    }

    /** Its case. */
    public long caseId() {
        return caseId;
    }

    /** Number that people read. */
    public String number() {
        return number;
    }

    /** What was asked. */
    public FiveClear request() {
        return request;
    }

    /** How it was sorted. */
    public Sorting sorting() {
        return sorting;
    }

    /** When it was made and recorded. */
    public Occurrence occurrence() {
        return new Occurrence(occurredAt, recordedAt, lateReason, lateNote);
    }

    /** When the customer expects somebody; null for none. */
    public Instant appointmentAt() {
        return appointmentAt;
    }

    /** Standard completion time. */
    public Instant standardDueAt() {
        return standardDueAt;
    }

    /** The call-back. */
    public CallBack callBack() {
        return callBack;
    }

    /** Login name of the responsible person; null before one is named. */
    public String responsible() {
        return responsible;
    }

    /** When somebody went to the spot in this round; null before. */
    public Instant wentAt() {
        return wentAt;
    }

    /** To whom it was reported upward; null for nobody. */
    public String reportedTo() {
        return reportedTo;
    }

    /** When it was reported upward; null where it was not. */
    public Instant reportedAt() {
        return reportedAt;
    }

    /** The slip of this round; null before it is filled in. */
    public Slip slip() {
        return slip;
    }

    /** The stop of a service that asked for it; null for a request of the desk. */
    public StopWork stopWork() {
        return stopWork;
    }

    /** Whether it is late at this moment: done late in any round, or not done in time. */
    public boolean lateAt(Instant now, boolean running) {
        return late || running && slip == null && standardDueAt.isBefore(now);
    }

    /** The other order of the same matter; null for none. */
    public Long duplicateOf() {
        return duplicateOf;
    }

    /** The company it was referred to; null for none. */
    public String referredTo() {
        return referredTo;
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }
}
