package org.atrium.repairs.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

/** The call-back of an order (回访, RP-05): when it may take place, and what came of it. */
@Embeddable
public class CallBack {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Column(name = "VISIT_DUE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    @Column(name = "VISITED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant visitedAt;

    private int tries;
    private int reworks;
    private boolean unreached;

    /** One that has no time yet. */
    public CallBack() {
        tries = 0;
    }

    void dueFrom(Instant from) {
        dueAt = from;
    }

    void answered(Satisfaction answer, Instant now, ZoneId zone) {
        requireTime(now, zone);
        satisfaction = answer;
        visitedAt = now.truncatedTo(ChronoUnit.SECONDS);
        if (answer == Satisfaction.DISSATISFIED) {
            reworks++;
            tries = 0;
        }
    }

    boolean unanswered(int allowed, Instant now, ZoneId zone) {
        requireTime(now, zone);
        tries++;
        unreached = tries >= allowed;
        return unreached;
    }

    private void requireTime(Instant now, ZoneId zone) {
        if (!possible(now)) {
            throw new Conflict("repairs.order.visit-too-early")
                    .with("from", MINUTE.format(dueAt.atZone(zone)));
        }
    }

    /** Whether the customer may be asked by now. */
    public boolean possible(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** From when the customer may be asked. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The last answer; null before. */
    public Satisfaction satisfaction() {
        return satisfaction;
    }

    /** When the customer was asked last; null before. */
    public Instant visitedAt() {
        return visitedAt;
    }

    /** Calls without answer in this round. */
    public int tries() {
        return tries;
    }

    /** How often the work had to be done again. */
    public int reworks() {
        return reworks;
    }

    /** Whether the customer could not be reached. */
    public boolean unreached() {
        return unreached;
    }
}
