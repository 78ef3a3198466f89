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

/** A service of a house that is to be stopped, is stopped or is restored (FE-04, FE-05). */
@Entity
@Table(schema = "FEES", name = "SERVICE_STOP")
public class ServiceStop {
    private static final long LIVE = 0;

    /**
     * Whose service is stopped and why.
     *
     * @param ground in words
     * @param legalBasis as the project's list names it; null for none
     * @param owed what was overdue on the day of the notice
     * @param oldestDue due day of the oldest of it
     */
    public record Subject(
            long accountId,
            long houseId,
            long debtorId,
            ServiceKind service,
            String ground,
            String legalBasis,
            Money owed,
            LocalDate oldestDue) {}

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "NUMBER_TEXT")
    private String number;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "DEBTOR_ID")
    private long debtorId;

    @Enumerated(EnumType.STRING)
    @Column(name = "SERVICE")
    private ServiceKind service;

    @Column(name = "GROUND")
    private String ground;

    @Column(name = "LEGAL_BASIS")
    private String legalBasis;

    @Column(name = "OWED")
    private BigDecimal owed;

    @Column(name = "OLDEST_DUE")
    private LocalDate oldestDue;

    @Column(name = "STATE")
    private String state;

    @Column(name = "ENDED_KEY")
    private long endedKey;

    @Column(name = "FLOW_CASE_ID")
    private long flowCaseId;

    @Column(name = "NOTICE_ON")
    private LocalDate noticeOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "NOTICE_UNTIL")
    private Instant noticeUntil;

    @Column(name = "MADE_BY")
    private String madeBy;

    @Column(name = "ORDERED_BY")
    private String orderedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ORDERED_AT")
    private Instant orderedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "STOPPED_AT")
    private Instant stoppedAt;

    @Column(name = "STOP_NOTE")
    private String stopNote;

    @Convert(converter = InstantConverter.class)
    @Column(name = "RESTORED_AT")
    private Instant restoredAt;

    @Column(name = "RESTORE_NOTE")
    private String restoreNote;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected ServiceStop() {}

    /**
     * One whose notice is posted.
     *
     * @param noticeOn day of the notice
     * @param madeBy name of who posts it
     */
    public static ServiceStop begin(
            long id, long projectId, Subject of, LocalDate noticeOn, String madeBy) {
        ServiceStop stop = new ServiceStop();
        stop.id = id;
        stop.projectId = projectId;
        stop.accountId = of.accountId();
        stop.houseId = of.houseId();
        stop.debtorId = of.debtorId();
        stop.service = of.service();
        stop.ground = of.ground();
        stop.legalBasis = of.legalBasis();
        stop.owed = of.owed().amount();
        stop.oldestDue = of.oldestDue();
        stop.noticeOn = noticeOn;
        stop.madeBy = madeBy;
        stop.endedKey = LIVE;
        return stop;
    }

    /**
     * Names the case of workflow.
     *
     * @param until from when the stop may be ordered
     */
    public void filed(String readNumber, long flowCase, String begun, Instant until) {
        number = readNumber;
        flowCaseId = flowCase;
        state = begun;
        noticeUntil = until;
    }

    /**
     * It stands there now.
     *
     * @param ended whether nothing is left to be done, so that a new one may begin
     */
    public void moved(String to, boolean ended) {
        state = to;
        endedKey = ended ? id : LIVE;
    }

    /** The manager has ordered it. */
    public void ordered(String by, Instant at) {
        orderedBy = by;
        orderedAt = at;
    }

    /** It was stopped then. */
    public void stopped(Instant at, String note) {
        stoppedAt = at;
        stopNote = note;
    }

    /** It runs again since then. */
    public void restored(Instant at, String note) {
        restoredAt = at;
        restoreNote = note;
    }

    /** Whether the notice has run out. */
    public boolean mayBeOrdered(Instant now) {
        return !now.isBefore(noticeUntil);
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** The number people read. */
    public String number() {
        return number;
    }

    /** Account of the ledger. */
    public long accountId() {
        return accountId;
    }

    /** House. */
    public long houseId() {
        return houseId;
    }

    /** Who owes. */
    public long debtorId() {
        return debtorId;
    }

    /** What is stopped. */
    public ServiceKind service() {
        return service;
    }

    /** Why, in words. */
    public String ground() {
        return ground;
    }

    /** As the project's list named it; null for none. */
    public String legalBasis() {
        return legalBasis;
    }

    /** What was overdue on the day of the notice. */
    public Money owed() {
        return Money.of(owed);
    }

    /** Due day of the oldest of it. */
    public LocalDate oldestDue() {
        return oldestDue;
    }

    /** State of the flow. */
    public String state() {
        return state;
    }

    /** Case of workflow. */
    public long flowCaseId() {
        return flowCaseId;
    }

    /** Day of the notice; what was due before it is what it demands. */
    public LocalDate noticeOn() {
        return noticeOn;
    }

    /** From when the stop may be ordered. */
    public Instant noticeUntil() {
        return noticeUntil;
    }

    /** Name of who posted the notice. */
    public String madeBy() {
        return madeBy;
    }

    /** Name of the manager who ordered it; null before. */
    public String orderedBy() {
        return orderedBy;
    }

    /** When; null before. */
    public Instant orderedAt() {
        return orderedAt;
    }

    /** When it was stopped; null before. */
    public Instant stoppedAt() {
        return stoppedAt;
    }

    /** What the engineer wrote then; may be null. */
    public String stopNote() {
        return stopNote;
    }

    /** When it was restored; null before. */
    public Instant restoredAt() {
        return restoredAt;
    }

    /** What the engineer wrote then; may be null. */
    public String restoreNote() {
        return restoreNote;
    }

    /** Version. */
    public long version() {
        return version;
    }
}
