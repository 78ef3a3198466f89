package org.atrium.kernel.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The published days of one year.
 *
 * @param holidays days off, weekend days among them
 * @param workdays weekend days that are worked
 */
public record CalendarYear(TreeSet<LocalDate> holidays, TreeSet<LocalDate> workdays) {
    /** What a day is said to be. */
    public enum Kind {
        /** A day off. */
        OFF,
        /** A weekend day that is worked. */
        WORK,
        /** As its day of the week has it. */
        ORDINARY
    }

    /** First year that a calendar may have. */
    public static final int FIRST = 2000;

    /** Last year that a calendar may have. */
    public static final int LAST = 2100;

    /** A year without any day said. */
    public static CalendarYear empty() {
        return new CalendarYear(new TreeSet<>(), new TreeSet<>());
    }

    /** A year with these days. */
    public static CalendarYear of(Collection<LocalDate> holidays, Collection<LocalDate> workdays) {
        return new CalendarYear(new TreeSet<>(holidays), new TreeSet<>(workdays));
    }

    /** The same with one day said otherwise. */
    public CalendarYear with(LocalDate day, Kind kind) {
        CalendarYear changed = of(holidays, workdays);
        changed.holidays.remove(day);
        changed.workdays.remove(day);
        if (kind == Kind.OFF) {
            changed.holidays.add(day);
        } else if (kind == Kind.WORK) {
            changed.workdays.add(day);
        }
        return changed;
    }

    /** Whether a calendar may have this day. */
    public static boolean isInRange(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    /** Whether the day is a Saturday or Sunday. */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
