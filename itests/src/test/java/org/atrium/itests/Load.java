package org.atrium.itests;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.atrium.demo.Answer;

/** Some people who do the same over and over; every answer but a good one is kept. */
final class Load implements AutoCloseable {
    private final Consumer<Load> round;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean goesOn = true;

    /** Begins. */
    Load(int people, Consumer<Load> round) {
        this.round = round;
        for (int i = 0; i < people; i++) {
            Thread thread = new Thread(this::work, "load-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (goesOn) {
            round.accept(this);
        }
    }

    /** Whether an answer is the good one. */
    boolean seen(Answer answer, int status) {
        answers.incrementAndGet();
        boolean right = answer.status() == status;
        if (!right) {
            wrong.add(answer.request() + " " + answer.status() + " " + answer.text());
        }
        return right;
    }

    @Override
    public void close() {
        goesOn = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Goes on until it has seen enough, and ends. */
    void sawOnlyGoodAnswers(int atLeast) throws InterruptedException {
        while (answers.get() < atLeast && wrong.isEmpty()) {
            Thread.sleep(20);
        }
        close();
        assertEquals(List.of(), wrong);
    }
}
