package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.Check;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.CalendarView;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows and replaces the working calendar of a project, year by year. */
@Component(service = CalendarService.class)
public class CalendarService {
    private final CalendarsImpl calendars;
    private final Transactions transactions;
    private final Callers callers;
    private final Json json;
    private final Audit audit;

    /** Over the stored years. */
    @Activate
    public CalendarService(
            @Reference CalendarsImpl calendars,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Json json,
            @Reference Audit audit) {
        this.calendars = calendars;
        this.transactions = transactions;
        this.callers = callers;
        this.json = json;
        this.audit = audit;
    }

    /** All known years in one list of days. */
    public CalendarView get() {
        Map<Integer, JsonNode> years = calendars.years(callers.current().projectId());
        CalendarView view = new CalendarView();
        view.years = List.copyOf(years.keySet());
        view.holidays = new ArrayList<>();
        view.workdays = new ArrayList<>();
        for (JsonNode year : years.values()) {
            year.path("holidays").forEach(d -> view.holidays.add(d.asText()));
            year.path("workdays").forEach(d -> view.workdays.add(d.asText()));
        }
        return view;
    }

    /** Replaces the years that the days of the view fall into. */
    public CalendarView put(CalendarView view) {
        Map<Integer, CalendarView> years = new TreeMap<>();
        Check check = new Check();
        read(check, "holidays", view.holidays)
                .forEach(d -> year(years, d).holidays.add(d.toString()));
        read(check, "workdays", view.workdays)
                .forEach(d -> year(years, d).workdays.add(d.toString()));
        if (years.isEmpty()) {
            check.missing("holidays");
        }
        check.done();
        long project = callers.current().projectId();
        return transactions.write(
                () -> {
                    CalendarView before = get();
                    years.forEach((y, days) -> calendars.put(project, y, json.write(days)));
                    CalendarView after = get();
                    audit.record("kernel.calendar", project, "put", before, after);
                    return after;
                });
    }

    private static List<LocalDate> read(Check check, String field, List<String> days) {
        List<LocalDate> read = new ArrayList<>();
        for (int i = 0; days != null && i < days.size(); i++) {
            LocalDate day = check.date(field + "[" + i + "]", days.get(i));
            if (day != null) {
                read.add(day);
            }
        }
        return read;
    }

    private static CalendarView year(Map<Integer, CalendarView> years, LocalDate day) {
        return years.computeIfAbsent(
                day.getYear(),
                y -> {
                    CalendarView view = new CalendarView();
                    view.holidays = new ArrayList<>();
                    view.workdays = new ArrayList<>();
                    return view;
                });
    }
}
