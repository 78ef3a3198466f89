package org.atrium.workflow.store;

import java.time.Instant;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;

/** The open deadlines that are counted in working days, in chunks by id. */
public final class RecountStore {
    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public RecountStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Ids of open cases whose deadline is counted in working days and lies in or crosses a period.
     *
     * @param after the last id of the chunk before; 0 for the first
     * @param to exclusive; a provisional deadline counts from its start, wherever it ends
     */
    public List<Long> counted(long projectId, Instant from, Instant to, long after, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT ID FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID = ? AND"
                                                + " IS_OPEN = TRUE AND ID > ? AND DUE_TERM LIKE"
                                                + " '%WD' AND DUE_FROM < ? AND DUE_AT > ? ORDER BY"
                                                + " ID",
                                        projectId, after, to, from)
                                .list(em, limit, row -> row.number(0)));
    }
}
