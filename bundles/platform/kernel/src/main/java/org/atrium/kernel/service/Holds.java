package org.atrium.kernel.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.atrium.common.Unavailable;

/**
 * Functions whose doors are shut for a moment, because their one version is being replaced. Who
 * comes meanwhile waits without a thread; at most 500 do, and none longer than the limit.
 */
final class Holds {
    private static final int MOST = 500;

    private final Map<String, Hold> shut = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    r -> {
                        Thread daemon = new Thread(r, "atrium-holds");
                        daemon.setDaemon(true);
                        return daemon;
                    });

    /**
     * How many waited.
     *
     * @param longestMillis of all their waits
     */
    record Held(int count, long longestMillis) {}

    /** Shuts the door; after so many milliseconds nobody waits at it any more. */
    void shut(String module, long limitMillis) {
        Hold hold = new Hold();
        shut.put(module, hold);
        timer.schedule(hold::expire, limitMillis, TimeUnit.MILLISECONDS);
    }

    /** Opens it, and lets everybody go on. */
    Held open(String module) {
        Hold hold = shut.remove(module);
        return hold == null ? new Held(0, 0) : hold.expire();
    }

    boolean isShut(String module) {
        return shut.containsKey(module);
    }

    /** How many wait now. */
    int waiting(String module) {
        Hold hold = shut.get(module);
        return hold == null ? 0 : hold.size();
    }

    /**
     * Waits.
     *
     * @return whether {@code again} will be called; false where the door is open
     * @throws Unavailable {@code kernel.module.replacing}: too many wait, or for too long already
     */
    boolean await(String module, Runnable again) {
        Hold hold = shut.get(module);
        if (hold == null) {
            return false;
        }
        if (!hold.add(again)) {
            throw new Unavailable("kernel.module.replacing").with("module", module);
        }
        return true;
    }

    private record Waiting(Runnable again, long sinceNanos) {}

    private static final class Hold {
        private final List<Waiting> waiting = new ArrayList<>();
        private boolean expired;
        private int count;
        private long longestNanos;

        synchronized boolean add(Runnable again) {
            if (expired || waiting.size() >= MOST) {
                return false;
            }
            waiting.add(new Waiting(again, System.nanoTime()));
            count++;
            return true;
        }

        synchronized int size() {
            return waiting.size();
        }

        Held expire() {
            List<Waiting> released;
            synchronized (this) {
                expired = true;
                released = List.copyOf(waiting);
                waiting.clear();
                for (Waiting each : released) {
                    longestNanos = Math.max(longestNanos, System.nanoTime() - each.sinceNanos());
                }
            }
            released.forEach(each -> each.again().run());
            return new Held(count, TimeUnit.NANOSECONDS.toMillis(longestNanos));
        }
    }
}
