package org.atrium.kernel.service;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.domain.CalendarYear;

/**
 * Reads the days of a holiday calendar in iCalendar form (RFC 5545), as Chinese calendars are
 * published: an event whose summary says 休, 假期 or "day off" is off, one that says 班 or "work day"
 * is worked (春节（休）, 国庆节 补班). An event without a mark is a mere festival and counts for nothing.
 */
final class IcsReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_DAYS = 31;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern WORK = Pattern.compile("班|work ?day|make-?up|working day");
    private static final Pattern OFF = Pattern.compile("休|假|holiday|day off");

    private final TreeMap<LocalDate, CalendarYear.Kind> days = new TreeMap<>();
    private int unmarked;

    private IcsReader() {}

    /** Reads a file to its end, at most 1 MiB. */
    static IcsReader read(InputStream file) {
        IcsReader reader = new IcsReader();
        List<ICalendar> calendars = Biweekly.parse(text(file)).all();
        if (calendars.isEmpty()) {
            throw new InvalidInput("kernel.calendar.no-ics");
        }
        List<VEvent> events = calendars.stream().flatMap(c -> c.getEvents().stream()).toList();
        if (events.size() > MOST_EVENTS) {
            throw new InvalidInput("kernel.calendar.too-large");
        }
        events.forEach(reader::add);
        if (reader.days.isEmpty()) {
            throw new InvalidInput("kernel.calendar.no-marks").with("events", events.size());
        }
        return reader;
    }

    /** What each day is said to be; never ORDINARY. */
    TreeMap<LocalDate, CalendarYear.Kind> days() {
        return days;
    }

    /** Events without a mark. */
    int unmarked() {
        return unmarked;
    }

    private void add(VEvent event) {
        CalendarYear.Kind kind = kind(event);
        if (kind == null) {
            unmarked++;
            return;
        }
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            throw refusal("kernel.calendar.recurring", event);
        }
        LocalDate first =
                day(event.getDateStart() == null ? null : event.getDateStart().getValue());
        if (first == null || !CalendarYear.isInRange(first)) {
            throw refusal("kernel.calendar.year-range", event);
        }
        long length = length(event, first);
        if (length < 1 || length > MOST_DAYS) {
            throw refusal("kernel.calendar.event-length", event);
        }
        first.datesUntil(first.plusDays(length)).forEach(day -> say(day, kind));
    }

    private void say(LocalDate day, CalendarYear.Kind kind) {
        CalendarYear.Kind before = days.put(day, kind);
        if (before != null && before != kind) {
            throw new InvalidInput("kernel.calendar.both").with("day", day);
        }
        if (kind == CalendarYear.Kind.WORK && !CalendarYear.isWeekend(day)) {
            throw new InvalidInput("kernel.calendar.weekday").with("day", day);
        }
    }

    private static CalendarYear.Kind kind(VEvent event) {
        String summary =
                event.getSummary() == null || event.getSummary().getValue() == null
                        ? ""
                        : event.getSummary().getValue().toLowerCase(Locale.ROOT);
        if (WORK.matcher(summary).find()) {
            return CalendarYear.Kind.WORK;
        }
        return OFF.matcher(summary).find() ? CalendarYear.Kind.OFF : null;
    }

    /** In days; the end is exclusive, and an event without end has its one day. */
    private static long length(VEvent event, LocalDate first) {
        if (event.getDateEnd() != null) {
            ICalDate end = event.getDateEnd().getValue();
            long days = ChronoUnit.DAYS.between(first, day(end));
            return end.hasTime() || days == 0 ? days + (midnight(end) ? 0 : 1) : days;
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            Duration duration = Duration.ofMillis(event.getDuration().getValue().toMillis());
            return Math.max(1, duration.plusDays(1).minusNanos(1).toDays());
        }
        return 1;
    }

    private static boolean midnight(ICalDate end) {
        return end.hasTime() && end.toInstant().atZone(ZONE).toLocalTime().toSecondOfDay() == 0;
    }

    /**
     * A date without time stands in the parts that were written, whatever zone this machine has.
     */
    private static LocalDate day(ICalDate date) {
        if (date == null) {
            return null;
        }
        if (date.hasTime()) {
            return date.toInstant().atZone(ZONE).toLocalDate();
        }
        return LocalDate.of(
                date.getRawComponents().getYear(),
                date.getRawComponents().getMonth(),
                date.getRawComponents().getDate());
    }

    private static InvalidInput refusal(String code, VEvent event) {
        String summary = event.getSummary() == null ? "?" : event.getSummary().getValue();
        return new InvalidInput(code)
                .with("event", summary.substring(0, Math.min(summary.length(), 60)))
                .with("first", CalendarYear.FIRST)
                .with("last", CalendarYear.LAST)
                .with("max", MOST_DAYS);
    }

    private static String text(InputStream file) {
        byte[] bytes;
        try (file) {
            bytes = file.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new InvalidInput("kernel.calendar.no-ics");
        }
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInput("kernel.calendar.too-large");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput("kernel.calendar.no-ics");
        }
    }
}
