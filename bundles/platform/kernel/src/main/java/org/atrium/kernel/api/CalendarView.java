package org.atrium.kernel.api;

import java.util.List;

/**
 * The working calendar of a project: weekends and {@code holidays} are off, {@code workdays} are
 * worked.
 */
public final class CalendarView {
    /** Known years, 2000 to 2100; on input the years come from the days. */
    public List<Integer> years;

    /** The known years that the project has set itself; ignored on input. */
    public List<Integer> ownYears;

    /** ISO days off. */
    public List<String> holidays;

    /** ISO weekend days that are worked (make-up days). */
    public List<String> workdays;

    /** For If-Match: changes whenever a day does; ignored on input. */
    public long version;
}
