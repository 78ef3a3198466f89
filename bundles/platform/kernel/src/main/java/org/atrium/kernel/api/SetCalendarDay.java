package org.atrium.kernel.api;

/** What a single day shall be. */
public final class SetCalendarDay {
    /** OFF, WORK (a weekend day only) or ORDINARY (weekdays worked, weekends off). */
    public String kind;
}
