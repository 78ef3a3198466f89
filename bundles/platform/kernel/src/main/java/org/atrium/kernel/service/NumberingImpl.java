package org.atrium.kernel.service;

import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One row per project, series and year; its lock makes the numbers gap-free. */
@Component
public class NumberingImpl implements Numbering {
    private static final String KEY = " WHERE PROJECT_ID = ? AND SERIES = ? AND SERIES_YEAR = ?";

    private final KernelUnit unit;
    private final Callers callers;
    private final BusinessClock clock;

    /** Over the kernel's tables. */
    @Activate
    public NumberingImpl(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference BusinessClock clock) {
        this.unit = unit;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String next(String series) {
        ProjectRef project = callers.current().project();
        int year = clock.today(project).getYear();
        long number = unit.joined(em -> take(em, project.id(), series, year));
        return String.format(Locale.ROOT, "%s-%s-%d-%06d", project.prefix(), series, year, number);
    }

    private long take(EntityManager em, long project, String series, int year) {
        Long number = step(em, project, series, year);
        return number == null ? openAndStep(em, project, series, year) : number;
    }

    private long openAndStep(EntityManager em, long project, String series, int year) {
        try {
            unit.apart(own -> open(own, project, series, year));
        } catch (RuntimeException e) {
            // another first taker may have opened it at the same moment
            Long number = step(em, project, series, year);
            if (number == null) {
                throw e;
            }
            return number;
        }
        return step(em, project, series, year);
    }

    /** Locks the series and takes its next number; null where it is not open. */
    private static Long step(EntityManager em, long project, String series, int year) {
        SqlQuery step =
                SqlQuery.sql(
                        "UPDATE KERNEL.NUMBER_SERIES SET LAST_NUMBER = LAST_NUMBER + 1" + KEY,
                        project,
                        series,
                        year);
        if (!SqlQuery.isDerby(em)) {
            return step.add("RETURNING LAST_NUMBER").one(em, r -> r.number(0));
        }
        if (step.execute(em) == 0) {
            return null;
        }
        return SqlQuery.sql(
                        "SELECT LAST_NUMBER FROM KERNEL.NUMBER_SERIES" + KEY, project, series, year)
                .one(em, r -> r.number(0));
    }

    /** Opens a series at 0 in a transaction of its own, so that two first takers do not collide. */
    private static int open(EntityManager em, long project, String series, int year) {
        return SqlQuery.sql(
                        "INSERT INTO KERNEL.NUMBER_SERIES"
                                + " (PROJECT_ID, SERIES, SERIES_YEAR, LAST_NUMBER)"
                                + " SELECT ID, CAST(? AS VARCHAR(20)), CAST(? AS INT), 0"
                                + " FROM KERNEL.PROJECT WHERE ID = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM KERNEL.NUMBER_SERIES"
                                + KEY
                                + ")",
                        series,
                        year,
                        project,
                        project,
                        series,
                        year)
                .execute(em);
    }
}
