package org.atrium.workflow.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.workflow.domain.FlowCase;

/** The steps that the clocks of cases will take, as rows, so that a restart forgets none. */
public final class EscalationStore {
    private static final SqlBatch STEPS =
            SqlBatch.insert(
                    "WORKFLOW.CASE_ESCALATION",
                    "ID, PROJECT_ID, CASE_ID, STEP_NO, FIRE_AT, WORDS, FIRED, TOLD_ROLE");

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
        if (!of.isNew()) {
            delete(of, "");
        }
    }

    /** Plans the steps of a case anew; those that were taken stay taken. */
    public void plan(FlowCase of, List<Planned> steps, LongSupplier ids) {
        if (of.isNew()) {
            insert(of, steps, ids);
            return;
        }
        delete(of, "AND FIRED = FALSE");
        Set<Long> taken = taken(of);
        insert(of, steps.stream().filter(s -> !taken.contains((long) s.step())).toList(), ids);
    }

    private void insert(FlowCase of, List<Planned> steps, LongSupplier ids) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        STEPS.execute(
                                em,
                                steps,
                                s ->
                                        new Object[] {
                                            ids.getAsLong(),
                                            of.projectId(),
                                            of.id(),
                                            s.step(),
                                            s.at(),
                                            s.words(),
                                            false,
                                            s.role()
                                        }));
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

    /** A step that was taken. */
    public record Taken(
            long id,
            long caseId,
            String flow,
            long subjectId,
            Long houseId,
            String number,
            String state,
            Instant dueAt,
            String role,
            String words,
            String waitsRole,
            String waitsUser,
            int entry) {}

    /**
     * Takes at most {@code limit} steps that are due, at most one of each case, and writes one
     * entry of history for each.
     *
     * @param ids gives the first of so many ids in a row
     * @return the steps that were taken; none once there are no more
     */
    public List<Taken> take(long projectId, Instant now, int limit, LongUnaryOperator ids) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    List<Taken> due = firstOfEachCase(due(em, projectId, now, limit));
                    if (due.isEmpty()) {
                        return List.of();
                    }
                    SqlQuery.sql("UPDATE WORKFLOW.CASE_ESCALATION SET FIRED = TRUE WHERE")
                            .add("PROJECT_ID = ? AND FIRED = FALSE", projectId)
                            .add("AND FIRE_AT < ?", now)
                            .addIn("AND ID IN", due.stream().map(Taken::id).toList())
                            .execute(em);
                    Map<String, List<Taken>> byRole =
                            due.stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    t -> t.role() == null ? "" : t.role()));
                    byRole.forEach((role, taken) -> tell(em, projectId, role, taken));
                    long id = ids.applyAsLong(due.size());
                    for (Taken taken : due) {
                        write(em, id++, projectId, taken, now);
                    }
                    return due;
                });
    }

    private static List<Taken> due(EntityManager em, long projectId, Instant now, int limit) {
        return SqlQuery.sql(
                        "SELECT E.ID, E.CASE_ID, C.FLOW, C.SUBJECT_ID, C.HOUSE_ID, C.CASE_NUMBER,"
                                + " C.STATE, C.DUE_AT, E.TOLD_ROLE, E.WORDS, C.ASSIGNEE_ROLE,"
                                + " C.ASSIGNEE_USER, C.ENTRIES FROM WORKFLOW.CASE_ESCALATION E"
                                + " JOIN WORKFLOW.FLOW_CASE C ON C.ID = E.CASE_ID"
                                + " WHERE E.PROJECT_ID = ? AND E.FIRED = FALSE AND E.FIRE_AT < ?"
                                + " AND C.IS_OPEN = TRUE AND C.STOPPED = FALSE"
                                + " ORDER BY E.FIRE_AT, E.STEP_NO",
                        projectId,
                        now)
                .list(
                        em,
                        limit,
                        r ->
                                new Taken(
                                        r.number(0),
                                        r.number(1),
                                        r.text(2),
                                        r.number(3),
                                        r.number(4),
                                        r.text(5),
                                        r.text(6),
                                        r.instant(7),
                                        r.text(8),
                                        r.text(9),
                                        r.text(10),
                                        r.text(11),
                                        r.number(12).intValue() + 1));
    }

    private static List<Taken> firstOfEachCase(List<Taken> due) {
        Map<Long, Taken> first = new LinkedHashMap<>();
        due.forEach(t -> first.putIfAbsent(t.caseId(), t));
        return List.copyOf(first.values());
    }

    private static void tell(EntityManager em, long projectId, String role, List<Taken> taken) {
        SqlQuery update =
                SqlQuery.sql(
                        "UPDATE WORKFLOW.FLOW_CASE SET ENTRIES = ENTRIES + 1,"
                                + " VERSION = VERSION + 1");
        if (!role.isEmpty()) {
            update.add(", ESCALATED_TO = ?", role);
        }
        update.add("WHERE PROJECT_ID = ?", projectId)
                .addIn("AND ID IN", taken.stream().map(Taken::caseId).toList())
                .execute(em);
    }

    private static void write(EntityManager em, long id, long projectId, Taken taken, Instant now) {
        String to =
                taken.role() != null
                        ? taken.role()
                        : taken.waitsUser() != null ? taken.waitsUser() : taken.waitsRole();
        SqlQuery.sql(
                        "INSERT INTO WORKFLOW.CASE_HISTORY (ID, PROJECT_ID, CASE_ID, ENTRY_NO,"
                                + " ENTERED_AT, LOGIN, SHOWN_NAME, ACTION_NAME, FROM_STATE,"
                                + " TO_STATE, ENTERED) VALUES (?, ?, ?, ?, ?, 'system', 'system',"
                                + " ?, ?, ?, ?)",
                        id,
                        projectId,
                        taken.caseId(),
                        taken.entry(),
                        now,
                        taken.role() == null ? "remind" : "escalate",
                        taken.state(),
                        taken.state(),
                        "{\"step\":\"" + taken.words() + "\",\"told\":\"" + to + "\"}")
                .execute(em);
    }
}
