package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.atrium.kernel.api.AnsweredBefore;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** 32 at once on the same account (rule 3, api.md Idempotency-Key). */
public class ManyCashiersTest {
    private static final int MANY = 32;

    private LedgerFixture books;

    @Before
    public void open() {
        books = new LedgerFixture();
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void everyPaymentCountsOnceAndNumbersHaveNoGap() throws Exception {
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        List<String> numbers = atOnce(i -> () -> books.pay("k" + i, 101, "5.00").number);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            expected.add(String.format("JG-RC-PM-2026-%06d", i));
        }
        assertEquals(expected, numbers.stream().sorted().toList());
        assertEquals("-60.00", books.account(101).balance.amount);
        assertEquals("60.00", books.account(101).credit.amount);
        assertSound();
    }

    @Test
    public void oneKeyIsOneReceipt() throws Exception {
        List<String> answers =
                atOnce(
                        i ->
                                () -> {
                                    try {
                                        return books.platform.json.write(
                                                books.pay("same", 101, "5.00"));
                                    } catch (AnsweredBefore before) {
                                        return before.json();
                                    }
                                });
        assertEquals(1, new HashSet<>(answers).size());
        assertEquals("-5.00", books.account(101).balance.amount);
        assertSound();
    }

    @Test
    public void chargesAndPaymentsAtOnceOpenOneAccount() throws Exception {
        atOnce(
                i ->
                        () ->
                                i % 2 == 0
                                        ? books.pay("c" + i, 101, "10.00").id
                                        : ""
                                                + books.charge(
                                                        101, Part.PRINCIPAL, "2026-10-31", "10"));
        assertEquals("0.00", books.account(101).balance.amount);
        assertEquals("0.00", books.account(101).credit.amount);
        assertEquals(Set.of("1"), Set.copyOf(books.texts("SELECT COUNT(*) FROM LEDGER.ACCOUNT")));
        assertSound();
    }

    private void assertSound() {
        CheckView check = books.ask(books.reports::check);
        assertEquals("0.00", check.sum);
        assertEquals(List.of(), check.violations);
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                futures.add(threads.submit(task.apply(i)));
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
