package org.atrium.itests;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.atrium.demo.Answer;

/** Requests at a steady pace, whatever the server does; each is timed and its answer looked at. */
final class Traffic implements AutoCloseable {
    private static final int PEOPLE = 24;

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(PEOPLE);
    private final List<Kind> kinds;
    private final AtomicLong turn = new AtomicLong();
    private final Queue<Timed> done = new ConcurrentLinkedQueue<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    /**
     * A kind of request.
     *
     * @param name for the table
     * @param own whether it is of the function that is swapped
     * @param status of a good answer
     */
    record Kind(String name, boolean own, int status, Supplier<Answer> request) {}

    /** A request that was answered. */
    record Timed(Kind kind, long beginNanos, long endNanos) {
        double millis() {
            return (endNanos - beginNanos) / 1e6;
        }
    }

    /** Begins, these kinds in turn, so many requests in a second. */
    Traffic(int perSecond, List<Kind> kinds) {
        this.kinds = kinds;
        threads.scheduleAtFixedRate(
                () -> threads.execute(this::one), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    private void one() {
        Kind kind = kinds.get((int) (turn.getAndIncrement() % kinds.size()));
        long begin = System.nanoTime();
        try {
            Answer answer = kind.request().get();
            done.add(new Timed(kind, begin, System.nanoTime()));
            if (answer.status() != kind.status()) {
                wrong.add(answer.request() + " " + answer.status() + " " + answer.text());
            }
        } catch (UncheckedIOException e) {
            wrong.add(kind.name() + " " + e);
        }
    }

    /** Ends; what is under way is answered. */
    @Override
    public void close() {
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.shutdown();
        try {
            threads.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requests whose answer was not the good one. */
    List<String> wrong() {
        return wrong;
    }

    long count() {
        return done.size();
    }

    /** How many in a second were answered between these two moments. */
    double rate(long from, long to) {
        long within = done.stream().filter(t -> t.endNanos() >= from && t.endNanos() < to).count();
        return within / ((to - from) / 1e9);
    }

    /** Milliseconds within which so many per cent of these were answered, between two moments. */
    double percentile(double percent, boolean own, long from, long to) {
        List<Double> millis =
                done.stream()
                        .filter(t -> t.kind().own() == own)
                        .filter(t -> t.beginNanos() >= from && t.endNanos() < to)
                        .map(Timed::millis)
                        .sorted()
                        .toList();
        return at(millis, percent);
    }

    /** The value at so many per cent of a sorted list. */
    static double at(List<Double> sorted, double percent) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }

    /** For a request body that never changes. */
    static Map<String, Object> order() {
        Map<String, Object> request = Given.request();
        request.remove("houseId");
        request.put("place", "大堂");
        request.put("area", "PUBLIC");
        request.put("category", "PUBLIC_ORDER");
        request.put("lateEntryReason", "POWER_OUT");
        return request;
    }
}
