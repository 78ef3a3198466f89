package org.atrium.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/**
 * National Day 2026: holidays 10-01 to 10-07, Saturday 10-10 is worked (State Council notice for
 * 2026).
 */
public class WorkingCalendarTest {
    private final WorkingCalendar calendar =
            new WorkingCalendar(
                    List.of(2026),
                    LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).toList(),
                    List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)));

    @Test
    public void aMakeUpSundayIsAWorkingDay() {
        assertTrue(calendar.isWorkingDay(LocalDate.of(2026, 9, 20)));
        assertFalse(calendar.isWorkingDay(LocalDate.of(2026, 10, 5)));
    }

    @Test
    public void threeWorkingDaysSkipTheHolidayAndCountTheMakeUpSaturday() {
        assertEquals(
                LocalDate.of(2026, 10, 10), calendar.plusWorkingDays(LocalDate.of(2026, 9, 30), 3));
    }

    @Test
    public void aTermThatEndsOnAHolidayMovesOn() {
        assertEquals(LocalDate.of(2026, 10, 8), calendar.nextWorkingDay(LocalDate.of(2026, 10, 3)));
    }

    @Test
    public void anUnpublishedYearIsNeverGuessed() {
        assertThrows(Conflict.class, () -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)));
    }
}
