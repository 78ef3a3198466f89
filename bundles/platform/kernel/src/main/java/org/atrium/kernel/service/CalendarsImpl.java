package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.WorkingCalendar;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.domain.CalendarYear;
import org.atrium.kernel.store.CalendarStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * State Council calendars that the kernel ships, replaced year by year where a project has its own.
 */
@Component(service = {Calendars.class, CalendarsImpl.class})
public class CalendarsImpl implements Calendars {
    private static final List<Integer> SHIPPED = List.of(2025, 2026);

    private final KernelUnit unit;
    private final Settings settings;
    private final Json json;
    private final CalendarStore store = new CalendarStore();
    private final Map<Integer, CalendarYear> shipped = new TreeMap<>();
    private final WorkingCalendar shippedOnly;

    /** Reads the shipped years. */
    @Activate
    public CalendarsImpl(
            @Reference KernelUnit unit, @Reference Settings settings, @Reference Json json)
            throws IOException {
        this.unit = unit;
        this.settings = settings;
        this.json = json;
        for (int year : SHIPPED) {
            String file = "/calendar/cn-" + year + ".json";
            try (InputStream in = CalendarsImpl.class.getResourceAsStream(file)) {
                shipped.put(year, read(json.mapper().readTree(in)));
            }
        }
        shippedOnly = calendar(shipped);
    }

    @Override
    public WorkingCalendar of(long projectId) {
        return settings.of(projectId, Settings.Part.CALENDAR, em -> read(projectId));
    }

    private WorkingCalendar read(long projectId) {
        Map<Integer, CalendarYear> own = own(projectId);
        return own.isEmpty() ? shippedOnly : calendar(with(own));
    }

    private static WorkingCalendar calendar(Map<Integer, CalendarYear> years) {
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> workdays = new ArrayList<>();
        for (CalendarYear year : years.values()) {
            holidays.addAll(year.holidays());
            workdays.addAll(year.workdays());
        }
        return new WorkingCalendar(years.keySet(), holidays, workdays);
    }

    /** Each known year. */
    Map<Integer, CalendarYear> years(long projectId) {
        return with(own(projectId));
    }

    private Map<Integer, CalendarYear> with(Map<Integer, CalendarYear> own) {
        Map<Integer, CalendarYear> years = new TreeMap<>(shipped);
        years.putAll(own);
        return years;
    }

    /** The years that a project has set itself. */
    Map<Integer, CalendarYear> own(long projectId) {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        unit.joined(em -> store.years(em, projectId))
                .forEach((year, days) -> years.put(year, read(json.tree(days))));
        return years;
    }

    /** Stores a project's own year. */
    void put(long projectId, int year, CalendarYear days) {
        unit.joined(
                em -> {
                    store.put(em, projectId, year, json.write(days));
                    return null;
                });
        settings.changed(projectId);
    }

    private static CalendarYear read(JsonNode days) {
        CalendarYear year = CalendarYear.empty();
        days.path("holidays").forEach(d -> year.holidays().add(LocalDate.parse(d.asText())));
        days.path("workdays").forEach(d -> year.workdays().add(LocalDate.parse(d.asText())));
        return year;
    }
}
