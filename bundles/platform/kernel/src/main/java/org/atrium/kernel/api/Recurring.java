package org.atrium.kernel.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Work that is done again and again for as long as its module is there, on one node at a time.
 * Offered as a service; the kernel runs it, logs what it throws and tries again the next time. When
 * the server stops it is waited for, and not begun.
 */
public interface Recurring {
    /** Unique in the group, 1 to 80 characters, such as {@code workflow.sweep}. */
    String name();

    /** When. */
    Rhythm rhythm();

    /** Does it, in chunks with a transaction each. */
    void run();

    /**
     * Either every so often or once a day.
     *
     * @param every from the end of one run to the next; null for daily
     * @param at time of day in UTC; null for every so often
     */
    record Rhythm(Duration every, LocalTime at) {
        /** Again this long after it has ended. */
        public static Rhythm every(Duration pause) {
            return new Rhythm(pause, null);
        }

        /** Once a day at this time in UTC, such as {@code 19:17}, three in the night in China. */
        public static Rhythm dailyAt(String time) {
            return new Rhythm(null, LocalTime.parse(time));
        }

        /** How long to wait from now on. */
        public Duration pauseFrom(Instant now) {
            if (every != null) {
                return every;
            }
            Instant today = now.atZone(ZoneOffset.UTC).with(at).toInstant();
            Instant next = today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
            return Duration.between(now, next);
        }
    }
}
