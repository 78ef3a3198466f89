package org.atrium.workflow.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.workflow.domain.FlowCase;

/** The steps that the clocks of cases will take, as rows, so that a restart forgets none. */
public final class EscalationStore {
    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public EscalationStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * A step to come.
     *
     * @param role who is told; null for whoever the case waits for
     */
    public record Planned(int step, Instant at, String role, String words) {}

    /** Forgets the steps of a case whose clock has ended. */
    public void clear(FlowCase of) {
        delete(of, "");
    }

    /** Plans the steps of a case anew; those that were taken stay taken. */
    public void plan(FlowCase of, List<Planned> steps, LongSupplier ids) {
        delete(of, "AND FIRED = FALSE");
        Set<Long> taken = taken(of);
        jpa.tx(
                TransactionType.Required,
                em ->
                        steps.stream()
                                .filter(s -> !taken.contains((long) s.step()))
                                .forEach(
                                        s ->
                                                SqlQuery.sql(
                                                                "INSERT INTO WORKFLOW.CASE_ESCALATION"
                                                                        + " (ID, PROJECT_ID, CASE_ID,"
                                                                        + " STEP_NO, FIRE_AT,"
                                                                        + " WORDS, FIRED, TOLD_ROLE)"
                                                                        + " VALUES (?, ?, ?, ?, ?,"
                                                                        + " ?, FALSE,",
                                                                ids.getAsLong(),
                                                                of.projectId(),
                                                                of.id(),
                                                                s.step(),
                                                                s.at(),
                                                                s.words())
                                                        .add(
                                                                s.role() == null ? "NULL)" : "?)",
                                                                s.role() == null
                                                                        ? new Object[0]
                                                                        : new Object[] {s.role()})
                                                        .execute(em)));
    }

    private Set<Long> taken(FlowCase of) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT STEP_NO FROM WORKFLOW.CASE_ESCALATION WHERE"
                                                + " PROJECT_ID = ? AND CASE_ID = ?",
                                        of.projectId(),
                                        of.id())
                                .list(em, r -> r.number(0))
                                .stream()
                                .collect(Collectors.toSet()));
    }

    private void delete(FlowCase of, String which) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "DELETE FROM WORKFLOW.CASE_ESCALATION WHERE PROJECT_ID = ?"
                                                + " AND CASE_ID = ?",
                                        of.projectId(),
                                        of.id())
                                .add(which)
                                .execute(em));
    }
}
