package org.atrium.kernel.api;

import java.time.Instant;

/** The business clock. */
public final class BusinessDateView {
    /**
     * Today, ISO, in Asia/Shanghai. On input: the day to show from now on, keeping the time of day.
     */
    public String date;

    /** Now. Ignored on input. */
    public Instant now;

    /** Whether this distribution lets group IT move the clock. Ignored on input. */
    public boolean movable;
}
