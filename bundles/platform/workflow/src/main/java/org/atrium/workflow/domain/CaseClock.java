package org.atrium.workflow.domain;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import org.atrium.kernel.api.InstantConverter;

/** The deadline of a case, and the time it was on hold. */
@Embeddable
public class CaseClock {
    @Column(name = "CLOCK")
    private String name;

    private boolean breach;

    @Column(name = "ESCALATE_TO")
    private String escalateTo;

    @Column(name = "DUE_RULE")
    private String rule;

    @Column(name = "DUE_TERM")
    private String term;

    @Column(name = "DUE_FROM")
    @Convert(converter = InstantConverter.class)
    private Instant from;

    @Column(name = "DUE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant due;

    private boolean provisional;

    @Column(name = "DAYS_HELD")
    private int daysHeld;

    private boolean passed;

    @Column(name = "OVERDUE_SINCE")
    @Convert(converter = InstantConverter.class)
    private Instant overdueSince;

    @Column(name = "ESCALATED_TO")
    private String escalatedTo;

    @Column(name = "EVER_LATE")
    private boolean everLate;

    @Column(name = "HELD_STATE")
    private String heldState;

    @Column(name = "HELD_AT")
    @Convert(converter = InstantConverter.class)
    private Instant heldAt;

    @Column(name = "HELD_UNTIL")
    @Convert(converter = InstantConverter.class)
    private Instant heldUntil;

    private boolean stopped;

    @Column(name = "HELD_SECONDS")
    private long heldSeconds;

    /** For JPA and a new case. */
    protected CaseClock() {}

    /** Enters a place: a clock of the same name goes on, any other begins without due time. */
    void enter(Place place, Instant happened) {
        if (place.clock() == null || !place.clock().equals(name)) {
            everLate = everLate || breach && due != null && due.isBefore(happened);
            clear();
            name = place.clock();
        }
        breach = place.breach();
        escalateTo = place.escalateTo();
    }

    /** Another due time of the same clock; that the former passed is not forgotten. */
    void set(Deadline deadline) {
        everLate = everLate || breach && passed;
        clear();
        rule = deadline.rule();
        term = deadline.term();
        from = deadline.from();
        due = deadline.due();
        provisional = deadline.provisional();
    }

    /**
     * Moves the due time; the clock goes on. A time that is counted exactly moves as a whole, with
     * its start, so that what comes half-way still comes half-way.
     */
    void move(Instant to, int workingDays, boolean guessed) {
        if (workingDays == 0) {
            from = from.plus(Duration.between(due, to));
        }
        due = to;
        daysHeld += workingDays;
        provisional = guessed;
        if (!rule.endsWith(" + hold")) {
            rule = rule + " + hold";
        }
    }

    void recount(Deadline deadline) {
        due = deadline.due();
        provisional = deadline.provisional();
    }

    private void clear() {
        rule = null;
        term = null;
        from = null;
        due = null;
        provisional = false;
        daysHeld = 0;
        passed = false;
        overdueSince = null;
        escalatedTo = null;
    }

    void hold(String state, Instant now, Instant until, boolean stops) {
        heldState = state;
        heldAt = now;
        heldUntil = until;
        stopped = stops;
    }

    /** Ends a hold, if there is one, and counts it. */
    void release(Instant now) {
        if (heldAt != null) {
            heldSeconds += Duration.between(heldAt, now).toSeconds();
        }
        heldState = null;
        heldAt = null;
        heldUntil = null;
        stopped = false;
    }

    /** Whether a clock runs in the present state. */
    boolean runs() {
        return name != null;
    }

    /** Where the case stands in an inbox; null for last. */
    Instant sort() {
        return stopped ? null : due;
    }

    /** Whether the due time has passed and that is a breach; never while the clock stands still. */
    public boolean overdueAt(Instant now) {
        return breach && !stopped && due != null && due.isBefore(now);
    }

    /** Seconds on hold so far. */
    public long heldSeconds(Instant now) {
        return heldSeconds + (heldAt == null ? 0 : Duration.between(heldAt, now).toSeconds());
    }

    /** Whether a hold that began then is to move the due time. */
    public boolean movesByHold() {
        return stopped && due != null && heldAt.isBefore(due);
    }

    /** Name of the clock; null for none. */
    public String name() {
        return name;
    }

    /** Due time; null for none. */
    public Instant due() {
        return due;
    }

    /** Where the due time is counted from; null for none. */
    public Instant from() {
        return from;
    }

    /** What made the due time, with the clock's name; null for none. */
    public String rule() {
        return due == null ? null : name + " " + rule;
    }

    /** The term that made the due time; null for an agreed one. */
    public String term() {
        return term;
    }

    /** Whether the due time was counted over a year of which the calendar is not known yet. */
    public boolean provisional() {
        return provisional;
    }

    /** Working days by which holds have moved the due time. */
    public int daysHeld() {
        return daysHeld;
    }

    /** The state before the hold; null where it is not on hold. */
    public String heldState() {
        return heldState;
    }

    /** Since when it is on hold; null where it is not. */
    public Instant heldAt() {
        return heldAt;
    }

    /** When the hold ends by itself; null for not. */
    public Instant heldUntil() {
        return heldUntil;
    }
}
