package org.atrium.kernel.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.CalendarChanged;
import org.atrium.kernel.api.CalendarView;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.SetCalendarDay;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.CalendarYear;
import org.atrium.kernel.store.CalendarStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Shows and replaces the working calendar of a project, year by year, and tells of it by {@code
 * calendar.changed}.
 */
@Component(service = CalendarService.class)
public class CalendarService {
    private static final int MOST_DAYS = 2_000;

    private final KernelUnit unit;
    private final CalendarsImpl calendars;
    private final Transactions transactions;
    private final Callers callers;
    private final Events events;
    private final Audit audit;
    private final CalendarStore store = new CalendarStore();

    /** Over the stored years. */
    @Activate
    public CalendarService(
            @Reference KernelUnit unit,
            @Reference CalendarsImpl calendars,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Events events,
            @Reference Audit audit) {
        this.unit = unit;
        this.calendars = calendars;
        this.transactions = transactions;
        this.callers = callers;
        this.events = events;
        this.audit = audit;
    }

    /** All known years in one list of days, or the days of one year. */
    public CalendarView get(Integer year) {
        long project = callers.current().projectId();
        Map<Integer, CalendarYear> years = calendars.years(project);
        CalendarView view = new CalendarView();
        view.years = List.copyOf(years.keySet());
        view.ownYears = List.copyOf(calendars.own(project).keySet());
        view.holidays = new ArrayList<>();
        view.workdays = new ArrayList<>();
        years.forEach(
                (each, days) -> {
                    if (year == null || year.equals(each)) {
                        days.holidays().forEach(d -> view.holidays.add(d.toString()));
                        days.workdays().forEach(d -> view.workdays.add(d.toString()));
                    }
                });
        view.version = version(years);
        return view;
    }

    /** Replaces the years that the days of the view fall into. */
    public CalendarView put(CalendarView view) {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        Check check = new Check();
        read(check, "holidays", view.holidays).forEach(d -> year(years, d).holidays().add(d));
        read(check, "workdays", view.workdays).forEach(d -> year(years, d).workdays().add(d));
        if (years.isEmpty()) {
            check.missing("holidays");
        }
        check.done();
        years.values().forEach(CalendarService::requireSense);
        return transactions.write(
                () -> {
                    replace(years, "put");
                    return get(null);
                });
    }

    /** Says what one day of a known year is. */
    public CalendarView putDay(String text, SetCalendarDay command) {
        Check check = new Check();
        LocalDate day = check.date("day", text);
        CalendarYear.Kind kind = check.choice("kind", command.kind, CalendarYear.Kind.class);
        if (kind == CalendarYear.Kind.WORK && day != null && !CalendarYear.isWeekend(day)) {
            check.wrong("kind", "kernel.calendar.only-weekend");
        }
        check.done();
        return transactions.write(
                () -> {
                    Map<Integer, CalendarYear> known =
                            calendars.years(callers.current().projectId());
                    CalendarYear year = known.get(day.getYear());
                    if (year == null) {
                        throw new Conflict("kernel.calendar.unknown-year")
                                .with("year", day.getYear());
                    }
                    replace(Map.of(day.getYear(), year.with(day, kind)), "day");
                    return get(null);
                });
    }

    /** Inside a transaction: makes these years so; what is so already is left alone. */
    void replace(Map<Integer, CalendarYear> wanted, String action) {
        long project = callers.current().projectId();
        unit.joined(
                em -> {
                    store.lock(em, project);
                    return null;
                });
        Map<Integer, CalendarYear> before = calendars.years(project);
        callers.current().requireVersion(version(before));
        Map<Integer, CalendarYear> changed = new TreeMap<>(wanted);
        changed.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach((year, days) -> calendars.put(project, year, days));
        before.keySet().retainAll(changed.keySet());
        audit.record("kernel.calendar", project, action, before, changed);
        CalendarChanged event = new CalendarChanged();
        event.years = List.copyOf(changed.keySet());
        events.publish("calendar.changed", 1, null, event);
    }

    /** A positive number that is another one after nearly every change. */
    private static long version(Map<Integer, CalendarYear> years) {
        return years.hashCode() & Integer.MAX_VALUE;
    }

    private static void requireSense(CalendarYear year) {
        for (LocalDate day : year.workdays()) {
            if (year.holidays().contains(day)) {
                throw new InvalidInput("kernel.calendar.both").with("day", day);
            }
            if (!CalendarYear.isWeekend(day)) {
                throw new InvalidInput("kernel.calendar.weekday").with("day", day);
            }
        }
    }

    private static List<LocalDate> read(Check check, String field, List<String> days) {
        List<LocalDate> read = new ArrayList<>();
        if (days != null && days.size() > MOST_DAYS) {
            throw new InvalidInput("kernel.calendar.too-large");
        }
        for (int i = 0; days != null && i < days.size(); i++) {
            LocalDate day = check.date(field + "[" + i + "]", days.get(i));
            if (day != null && !CalendarYear.isInRange(day)) {
                check.wrong(field + "[" + i + "]", "kernel.calendar.out-of-range");
            } else if (day != null) {
                read.add(day);
            }
        }
        return read;
    }

    private static CalendarYear year(Map<Integer, CalendarYear> years, LocalDate day) {
        return years.computeIfAbsent(day.getYear(), y -> CalendarYear.empty());
    }
}
