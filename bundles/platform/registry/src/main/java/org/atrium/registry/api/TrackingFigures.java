package org.atrium.registry.api;

/** First contacts of the customers who appeared in a month, or of those of a custodian (PR-02). */
public final class TrackingFigures {
    /** Month such as {@code 2026-11}, or login name; {@code -} for nobody. */
    public String key;

    /** Customers who appeared. */
    public long opened;

    /** Contacted before the due time. */
    public long inTime;

    /** Contacted after it. */
    public long late;

    /** Not contacted, and the due time has passed. */
    public long overdue;

    /** Not contacted, and there is still time. */
    public long waiting;

    /**
     * {@link #inTime} in per cent of those whose time has passed or who were contacted, one
     * decimal, half up; null where there is none.
     */
    public String inTimePercent;
}
