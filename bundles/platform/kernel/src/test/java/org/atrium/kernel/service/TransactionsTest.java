package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.AnsweredBefore;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/** Commands that come twice, at once, or fail half way (api.md, Idempotency-Key; flows.md 6.5). */
public class TransactionsTest {
    private final TestPlatform platform = new TestPlatform();
    private final Caller desk = platform.caller("desk", "FrontDesk");

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aRepeatedCommandGivesTheFirstAnswerAndRunsOnce() {
        AtomicInteger runs = new AtomicInteger();
        Caller keyed = TestPlatform.keyed(desk, "k-1", "same");
        List<Integer> first = write(keyed, () -> List.of(runs.incrementAndGet()));
        AnsweredBefore again =
                assertThrows(
                        AnsweredBefore.class,
                        () -> write(keyed, () -> List.of(runs.incrementAndGet())));
        assertEquals(platform.json.write(first), again.json());
        assertEquals(1, runs.get());
    }

    @Test
    public void aKeyForAnotherCommandIsRefused() {
        write(TestPlatform.keyed(desk, "k-2", "one"), () -> 1);
        Conflict refused =
                assertThrows(
                        Conflict.class,
                        () -> write(TestPlatform.keyed(desk, "k-2", "other"), () -> 2));
        assertEquals(422, refused.status());
    }

    @Test
    public void aFailedCommandLeavesItsKeyFree() {
        Caller keyed = TestPlatform.keyed(desk, "k-3", "same");
        assertThrows(
                Conflict.class,
                () ->
                        write(
                                keyed,
                                () -> {
                                    throw new Conflict("kernel.test.refused");
                                }));
        assertEquals(Integer.valueOf(7), write(keyed, () -> 7));
    }

    @Test
    public void oneKeySentThirtyTwoTimesAtOnceRunsOnce() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Caller keyed = TestPlatform.keyed(desk, "k-4", "same");
        List<String> answers =
                at32(
                        () -> {
                            try {
                                return "" + write(keyed, runs::incrementAndGet);
                            } catch (AnsweredBefore before) {
                                return before.json();
                            }
                        });
        assertEquals(1, runs.get());
        assertEquals(Set.of("1"), new HashSet<>(answers));
    }

    @Test
    public void numbersHaveNoGapsUnderThirtyTwoWriters() throws Exception {
        List<String> numbers = at32(() -> write(desk, () -> platform.numbering.next("RP")));
        int year = platform.clock.today(platform.project).getYear();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 32; i++) {
            expected.add(String.format("JG-RP-%d-%06d", year, i));
        }
        assertEquals(expected, numbers.stream().sorted().toList());
    }

    @Test
    public void aRefusedCommandGivesItsNumberBack() {
        assertThrows(
                Conflict.class,
                () ->
                        write(
                                desk,
                                () -> {
                                    platform.numbering.next("RC");
                                    throw new Conflict("kernel.test.refused");
                                }));
        String number = write(desk, () -> platform.numbering.next("RC"));
        assertEquals("000001", number.substring(number.length() - 6));
    }

    private <T> T write(Caller caller, Supplier<T> command) {
        return platform.callers.as(caller, () -> platform.transactions.write(command));
    }

    private static <T> List<T> at32(Callable<T> body) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                futures.add(threads.submit(body));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
