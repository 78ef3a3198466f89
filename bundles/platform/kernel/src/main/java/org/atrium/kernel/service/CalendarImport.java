package org.atrium.kernel.service;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.CalendarImportView;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.CalendarYear;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes years out of a holiday calendar file. A file publishes a year when it has that year's
 * National Day (1 October) off; the last days of December that stand in next year's file, or a file
 * that breaks off, never make a year known.
 */
@Component(service = CalendarImport.class)
public class CalendarImport {
    private final CalendarService calendars;
    private final CalendarsImpl known;
    private final Transactions transactions;
    private final Callers callers;

    /** Over the calendar. */
    @Activate
    public CalendarImport(
            @Reference CalendarService calendars,
            @Reference CalendarsImpl known,
            @Reference Transactions transactions,
            @Reference Callers callers) {
        this.calendars = calendars;
        this.known = known;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** Replaces the years that the file publishes; a trial writes nothing. */
    public CalendarImportView run(InputStream file, boolean dryRun) {
        IcsReader read = IcsReader.read(file);
        Map<Integer, CalendarYear> years = new TreeMap<>();
        read.days()
                .forEach(
                        (day, kind) ->
                                years.merge(
                                        day.getYear(),
                                        CalendarYear.empty().with(day, kind),
                                        (year, one) -> year.with(day, kind)));
        List<String> leftOut = new ArrayList<>();
        years.entrySet().removeIf(e -> !isPublished(e.getKey(), e.getValue(), leftOut));
        if (years.isEmpty()) {
            throw new InvalidInput("kernel.calendar.no-year").with("days", leftOut.size());
        }
        return transactions.write(
                () -> {
                    CalendarImportView view = view(years, leftOut);
                    view.unmarked = read.unmarked();
                    view.dryRun = dryRun;
                    if (!dryRun) {
                        calendars.replace(years, "import");
                    }
                    return view;
                });
    }

    private static boolean isPublished(int year, CalendarYear days, List<String> leftOut) {
        boolean published = days.holidays().contains(LocalDate.of(year, Month.OCTOBER, 1));
        if (!published) {
            days.holidays().forEach(d -> leftOut.add(d.toString()));
            days.workdays().forEach(d -> leftOut.add(d.toString()));
        }
        return published;
    }

    private CalendarImportView view(Map<Integer, CalendarYear> years, List<String> leftOut) {
        Map<Integer, CalendarYear> before = known.years(callers.current().projectId());
        CalendarImportView view = new CalendarImportView();
        view.leftOut = leftOut;
        view.years = new ArrayList<>();
        years.forEach(
                (year, days) -> {
                    CalendarImportView.YearView each = new CalendarImportView.YearView();
                    each.year = year;
                    each.holidays = days.holidays().stream().map(LocalDate::toString).toList();
                    each.workdays = days.workdays().stream().map(LocalDate::toString).toList();
                    CalendarYear old = before.get(year);
                    each.state = old == null ? "NEW" : old.equals(days) ? "SAME" : "CHANGED";
                    view.years.add(each);
                });
        return view;
    }
}
