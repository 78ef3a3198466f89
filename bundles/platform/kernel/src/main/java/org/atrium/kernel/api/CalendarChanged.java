package org.atrium.kernel.api;

import java.util.List;

/** Event {@code calendar.changed} v1: days of these years are worked or off otherwise now. */
public final class CalendarChanged {
    /** The years, ascending. */
    public List<Integer> years;
}
