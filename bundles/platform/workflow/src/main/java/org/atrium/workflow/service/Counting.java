package org.atrium.workflow.service;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.atrium.common.Conflict;
import org.atrium.common.Term;
import org.atrium.common.WorkingCalendar;
import org.atrium.workflow.domain.CaseClock;
import org.atrium.workflow.domain.Deadline;

/**
 * Counts terms by a project's zone and working calendar. A year without published calendar is
 * counted as plain weeks, Monday to Friday, and the result is marked as provisional: never a silent
 * guess.
 */
final class Counting {
    private final ZoneId zone;
    private final WorkingCalendar calendar;
    private boolean provisional;

    Counting(ZoneId zone, WorkingCalendar calendar) {
        this.zone = zone;
        this.calendar = calendar;
    }

    /** When a term that starts then runs out. */
    Deadline deadline(Term term, Instant start) {
        return deadline(term, start, 0);
    }

    /**
     * When a term that starts then runs out, moved by so many working days.
     *
     * @param more working days on hold; 0 or more, only for a term of working days
     */
    Deadline deadline(Term term, Instant start, int more) {
        provisional = false;
        Instant due =
                term.unit() == Term.Unit.WD
                        ? endOf(plus(day(start), term.value() + more))
                        : term.after(start, zone, calendar);
        return new Deadline(term.toString(), term.toString(), start, due, provisional);
    }

    /** Working days of a hold: those after its first day, up to and with its last. */
    int workingDays(Instant from, Instant to) {
        int days = 0;
        LocalDate last = day(to);
        for (LocalDate d = day(from).plusDays(1); !d.isAfter(last); d = d.plusDays(1)) {
            days += works(d) ? 1 : 0;
        }
        return days;
    }

    /** Whether the due time of a clock is counted in working days. */
    static boolean inWorkingDays(CaseClock clock) {
        return clock.term() != null && Term.parse(clock.term()).unit() == Term.Unit.WD;
    }

    private LocalDate plus(LocalDate start, int days) {
        LocalDate day = days == 0 ? start : start.plusDays(1);
        int left = days;
        while (true) {
            if (works(day) && --left <= 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    private boolean works(LocalDate day) {
        try {
            return calendar.isWorkingDay(day);
        } catch (Conflict unknownYear) {
            provisional = true;
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
