package org.atrium.itests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** All clients of a benchmark doing one thing for some seconds, as often as it is asked for. */
final class Clients {
    /** How many they are. */
    static final int COUNT = 8;

    private static final int WARM_UP_ROUNDS = 30;
    private static final double FASTER = 1.03;
    private static final long SECONDS = Long.getLong("atrium.benchmark.seconds", 6);
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(COUNT);

    private final Work work;
    private final List<long[]> nanos = new ArrayList<>();
    private double seconds;
    private double worked;

    /** What one client does once. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void once() throws Exception;
    }

    /** That do this. */
    Clients(Work work) {
        this.work = work;
    }

    /** Does it for some seconds. */
    void run() throws Exception {
        Duration before = RunningAtrium.get().worked();
        long begin = System.nanoTime();
        long end = begin + SECONDS * 1_000_000_000L;
        List<Future<long[]>> running = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            running.add(THREADS.submit(() -> until(end)));
        }
        for (Future<long[]> each : running) {
            nanos.add(each.get());
        }
        seconds += (System.nanoTime() - begin) / 1e9;
        worked += RunningAtrium.get().worked().minus(before).toNanos();
    }

    /**
     * Works until two rounds in a row are not faster than the fastest before them: the JVM has
     * compiled what it is going to compile.
     */
    void warmUp() throws Exception {
        double fastest = 0;
        int steady = 0;
        for (int i = 0; i < WARM_UP_ROUNDS && steady < 2; i++) {
            forget();
            run();
            steady = rate() > fastest * FASTER ? 0 : steady + 1;
            fastest = Math.max(fastest, rate());
        }
        forget();
    }

    private void forget() {
        nanos.clear();
        seconds = 0;
        worked = 0;
    }

    private long calls() {
        return nanos.stream().mapToLong(n -> n.length).sum();
    }

    /** Calls a second. */
    double rate() {
        return calls() / seconds;
    }

    /** What a call costs Atrium's process. */
    double serverMicros() {
        return worked / calls() / 1e3;
    }

    /** How long so many percent of the calls took at most. */
    double millis(int percent) {
        long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return all[(int) ((all.length - 1L) * percent / 100)] / 1e6;
    }

    private long[] until(long end) throws Exception {
        Stream.Builder<Long> times = Stream.builder();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            work.once();
            times.add(System.nanoTime() - start);
        }
        return times.build().mapToLong(Long::longValue).toArray();
    }
}
