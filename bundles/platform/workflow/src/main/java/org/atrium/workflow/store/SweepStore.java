package org.atrium.workflow.store;

import java.time.Instant;
import java.util.List;
import java.util.function.LongUnaryOperator;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;

/** Finds and marks the cases of which the due time has passed, by index and in bounded chunks. */
public final class SweepStore {
    private static final String DUE =
            "PROJECT_ID = ? AND IS_OPEN = TRUE AND PASSED = FALSE AND STOPPED = FALSE"
                    + " AND DUE_AT < ?";

    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public SweepStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** A case that was marked. */
    public record Passed(
            long id,
            String flow,
            long subjectId,
            Long houseId,
            String number,
            String state,
            Instant dueAt,
            boolean breach,
            String escalateTo,
            int entry) {}

    /**
     * Marks at most {@code limit} cases and writes one entry of history for each.
     *
     * @param ids gives the first of so many ids in a row
     * @return the cases that were marked; fewer than {@code limit} once there are no more
     */
    public List<Passed> mark(long projectId, Instant now, int limit, LongUnaryOperator ids) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    List<Long> due =
                            SqlQuery.sql("SELECT ID FROM WORKFLOW.FLOW_CASE WHERE")
                                    .add(DUE, projectId, now)
                                    .add("ORDER BY DUE_AT")
                                    .list(em, limit, row -> row.number(0));
                    if (due.isEmpty()) {
                        return List.of();
                    }
                    long sweep = ids.applyAsLong(due.size() + 1L);
                    SqlQuery.sql(
                                    "UPDATE WORKFLOW.FLOW_CASE SET PASSED = TRUE, SWEEP = ?,"
                                            + " OVERDUE_SINCE = CASE WHEN BREACH = TRUE THEN DUE_AT"
                                            + " END,"
                                            + " ESCALATED_TO = COALESCE(ESCALATE_TO, ESCALATED_TO),"
                                            + " ENTRIES = ENTRIES + 1, VERSION = VERSION + 1 WHERE",
                                    sweep)
                            .add(DUE, projectId, now)
                            .addIn("AND ID IN", due)
                            .execute(em);
                    List<Passed> marked = marked(em, projectId, sweep, due);
                    for (int i = 0; i < marked.size(); i++) {
                        write(em, sweep + 1 + i, projectId, marked.get(i), now);
                    }
                    return marked;
                });
    }

    private static List<Passed> marked(
            EntityManager em, long projectId, long sweep, List<Long> due) {
        return SqlQuery.sql(
                        "SELECT ID, FLOW, SUBJECT_ID, HOUSE_ID, CASE_NUMBER, STATE, DUE_AT,"
                                + " BREACH, ESCALATE_TO, ENTRIES FROM WORKFLOW.FLOW_CASE"
                                + " WHERE PROJECT_ID = ? AND SWEEP = ?",
                        projectId,
                        sweep)
                .addIn("AND ID IN", due)
                .add("ORDER BY ID")
                .list(
                        em,
                        r ->
                                new Passed(
                                        r.number(0),
                                        r.text(1),
                                        r.number(2),
                                        r.number(3),
                                        r.text(4),
                                        r.text(5),
                                        r.instant(6),
                                        r.flag(7),
                                        r.text(8),
                                        r.number(9).intValue()));
    }

    private static void write(
            EntityManager em, long id, long projectId, Passed passed, Instant now) {
        SqlQuery.sql(
                        "INSERT INTO WORKFLOW.CASE_HISTORY (ID, PROJECT_ID, CASE_ID, ENTRY_NO,"
                                + " ENTERED_AT, LOGIN, SHOWN_NAME, ACTION_NAME, FROM_STATE,"
                                + " TO_STATE) VALUES (?, ?, ?, ?, ?, 'system', 'system', ?, ?, ?)",
                        id,
                        projectId,
                        passed.id,
                        passed.entry,
                        now,
                        passed.breach ? "overdue" : "due",
                        passed.state,
                        passed.state)
                .execute(em);
    }

    /** The cases whose hold has lasted as long as it may, longest first. */
    public List<Long> heldTooLong(long projectId, Instant now, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT ID FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID = ? AND"
                                                + " HELD_UNTIL < ? ORDER BY HELD_UNTIL",
                                        projectId,
                                        now)
                                .list(em, limit, row -> row.number(0)));
    }
}
