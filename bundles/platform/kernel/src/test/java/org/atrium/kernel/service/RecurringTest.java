package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.kernel.api.Leases;
import org.atrium.kernel.api.Recurring;
import org.junit.Test;

/** Work at a rhythm, and its end. */
public class RecurringTest {
    private static final class Tick implements Recurring {
        final AtomicInteger runs = new AtomicInteger();
        final CountDownLatch third = new CountDownLatch(3);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public String name() {
            return "tick";
        }

        @Override
        public Rhythm rhythm() {
            return Rhythm.every(Duration.ofMillis(1));
        }

        @Override
        public void run() {
            runs.incrementAndGet();
            third.countDown();
            if (third.getCount() > 0) {
                throw new IllegalStateException("fails twice");
            }
            try {
                mayEnd.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A lease that this node always gets. */
    private static Leases leases() {
        Leases.Lease lease =
                new Leases.Lease() {
                    @Override
                    public void check() {
                        // held
                    }

                    @Override
                    public void close() {
                        // nothing to give back
                    }
                };
        return (name, length) -> Optional.of(lease);
    }

    @Test
    public void itIsTriedAgainAfterAFailureAndWaitedForAtTheEnd() throws InterruptedException {
        RecurringWork work = new RecurringWork(leases());
        Tick tick = new Tick();
        work.add(tick);
        assertTrue(tick.third.await(20, TimeUnit.SECONDS));
        work.halt();
        assertFalse("a run is at hand", work.awaitEnd(Duration.ofMillis(10)));
        tick.mayEnd.countDown();
        assertTrue(work.awaitEnd(Duration.ofSeconds(20)));
        assertEquals(3, tick.runs.get());
    }

    @Test
    public void dailyWorkWaitsForItsTimeOfDay() {
        Recurring.Rhythm rhythm = Recurring.Rhythm.dailyAt("19:17");
        Instant before = Instant.parse("2026-11-22T19:16:59Z");
        assertEquals(Duration.ofSeconds(1), rhythm.pauseFrom(before));
        assertEquals(Duration.ofDays(1), rhythm.pauseFrom(before.plusSeconds(1)));
    }
}
