package org.atrium.sample;

import java.util.concurrent.locks.LockSupport;

/** Lets time pass. */
final class Slowly {
    private Slowly() {}

    static void pass(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        for (long left = millis * 1_000_000L; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
