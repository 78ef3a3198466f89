package org.atrium.kernel.api;

import org.atrium.common.WorkingCalendar;

/** The working calendar of each project. */
public interface Calendars {
    /** The calendar that this project follows. */
    WorkingCalendar of(long projectId);
}
