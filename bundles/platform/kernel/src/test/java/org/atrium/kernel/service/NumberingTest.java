package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.atrium.common.Conflict;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/** Numbers that people read have no gap per project, series and year (flows.md 6.5). */
public class NumberingTest {
    private static final int WRITERS = 32;
    private static final int EACH = 12;

    private final TestPlatform platform = new TestPlatform();

    @After
    public void close() {
        platform.close();
    }

    private String next(String series) {
        return platform.callers.as(
                platform.caller("desk"),
                () -> platform.transactions.write(() -> platform.numbering.next(series)));
    }

    private void takeAndFail(String series) {
        assertThrows(
                Conflict.class,
                () ->
                        platform.callers.as(
                                platform.caller("desk"),
                                () ->
                                        platform.transactions.write(
                                                () -> {
                                                    platform.numbering.next(series);
                                                    throw new Conflict("test.rolled.back");
                                                })));
    }

    @Test
    public void thirtyTwoWritersLeaveNoGapThoughSomeRollBack() throws Exception {
        platform.setNow(Instant.parse("2026-11-21T02:00:00Z"));
        Queue<String> committed = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int writer = w;
            writers.add(
                    threads.submit(
                            () -> {
                                start.await();
                                for (int i = 0; i < EACH; i++) {
                                    if ((writer + i) % 3 == 0) {
                                        takeAndFail("RP");
                                    } else {
                                        committed.add(next("RP"));
                                    }
                                }
                                return null;
                            }));
        }
        start.countDown();
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        List<String> gapFree =
                IntStream.rangeClosed(1, WRITERS * EACH * 2 / 3)
                        .mapToObj(n -> String.format("JG-RP-2026-%06d", n))
                        .toList();
        assertEquals(gapFree, committed.stream().sorted().toList());
    }

    @Test
    public void eachSeriesAndEachYearBeginsAtOne() {
        platform.setNow(Instant.parse("2026-12-31T15:59:59Z"));
        assertEquals("JG-RP-2026-000001", next("RP"));
        assertEquals("JG-RP-2026-000002", next("RP"));
        assertEquals("JG-RC-2026-000001", next("RC"));
        platform.setNow(Instant.parse("2026-12-31T16:00:00Z"));
        assertEquals("JG-RP-2027-000001", next("RP"));
    }
}
