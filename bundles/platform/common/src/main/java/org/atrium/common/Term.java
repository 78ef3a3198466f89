package org.atrium.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A length of time as the sources state it, kept in the unit in which it was entered (flows.md
 * 6.3): {@code 30MIN}, {@code 3H}, {@code 3D}, {@code 1WD}, {@code 1W}, {@code 1M}.
 *
 * @param value at least 0
 * @param unit never null
 */
public record Term(int value, Unit unit) {
    /** The units of flows.md part 4. */
    public enum Unit {
        /** Minutes. */
        MIN,
        /** Hours. */
        H,
        /** Calendar days. */
        D,
        /** Working days. */
        WD,
        /** Weeks. */
        W,
        /** Months. */
        M
    }

    /**
     * Reads the printed form.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Term parse(String text) {
        if (text == null || !text.matches("\\d{1,5}(MIN|H|D|WD|W|M)")) {
            throw new IllegalArgumentException("not a term: " + text);
        }
        int split = text.replaceAll("\\D", "").length();
        return new Term(
                Integer.parseInt(text.substring(0, split)), Unit.valueOf(text.substring(split)));
    }

    /**
     * When a clock that starts now runs out. Minutes and hours are counted exactly; longer units
     * leave the start day out and end at the midnight that closes the last day (Civil Code art.
     * 201); working days follow the calendar.
     */
    public Instant after(Instant start, ZoneId zone, WorkingCalendar calendar) {
        LocalDate day = start.atZone(zone).toLocalDate();
        return switch (unit) {
            case MIN -> start.plus(value, ChronoUnit.MINUTES);
            case H -> start.plus(value, ChronoUnit.HOURS);
            case D -> endOf(day.plusDays(value), zone);
            case WD -> endOf(calendar.plusWorkingDays(day, value), zone);
            case W -> endOf(day.plusWeeks(value), zone);
            case M -> endOf(day.plusMonths(value), zone);
        };
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return value + unit.name();
    }
}
