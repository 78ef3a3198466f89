package org.atrium.kernel.store;

import java.util.concurrent.ThreadLocalRandom;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** The mark of a project's settings: another one after each change, and never one of before. */
public class SettingsStore {
    /** The mark; 0 before the first change. */
    public long mark(EntityManager em, long projectId) {
        Long mark =
                SqlQuery.sql("SELECT SETTINGS FROM KERNEL.PROJECT WHERE ID = ?", projectId)
                        .one(em, r -> r.number(0));
        return mark == null ? 0 : mark;
    }

    /** Gives a new mark to a project, or to all where {@code null}. */
    public void change(EntityManager em, Long projectId) {
        // drawn, not counted: what was read under a mark that is rolled back must not come again
        SqlQuery.sql(
                        "UPDATE KERNEL.PROJECT SET SETTINGS = ? WHERE 1 = 1",
                        ThreadLocalRandom.current().nextLong())
                .addIf("AND ID = ?", projectId)
                .execute(em);
    }
}
