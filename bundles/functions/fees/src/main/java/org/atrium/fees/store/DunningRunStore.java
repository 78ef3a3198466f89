package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.fees.domain.DunningRun;
import org.atrium.fees.domain.Ladder;
import org.atrium.kernel.api.SqlQuery;

/** Runs of the ladder, with the ladder that each goes by. */
public class DunningRunStore {
    /** Adds a run. */
    public void add(EntityManager em, DunningRun run) {
        em.persist(run);
        em.flush();
    }

    /** The run; null where the project has no such run. */
    public DunningRun find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT r FROM DunningRun r WHERE r.projectId = :project AND r.id = :id",
                        DunningRun.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** One page, newest first. */
    public List<DunningRun> list(EntityManager em, long project, PageRequest page) {
        return em.createQuery(
                        "SELECT r FROM DunningRun r WHERE r.projectId = :project AND r.id < :after"
                                + " ORDER BY r.id DESC",
                        DunningRun.class)
                .setParameter("project", project)
                .setParameter("after", page.afterId(Long.MAX_VALUE))
                .setMaxResults(page.fetch())
                .getResultList();
    }

    /** Keeps the ladder of a run, with the days by which its rungs are due. */
    public void addRules(EntityManager em, long run, Ladder ladder, LocalDate asOf) {
        int before = 0;
        for (Ladder.Step step : ladder.steps()) {
            SqlQuery.sql(
                            "INSERT INTO FEES.DUNNING_RULE (RUN_ID, RUNG_NO, AFTER_NO, RUNG, COST,"
                                    + " OLDEST_BY, PREVIOUS_BY) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            run,
                            step.rung().number(),
                            before,
                            step.rung(),
                            step.cost(),
                            step.fromOldestDue() ? asOf.minusDays(step.days()) : asOf,
                            asOf.minusDays(step.gap()))
                    .execute(em);
            before = step.rung().number();
        }
    }

    /** The day of the latest run of a project that made steps; null before the first. */
    public LocalDate lastDay(EntityManager em, long project) {
        return SqlQuery.sql(
                        "SELECT MAX(AS_OF) FROM FEES.DUNNING_RUN WHERE PROJECT_ID = ?"
                                + " AND DRY_RUN = FALSE",
                        project)
                .one(em, r -> r.date(0));
    }
}
