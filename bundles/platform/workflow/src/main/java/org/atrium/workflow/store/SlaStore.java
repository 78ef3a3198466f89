package org.atrium.workflow.store;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;

/** The cases that were at work in a period, in one query. */
public final class SlaStore {
    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public SlaStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * A case at work.
     *
     * @param role that it was given to or waits for; null for none
     * @param heldSince since when it is on hold; null where it is not
     */
    public record Worked(
            String flow,
            String role,
            Instant openedAt,
            Instant closedAt,
            boolean late,
            long heldSeconds,
            Instant heldSince) {}

    /** Every case of these flows that was opened before {@code to} and not closed before from. */
    public void each(
            long projectId,
            Collection<String> flows,
            Instant from,
            Instant to,
            Instant now,
            Consumer<Worked> consumer) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT FLOW, COALESCE(HANDLER_ROLE, ASSIGNEE_ROLE), OPENED_AT,"
                                        + " CLOSED_AT, CASE WHEN EVER_LATE = TRUE OR (IS_OPEN ="
                                        + " TRUE AND BREACH = TRUE AND STOPPED = FALSE AND DUE_AT"
                                        + " < ?) THEN 1 ELSE 0 END, HELD_SECONDS, HELD_AT FROM"
                                        + " WORKFLOW.FLOW_CASE WHERE PROJECT_ID = ? AND OPENED_AT"
                                        + " < ? AND (CLOSED_AT IS NULL OR CLOSED_AT >= ?)",
                                now,
                                projectId,
                                to,
                                from)
                        .addIn("AND FLOW IN", flows);
        jpa.tx(
                TransactionType.Required,
                em ->
                        query.list(
                                em,
                                row -> {
                                    consumer.accept(
                                            new Worked(
                                                    row.text(0),
                                                    row.text(1),
                                                    row.instant(2),
                                                    row.instant(3),
                                                    row.flag(4),
                                                    row.number(5),
                                                    row.instant(6)));
                                    return true;
                                }));
    }
}
