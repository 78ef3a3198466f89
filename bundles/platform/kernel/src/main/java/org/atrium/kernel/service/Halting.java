package org.atrium.kernel.service;

import java.time.Duration;

/** Work in the background that ends before the bundles stop. */
interface Halting {
    /** Takes nothing new from now on; returns at once. */
    void halt();

    /** Waits for what is at hand, at most so long. Returns whether it has ended. */
    boolean awaitEnd(Duration most) throws InterruptedException;
}
