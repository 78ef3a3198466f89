package org.atrium.web.door;

import java.util.concurrent.TimeUnit;

/** How many requests are inside; after closing nobody enters, and who is inside may finish. */
final class Occupancy {
    private int inside;
    private boolean closed;

    /** Returns whether the caller may enter. */
    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    /** For everybody who has entered. */
    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Closes, and waits until nobody is inside. Returns how many still are when time is up. */
    synchronized int close(int seconds) throws InterruptedException {
        closed = true;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = end - System.nanoTime(); inside > 0 && left > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
        return inside;
    }
}
