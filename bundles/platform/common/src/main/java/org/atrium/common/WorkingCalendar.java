package org.atrium.common;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are working days. State Council make-up days make some weekend days working days (调休).
 * A year outside the published ones is never guessed: asking for one throws.
 */
public final class WorkingCalendar {
    private final Set<Integer> years;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;

    /**
     * @param years the years that were published
     * @param holidays days off that may fall on weekdays
     * @param workdays weekend days that are worked
     */
    public WorkingCalendar(
            Collection<Integer> years,
            Collection<LocalDate> holidays,
            Collection<LocalDate> workdays) {
        this.years = Set.copyOf(years);
        this.holidays = holidays.stream().collect(Collectors.toUnmodifiableSet());
        this.workdays = workdays.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the days of this year were published. */
    public boolean isKnown(int year) {
        return years.contains(year);
    }

    /**
     * Whether this day is worked. Throws {@link Conflict} {@code kernel.calendar.unknown-year}
     * outside the known years.
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!isKnown(day.getYear())) {
            throw new Conflict("kernel.calendar.unknown-year").with("year", day.getYear());
        }
        if (workdays.contains(day)) {
            return true;
        }
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /**
     * The day on which a term of working days ends; the start day is not counted (Civil Code art.
     * 201).
     *
     * @param days at least 0; 0 gives the start day itself or, if it is no working day, the next
     *     one
     */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        LocalDate day = days == 0 ? start : start.plusDays(1);
        int left = days;
        while (true) {
            if (isWorkingDay(day)) {
                left--;
                if (left <= 0) {
                    return day;
                }
            }
            day = day.plusDays(1);
        }
    }

    /** This day or, if it is no working day, the next one (Civil Code art. 203). */
    public LocalDate nextWorkingDay(LocalDate day) {
        return plusWorkingDays(day, 0);
    }
}
