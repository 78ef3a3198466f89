package org.atrium.kernel.api;

import java.util.List;

/**
 * The working calendar of a project: weekends and {@code holidays} are off, {@code workdays} are
 * worked.
 */
public final class CalendarView {
    /** Known years; on input the years come from the days. */
    public List<Integer> years;

    /** ISO days off. */
    public List<String> holidays;

    /** ISO weekend days that are worked (make-up days). */
    public List<String> workdays;
}
