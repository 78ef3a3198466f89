package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.WorkingCalendar;
import org.atrium.kernel.api.CalendarImportView;
import org.atrium.kernel.api.CalendarView;
import org.atrium.kernel.api.SetCalendarDay;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/** A year is known when it is published, and a change of days is told. */
public class CalendarServiceTest {
    private final SettingsFixture given = new SettingsFixture();

    @After
    public void close() {
        given.platform.close();
    }

    private static InputStream file(String... days) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (String day : days) {
            String mark = day.endsWith("班") ? "班" : "休";
            text.append("BEGIN:VEVENT\nSUMMARY:假日（").append(mark).append("）\nDTSTART;VALUE=DATE:");
            text.append(day, 0, 8).append("\nEND:VEVENT\n");
        }
        text.append("END:VCALENDAR\n");
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private WorkingCalendar days() {
        return given.platform.calendars.of(given.platform.project.id());
    }

    private List<String> published() {
        return given.platform.records.published(e -> e.type());
    }

    private static SetCalendarDay kind(String kind) {
        SetCalendarDay command = new SetCalendarDay();
        command.kind = kind;
        return command;
    }

    @Test
    public void anUnknownYearIsNeverGuessed() {
        assertTrue(days().isKnown(2026));
        assertFalse(days().isKnown(2027));
        assertThrows(Conflict.class, () -> days().isWorkingDay(LocalDate.of(2027, 1, 4)));
        Conflict refused =
                assertThrows(
                        Conflict.class, () -> given.calendar.putDay("2027-01-01", kind("OFF")));
        assertEquals("kernel.calendar.unknown-year", refused.code());
    }

    @Test
    public void aFileMakesItsYearKnownAndSaysSo() {
        CalendarImportView trial =
                given.imports.run(file("20270101", "20271001", "20271009班"), true);
        assertEquals("NEW", trial.years.get(0).state);
        assertFalse(days().isKnown(2027));
        assertEquals(List.of(), published());
        given.imports.run(file("20270101", "20271001", "20271009班"), false);
        assertTrue(days().isWorkingDay(LocalDate.of(2027, 10, 9)));
        assertFalse(days().isWorkingDay(LocalDate.of(2027, 10, 1)));
        assertEquals(List.of("calendar.changed"), published());
        CalendarImportView again =
                given.imports.run(file("20270101", "20271001", "20271009班"), false);
        assertEquals("SAME", again.years.get(0).state);
        assertEquals(List.of("calendar.changed"), published());
    }

    @Test
    public void theLastDaysOfAnotherYearDoNotMakeItKnown() {
        CalendarImportView view =
                given.imports.run(file("20271001", "20280101", "20261231"), false);
        assertEquals(List.of("2026-12-31", "2028-01-01"), view.leftOut);
        assertFalse(days().isKnown(2028));
        assertFalse(days().isWorkingDay(LocalDate.of(2026, 10, 1)));
        assertThrows(InvalidInput.class, () -> given.imports.run(file("20280101"), false));
    }

    @Test
    public void aSingleDayOfAKnownYearIsChanged() {
        given.calendar.putDay("2026-11-24", kind("OFF"));
        assertFalse(days().isWorkingDay(LocalDate.of(2026, 11, 24)));
        given.calendar.putDay("2026-11-24", kind("ORDINARY"));
        assertTrue(days().isWorkingDay(LocalDate.of(2026, 11, 24)));
        given.calendar.putDay("2026-11-22", kind("WORK"));
        assertTrue(days().isWorkingDay(LocalDate.of(2026, 11, 22)));
        InvalidInput weekday =
                assertThrows(
                        InvalidInput.class,
                        () -> given.calendar.putDay("2026-11-24", kind("WORK")));
        assertEquals("kernel.calendar.only-weekend", weekday.fields().get(0).code());
        assertEquals(3, published().size());
        assertEquals(List.of(2026), given.calendar.get(null).ownYears);
    }

    @Test
    public void daysThatMakeNoSenseAreRefused() {
        CalendarView view = new CalendarView();
        view.holidays = List.of("1999-12-31");
        assertThrows(InvalidInput.class, () -> given.calendar.put(view));
        view.holidays = List.of("2027-01-02");
        view.workdays = List.of("2027-01-02");
        InvalidInput both = assertThrows(InvalidInput.class, () -> given.calendar.put(view));
        assertEquals("kernel.calendar.both", both.code());
    }

    @Test
    public void aChangeOnAnOldViewIsRefused() {
        given.platform.callers.actAs(
                TestPlatform.seeing(given.platform.caller("it", "group-it"), 1L));
        Conflict stale =
                assertThrows(
                        Conflict.class, () -> given.calendar.putDay("2026-11-24", kind("OFF")));
        assertEquals(412, stale.status());
    }
}
