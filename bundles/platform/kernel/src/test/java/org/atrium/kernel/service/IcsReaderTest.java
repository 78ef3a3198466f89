package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.domain.CalendarYear.Kind;
import org.junit.Test;

/** Holiday calendars as they are published: 春节（休）, 国庆节 补班, RFC 5545 dates and folded lines. */
public class IcsReaderTest {
    private static String event(String summary, String... lines) {
        return "BEGIN:VEVENT\r\nSUMMARY:"
                + summary
                + "\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static IcsReader read(String text) {
        return IcsReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(String code, String text) {
        assertEquals(code, assertThrows(text, InvalidInput.class, () -> read(text)).code());
    }

    private static Map<LocalDate, Kind> days(Object... pairs) {
        Map<LocalDate, Kind> days = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            days.put(LocalDate.parse((String) pairs[i]), (Kind) pairs[i + 1]);
        }
        return days;
    }

    @Test
    public void theEndOfADateIsExclusive() {
        IcsReader read =
                read(
                        calendar(
                                event(
                                        "元旦（休）",
                                        "DTSTART;VALUE=DATE:20270101",
                                        "DTEND;VALUE=DATE:20270103"),
                                event("元旦（班）", "DTSTART;VALUE=DATE:20270109")));
        assertEquals(
                days("2027-01-01", Kind.OFF, "2027-01-02", Kind.OFF, "2027-01-09", Kind.WORK),
                read.days());
    }

    @Test
    public void timesAreReadInChinaAndDurationsCount() {
        IcsReader read =
                read(
                        calendar(
                                event(
                                        "国庆节 补班 第1天/共1天",
                                        "DTSTART;TZID=Asia/Shanghai:20271010T090000",
                                        "DTEND;TZID=Asia/Shanghai:20271010T180000"),
                                event(
                                        "国庆节 假期 第1天/共3天",
                                        "DTSTART;VALUE=DATE:20271001",
                                        "DURATION:P3D")));
        assertEquals(
                days(
                        "2027-10-01",
                        Kind.OFF,
                        "2027-10-02",
                        Kind.OFF,
                        "2027-10-03",
                        Kind.OFF,
                        "2027-10-10",
                        Kind.WORK),
                read.days());
    }

    @Test
    public void aMereFestivalCountsForNothing() {
        IcsReader read =
                read(
                        calendar(
                                event("除夕", "DTSTART;VALUE=DATE:20270205"),
                                event("National Day (day off)", "DTSTART;VALUE=DATE:20271001")));
        assertEquals(days("2027-10-01", Kind.OFF), read.days());
        assertEquals(1, read.unmarked());
        refused("kernel.calendar.no-marks", calendar(event("除夕", "DTSTART;VALUE=DATE:20270205")));
    }

    @Test
    public void garbageIsRefused() {
        refused("kernel.calendar.no-ics", "");
        refused("kernel.calendar.no-ics", "<html>hello</html>");
        refused("kernel.calendar.no-ics", "PK\u0003\u0004\u0000\u0000");
        refused("kernel.calendar.no-marks", calendar());
        refused("kernel.calendar.too-large", calendar(" ".repeat(1 << 20)));
        byte[] gbk = calendar(event("元旦（休）")).getBytes(Charset.forName("GBK"));
        assertThrows(InvalidInput.class, () -> IcsReader.read(new ByteArrayInputStream(gbk)));
    }

    @Test
    public void nonsenseIsRefusedWithTheEventInWords() {
        String off = "元旦（休）";
        refused("kernel.calendar.year-range", calendar(event(off)));
        refused("kernel.calendar.year-range", calendar(event(off, "DTSTART;VALUE=DATE:19990101")));
        refused("kernel.calendar.year-range", calendar(event(off, "DTSTART;VALUE=DATE:21010101")));
        refused(
                "kernel.calendar.event-length",
                calendar(event(off, "DTSTART;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20990101")));
        refused(
                "kernel.calendar.event-length",
                calendar(event(off, "DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270101")));
        refused(
                "kernel.calendar.recurring",
                calendar(event(off, "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY")));
        refused(
                "kernel.calendar.both",
                calendar(
                        event(off, "DTSTART;VALUE=DATE:20270102"),
                        event("元旦（班）", "DTSTART;VALUE=DATE:20270102")));
        refused("kernel.calendar.weekday", calendar(event("元旦（班）", "DTSTART;VALUE=DATE:20270104")));
    }
}
