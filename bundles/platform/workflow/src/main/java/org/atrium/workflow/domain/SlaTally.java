package org.atrium.workflow.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Adds up cases of one group; percentiles by the nearest-rank method. */
public final class SlaTally {
    private int opened;
    private int late;
    private int open;
    private long longestOpen = -1;
    private long held;
    private long[] times = new long[16];
    private int closed;

    /** A case was opened in the period. */
    public void opened() {
        opened++;
    }

    /** A case was closed in the period after this time, without holds, in seconds. */
    public void closed(long seconds, boolean wasLate) {
        if (closed == times.length) {
            times = Arrays.copyOf(times, closed * 2);
        }
        times[closed++] = Math.max(0, seconds);
        late += wasLate ? 1 : 0;
    }

    /** A case is still open after this time. */
    public void open(long seconds) {
        open++;
        longestOpen = Math.max(longestOpen, seconds);
    }

    /** A case was on hold for this time. */
    public void held(long seconds) {
        held += seconds;
    }

    /** Number opened. */
    public int openedCount() {
        return opened;
    }

    /** Number closed. */
    public int closedCount() {
        return closed;
    }

    /** Number closed late. */
    public int lateCount() {
        return late;
    }

    /** Number still open. */
    public int openCount() {
        return open;
    }

    /** Longest open; null where none is. */
    public Long longestOpen() {
        return longestOpen < 0 ? null : longestOpen;
    }

    /** Seconds on hold. */
    public long heldSeconds() {
        return held;
    }

    /** The time within which so many per cent were closed; null where none was closed. */
    public Long percentile(int percent) {
        if (closed == 0) {
            return null;
        }
        long[] sorted = Arrays.copyOf(times, closed);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * closed);
        return sorted[Math.max(1, rank) - 1];
    }

    /** Closed on time in per cent, half-up to one decimal; null where none was closed. */
    public String onTimePercent() {
        return closed == 0
                ? null
                : BigDecimal.valueOf(100L * (closed - late))
                        .divide(BigDecimal.valueOf(closed), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
