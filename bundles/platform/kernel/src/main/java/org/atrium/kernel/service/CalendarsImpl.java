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
import org.atrium.kernel.api.SqlQuery;
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
    private final Json json;
    private final Map<Integer, JsonNode> shipped = new TreeMap<>();

    /** Reads the shipped years. */
    @Activate
    public CalendarsImpl(@Reference KernelUnit unit, @Reference Json json) throws IOException {
        this.unit = unit;
        this.json = json;
        for (int year : SHIPPED) {
            String file = "/calendar/cn-" + year + ".json";
            try (InputStream in = CalendarsImpl.class.getResourceAsStream(file)) {
                shipped.put(year, json.mapper().readTree(in));
            }
        }
    }

    @Override
    public WorkingCalendar of(long projectId) {
        Map<Integer, JsonNode> years = years(projectId);
        List<LocalDate> holidays = new ArrayList<>();
        List<LocalDate> workdays = new ArrayList<>();
        for (JsonNode year : years.values()) {
            year.path("holidays").forEach(d -> holidays.add(LocalDate.parse(d.asText())));
            year.path("workdays").forEach(d -> workdays.add(LocalDate.parse(d.asText())));
        }
        return new WorkingCalendar(years.keySet(), holidays, workdays);
    }

    /** Each known year's {@code {holidays, workdays}}. */
    Map<Integer, JsonNode> years(long projectId) {
        Map<Integer, JsonNode> years = new TreeMap<>(shipped);
        unit.joined(
                        em ->
                                SqlQuery.sql(
                                                "SELECT CALENDAR_YEAR, DAYS_JSON FROM"
                                                        + " KERNEL.CALENDAR_YEAR WHERE PROJECT_ID"
                                                        + " = ?",
                                                projectId)
                                        .list(em, r -> Map.entry(r.number(0), r.text(1))))
                .forEach(row -> years.put(row.getKey().intValue(), json.tree(row.getValue())));
        return years;
    }

    /** Stores a project's own year. */
    void put(long projectId, int year, String daysJson) {
        unit.joined(
                em -> {
                    SqlQuery.sql(
                                    "DELETE FROM KERNEL.CALENDAR_YEAR WHERE PROJECT_ID = ?"
                                            + " AND CALENDAR_YEAR = ?",
                                    projectId,
                                    year)
                            .execute(em);
                    return SqlQuery.sql(
                                    "INSERT INTO KERNEL.CALENDAR_YEAR (PROJECT_ID, CALENDAR_YEAR,"
                                            + " DAYS_JSON) VALUES (?, ?, ?)",
                                    projectId,
                                    year,
                                    daysJson)
                            .execute(em);
                });
    }
}
