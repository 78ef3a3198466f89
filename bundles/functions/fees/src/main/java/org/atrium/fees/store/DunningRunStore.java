package org.atrium.fees.store;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.atrium.fees.domain.DunningRun;
import org.atrium.fees.domain.Ladder;
import org.atrium.kernel.api.SqlQuery;

/** Runs of the ladder, with the ladder that each goes by. */
public class DunningRunStore extends RunStore<DunningRun> {
    /** Of the ladder. */
    public DunningRunStore() {
        super(DunningRun.class);
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
