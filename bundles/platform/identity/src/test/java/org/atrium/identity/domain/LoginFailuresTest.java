package org.atrium.identity.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.Test;

/** Ten failures in 15 minutes lock for 15 minutes. */
public class LoginFailuresTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final LoginFailures failures = LoginFailures.none("hash", NOON);

    @Test
    public void theTenthFailureLocksForAQuarterOfAnHour() {
        countUntil(9, NOON);
        assertFalse(failures.lockedAt(NOON));
        assertTrue(failures.count(NOON, 10, Duration.ofMinutes(15)));
        assertEquals(NOON.plus(Duration.ofMinutes(15)), failures.lockedUntil());
        assertTrue(failures.lockedAt(NOON.plusSeconds(899)));
        assertFalse(failures.lockedAt(NOON.plusSeconds(900)));
    }

    @Test
    public void failuresOfAnotherQuarterOfAnHourDoNotCount() {
        countUntil(9, NOON);
        assertFalse(failures.count(NOON.plusSeconds(900), 10, Duration.ofMinutes(15)));
        assertFalse(failures.lockedAt(NOON.plusSeconds(900)));
    }

    @Test
    public void afterALockTheCountBeginsAnew() {
        countUntil(10, NOON.plusSeconds(600));
        Instant after = NOON.plusSeconds(600 + 900);
        assertFalse(failures.count(after, 10, Duration.ofMinutes(15)));
        assertFalse(failures.lockedAt(after));
    }

    private void countUntil(int count, Instant now) {
        for (int i = 0; i < count; i++) {
            failures.count(now, 10, Duration.ofMinutes(15));
        }
    }
}
