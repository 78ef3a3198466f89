package org.atrium.repairs.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.atrium.common.Check;

/**
 * When a request was made and when it was recorded. Every deadline runs from the former; recording
 * more than {@link #TOLERANCE} later needs a reason. Both to the second.
 *
 * @param occurredAt when it was made; never after {@code recordedAt}
 * @param recordedAt when it was entered
 * @param reason why so late; null where it was not
 * @param note in words; null for none
 */
public record Occurrence(Instant occurredAt, Instant recordedAt, LateReason reason, String note) {
    /** How long entering a request may take. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * Judges what was entered; the check remembers {@code repairs.order.occurred-in-future}, {@code
     * repairs.order.late-reason} and {@code repairs.order.late-note}.
     *
     * @param occurredAt null for now
     */
    public static Occurrence of(
            Check check, Instant occurredAt, Instant now, LateReason reason, String note) {
        Instant at = occurredAt == null ? now : occurredAt;
        if (at.isAfter(now)) {
            check.wrong("occurredAt", "repairs.order.occurred-in-future");
        }
        boolean late = at.isBefore(now.minus(TOLERANCE));
        if (late && reason == null) {
            check.wrong("lateEntryReason", "repairs.order.late-reason");
        }
        if (late && reason == LateReason.OTHER && note == null) {
            check.wrong("lateEntryNote", "repairs.order.late-note");
        }
        return new Occurrence(
                at.truncatedTo(ChronoUnit.SECONDS),
                now.truncatedTo(ChronoUnit.SECONDS),
                late ? reason : null,
                late ? note : null);
    }
}
