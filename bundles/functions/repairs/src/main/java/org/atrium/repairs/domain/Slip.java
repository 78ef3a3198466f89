package org.atrium.repairs.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import org.atrium.common.Check;
import org.atrium.kernel.api.InstantConverter;

/** What is filled in on the dispatch slip when the work is done (派工单 F-42, F-48). */
@Embeddable
public class Slip {
    @Column(name = "ARRIVE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant arriveAt;

    @Column(name = "DONE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant doneAt;

    @Column(name = "WORK_RESULT")
    private String result;

    private String materials;
    private String worker;

    @Column(name = "NOTICE_GIVEN_AT")
    @Convert(converter = InstantConverter.class)
    private Instant noticeGivenAt;

    /** For JPA. */
    protected Slip() {}

    /**
     * A slip.
     *
     * @param arriveAt when they were on the spot
     * @param doneAt when the work was done
     * @param result at most 1,000 characters
     * @param materials at most 500 characters; null for none
     * @param worker who did the work; null where not named
     * @param noticeGivenAt when the customer got the written notice (F-57); null where none is due
     */
    public Slip(
            Instant arriveAt,
            Instant doneAt,
            String result,
            String materials,
            String worker,
            Instant noticeGivenAt) {
        this.arriveAt = arriveAt;
        this.doneAt = doneAt;
        this.result = result;
        this.materials = materials;
        this.worker = worker;
        this.noticeGivenAt = noticeGivenAt;
    }

    /**
     * Judges the times; the check remembers {@code repairs.slip.time-order}, {@code
     * repairs.slip.in-future} and {@code repairs.slip.notice}.
     *
     * @param since when this round of work began, to the minute: nobody arrives before it
     * @param noticeDue whether the class of the order asks for a written notice (CP-02)
     */
    void judge(Check check, Instant since, Instant now, boolean noticeDue) {
        if (arriveAt != null && arriveAt.isBefore(since.truncatedTo(ChronoUnit.MINUTES))) {
            check.wrong("arriveAt", "repairs.slip.time-order");
        }
        if (arriveAt != null && doneAt != null && doneAt.isBefore(arriveAt)) {
            check.wrong("doneAt", "repairs.slip.time-order");
        }
        if (doneAt != null && doneAt.isAfter(now)) {
            check.wrong("doneAt", "repairs.slip.in-future");
        }
        if (noticeDue && noticeGivenAt == null) {
            check.wrong("noticeGivenAt", "repairs.slip.notice");
        }
        if (noticeGivenAt != null && noticeGivenAt.isAfter(now)) {
            check.wrong("noticeGivenAt", "repairs.slip.in-future");
        }
    }

    /** When they were on the spot. */
    public Instant arriveAt() {
        return arriveAt;
    }

    /** When the work was done. */
    public Instant doneAt() {
        return doneAt;
    }

    /** What was done. */
    public String result() {
        return result;
    }

    /** Materials used; null for none. */
    public String materials() {
        return materials;
    }

    /** Who did the work; null where not named. */
    public String worker() {
        return worker;
    }

    /** When the written notice was given; null where none is due. */
    public Instant noticeGivenAt() {
        return noticeGivenAt;
    }
}
