package org.atrium.kernel.store;

import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** The calendar years that projects have set themselves. */
public class CalendarStore {
    /** A project's own years as JSON {@code {holidays, workdays}}. */
    public Map<Integer, String> years(EntityManager em, long projectId) {
        Map<Integer, String> years = new TreeMap<>();
        SqlQuery.sql(
                        "SELECT CALENDAR_YEAR, DAYS_JSON FROM KERNEL.CALENDAR_YEAR"
                                + " WHERE PROJECT_ID = ?",
                        projectId)
                .list(em, r -> Map.entry(r.number(0).intValue(), r.text(1)))
                .forEach(row -> years.put(row.getKey(), row.getValue()));
        return years;
    }

    /** Sets or replaces a project's own year. */
    public void put(EntityManager em, long projectId, int year, String daysJson) {
        SqlQuery.sql(
                        "DELETE FROM KERNEL.CALENDAR_YEAR WHERE PROJECT_ID = ?"
                                + " AND CALENDAR_YEAR = ?",
                        projectId,
                        year)
                .execute(em);
        SqlQuery.sql(
                        "INSERT INTO KERNEL.CALENDAR_YEAR (PROJECT_ID, CALENDAR_YEAR, DAYS_JSON)"
                                + " VALUES (?, ?, ?)",
                        projectId,
                        year,
                        daysJson)
                .execute(em);
    }

    /** Lets one change of a project's calendar in at a time. */
    public void lock(EntityManager em, long projectId) {
        SqlQuery.sql("UPDATE KERNEL.PROJECT SET CALENDAR = CALENDAR WHERE ID = ?", projectId)
                .execute(em);
    }
}
