package org.atrium.itests;

import java.util.function.Supplier;

/** Asks again until there is an answer. */
final class Eventually {
    private static final long SECONDS = 60;
    private static final long PAUSE_MILLIS = 200;

    private Eventually() {}

    /** The first answer that is not null; fails after a minute. */
    static <T> T get(Supplier<T> question) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("no answer within " + SECONDS + " s");
    }

    /** Waits until this holds. */
    static void holds(Supplier<Boolean> condition) {
        get(() -> condition.get() ? Boolean.TRUE : null);
    }
}
