package org.atrium.workflow.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** The inbox: a read model over open cases, soonest due first. */
public final class TaskStore {
    private static final String COLUMNS =
            "SELECT ID, FLOW, SUBJECT_ID, CASE_NUMBER, TITLE, HOUSE_ID, HOUSE, STATE, DUE_AT,"
                    + " OPENED_AT, ASSIGNEE_ROLE, ASSIGNEE_USER, ESCALATED_TO, SORT_AT, BREACH,"
                    + " HELD_AT, PROVISIONAL, STOPPED FROM WORKFLOW.FLOW_CASE WHERE PROJECT_ID = ? AND IS_OPEN = TRUE";

    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public TaskStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * What is asked for.
     *
     * @param flows ids of the flows to look at
     * @param roles whose inbox; null for all open cases
     * @param users whose inbox, with those they stand in for; null for all open cases
     * @param overdue only those overdue at {@code now}
     * @param text part of number, title or house; null for any
     * @param after keyset position; null for the first page
     */
    public record Wanted(
            long projectId,
            Collection<String> flows,
            Set<String> roles,
            Set<String> users,
            boolean overdue,
            Instant now,
            String text,
            Position after) {}

    /** Keyset position: the last row of the page before. */
    public record Position(Instant sort, long id) {}

    /** One row. */
    public record Task(
            long id,
            String flow,
            long subjectId,
            String number,
            String title,
            Long houseId,
            String house,
            String state,
            Instant dueAt,
            Instant openedAt,
            String role,
            String user,
            String escalatedTo,
            Instant sort,
            boolean breach,
            boolean held,
            boolean provisional,
            boolean stopped) {}

    /** At most {@code limit} rows; none where there are no flows to look at. */
    public List<Task> find(Wanted wanted, int limit) {
        if (wanted.flows.isEmpty()) {
            return List.of();
        }
        SqlQuery query = SqlQuery.sql(COLUMNS, wanted.projectId).addIn("AND FLOW IN", wanted.flows);
        if (wanted.users != null) {
            query.addIn("AND (ASSIGNEE_USER IN", wanted.users);
            if (!wanted.roles.isEmpty()) {
                query.addIn("OR ASSIGNEE_USER IS NULL AND ASSIGNEE_ROLE IN", wanted.roles)
                        .addIn("OR ESCALATED_TO IN", wanted.roles)
                        .add(
                                "OR ID IN (SELECT CASE_ID FROM WORKFLOW.CASE_SIGNATURE WHERE"
                                        + " PROJECT_ID = ? AND DUE = TRUE",
                                wanted.projectId)
                        .addIn("AND SIGNER_ROLE IN", wanted.roles)
                        .add(")");
            }
            query.add(")");
        }
        if (wanted.overdue) {
            query.add("AND BREACH = TRUE AND STOPPED = FALSE AND DUE_AT < ?", wanted.now);
        }
        if (wanted.text != null) {
            String like = SqlQuery.anywhere(wanted.text.toUpperCase(Locale.ROOT));
            query.add(
                    "AND (UPPER(CASE_NUMBER) LIKE ? ESCAPE '!' OR UPPER(TITLE) LIKE ? ESCAPE '!'"
                            + " OR UPPER(HOUSE) LIKE ? ESCAPE '!')",
                    like,
                    like,
                    like);
        }
        if (wanted.after != null) {
            query.add(
                    "AND (SORT_AT > ? OR (SORT_AT = ? AND ID > ?))",
                    wanted.after.sort,
                    wanted.after.sort,
                    wanted.after.id);
        }
        query.add("ORDER BY SORT_AT, ID");
        return jpa.txExpr(
                TransactionType.Required,
                em -> query.uncommitted().list(em, limit, TaskStore::task));
    }

    private static Task task(SqlRow row) {
        return new Task(
                row.number(0),
                row.text(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.number(5),
                row.text(6),
                row.text(7),
                row.instant(8),
                row.instant(9),
                row.text(10),
                row.text(11),
                row.text(12),
                row.instant(13),
                row.flag(14),
                row.instant(15) != null,
                row.flag(16),
                row.flag(17));
    }
}
