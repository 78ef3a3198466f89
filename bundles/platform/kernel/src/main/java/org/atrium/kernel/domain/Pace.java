package org.atrium.kernel.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast a job goes.
 *
 * @param done units since it was last started or resumed
 * @param left units that are left; 0 or less while unknown
 * @param from when it was last started or resumed; null before
 * @param to end of the last chunk; null before
 */
public record Pace(long done, long left, Instant from, Instant to) {
    /** Units per second, one decimal rounded half up; null while unknown. */
    public BigDecimal perSecond() {
        long millis = millis();
        return millis <= 0 || done <= 0
                ? null
                : BigDecimal.valueOf(done * 1000)
                        .divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP);
    }

    /** When the rest is done at this pace; null while unknown. */
    public Instant end() {
        long millis = millis();
        return millis <= 0 || done <= 0 || left <= 0
                ? null
                : to.plusMillis(Math.multiplyExact(left, millis) / done);
    }

    private long millis() {
        return from == null || to == null ? 0 : Duration.between(from, to).toMillis();
    }
}
