package org.atrium.workflow.api;

/** How fast cases were handled, for one flow, role or month. Times in seconds. */
public final class SlaRow {
    /** Id of the flow, role code or month such as {@code 2026-11}. */
    public String key;

    /** The key in the caller's language. */
    public String title;

    /** Cases opened in the period. */
    public int opened;

    /** Cases closed in the period. */
    public int closed;

    /** Closed without ever having been late. */
    public int onTime;

    /** Closed after having been late. */
    public int late;

    /** Share of {@link #onTime} in {@link #closed} in per cent, one decimal; null where none. */
    public String onTimePercent;

    /** Median from opening to closing without holds; null where none was closed. */
    public Long medianSeconds;

    /** Within this time nine of ten were closed; null where none was closed. */
    public Long p90Seconds;

    /** Still open at the end of the period. */
    public int open;

    /** How long the oldest of them had been open then, without holds; null where there is none. */
    public Long longestOpenSeconds;

    /** Time on hold of all cases counted. */
    public long heldSeconds;
}
