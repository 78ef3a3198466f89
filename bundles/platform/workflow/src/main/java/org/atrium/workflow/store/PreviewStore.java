package org.atrium.workflow.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;

/** The cases that another policy value would or would not concern. */
public final class PreviewStore {
    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public PreviewStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** How many cases have an amount; null for those that have none. */
    public record Worth(Money amount, long cases) {}

    /**
     * Open cases that have not been sorted into the bands of a key yet.
     *
     * @param opened the first instant at which they were opened
     */
    public List<Worth> unsorted(
            long projectId, Collection<String> flows, String key, Instant opened) {
        return worth(
                SqlQuery.sql(
                                "SELECT AMOUNT, COUNT(*) FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID"
                                        + " = ? AND IS_OPEN = TRUE AND OPENED_AT >= ? AND"
                                        + " (APPROVAL_KEY IS NULL OR APPROVAL_KEY <> ?)",
                                projectId,
                                opened,
                                key)
                        .addIn("AND FLOW IN", flows));
    }

    /** All cases that were opened since then. */
    public List<Worth> opened(long projectId, Collection<String> flows, Instant since) {
        return worth(
                SqlQuery.sql(
                                "SELECT AMOUNT, COUNT(*) FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID"
                                        + " = ? AND OPENED_AT >= ?",
                                projectId,
                                since)
                        .addIn("AND FLOW IN", flows));
    }

    private List<Worth> worth(SqlQuery query) {
        query.add("GROUP BY AMOUNT");
        return jpa.txExpr(
                TransactionType.Required,
                em -> query.list(em, r -> new Worth(r.money(0), r.number(1))));
    }

    /** How many cases are open, in all and of those opened since then. */
    public long open(long projectId, Collection<String> flows, Instant since) {
        return count(
                SqlQuery.sql(
                                "SELECT COUNT(*) FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID = ?"
                                        + " AND IS_OPEN = TRUE AND OPENED_AT >= ?",
                                projectId,
                                since)
                        .addIn("AND FLOW IN", flows));
    }

    private long count(SqlQuery query) {
        return jpa.txExpr(TransactionType.Required, em -> query.one(em, r -> r.number(0)));
    }

    /**
     * Where the running clocks of open cases started that are counted by a term.
     *
     * @param clock name of the clock
     * @param term as it stands in the case, such as {@code 3WD}
     */
    public List<Instant> counted(
            long projectId, String flow, String clock, String term, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT DUE_FROM FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID = ? AND FLOW = ?"
                                + " AND IS_OPEN = TRUE AND STOPPED = FALSE AND CLOCK = ?"
                                + " AND DUE_TERM = ? ORDER BY ID",
                        projectId,
                        flow,
                        clock,
                        term);
        return jpa.txExpr(TransactionType.Required, em -> query.list(em, limit, r -> r.instant(0)));
    }
}
