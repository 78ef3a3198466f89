package org.atrium.workflow.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.EntityInsert;
import org.atrium.kernel.api.EntityRead;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.workflow.domain.CaseComment;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.Chain;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Signature;

/** Cases and their history, one at a time. */
public final class CaseStore {
    private static final SqlBatch ENTRIES =
            SqlBatch.insert(
                    "WORKFLOW.CASE_HISTORY",
                    "ID, PROJECT_ID, CASE_ID, ENTRY_NO, ENTERED_AT, LOGIN, SHOWN_NAME, INSTEAD_OF,"
                            + " ACTION_NAME, FROM_STATE, TO_STATE, NOTE, ENTERED");

    private static final EntityInsert<FlowCase> CASES = EntityInsert.of(FlowCase.class);
    private static final EntityRead<FlowCase> SHOWN = EntityRead.of(FlowCase.class);

    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public CaseStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Adds a case. */
    public void add(FlowCase opened) {
        jpa.tx(TransactionType.Required, em -> em.persist(opened));
    }

    /** Writes a case with which this transaction has no more to do. */
    public void write(FlowCase opened) {
        jpa.tx(TransactionType.Required, em -> CASES.row(em, opened));
    }

    /** Writes what was changed, so that versions and lists are right. */
    public void flush() {
        jpa.tx(TransactionType.Required, em -> em.flush());
    }

    /** Adds an entry of a case. */
    public void add(long id, FlowCase of, CaseEntry entry) {
        of.happened(entry);
        jpa.tx(
                TransactionType.Required,
                em ->
                        ENTRIES.row(
                                em,
                                id,
                                of.projectId(),
                                of.id(),
                                entry.number(),
                                entry.at(),
                                entry.user(),
                                entry.name(),
                                entry.insteadOf(),
                                entry.action(),
                                entry.from(),
                                entry.to(),
                                entry.note(),
                                entry.entered()));
    }

    /** The case of this project. */
    public Optional<FlowCase> find(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        Optional.ofNullable(em.find(FlowCase.class, id))
                                .filter(c -> c.projectId() == projectId));
    }

    /** The case of this project, to be shown only: what is changed in it is not written. */
    public Optional<FlowCase> shown(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required, em -> Optional.ofNullable(SHOWN.find(em, projectId, id)));
    }

    /**
     * The case of this project, locked until the transaction ends. Locking reads the row again, so
     * what was changed before is written first; a case that has no row yet is nobody else's.
     */
    public Optional<FlowCase> lock(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    FlowCase found = em.find(FlowCase.class, id);
                    if (found != null && !found.isNew()) {
                        em.flush();
                        found = em.find(FlowCase.class, id, LockModeType.PESSIMISTIC_WRITE);
                    }
                    return Optional.ofNullable(found).filter(c -> c.projectId() == projectId);
                });
    }

    /** Adds the places of a chain. */
    public void add(Chain chain) {
        jpa.tx(TransactionType.Required, em -> chain.places().forEach(em::persist));
    }

    /** The chain of this round of a case; empty where there is none. */
    public Chain chain(FlowCase of) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        new Chain(
                                em.createQuery(
                                                "select s from Signature s where s.projectId ="
                                                        + " :project and s.caseId = :id and s.round"
                                                        + " = :round order by s.step",
                                                Signature.class)
                                        .setParameter("project", of.projectId())
                                        .setParameter("id", of.id())
                                        .setParameter("round", of.approval().round())
                                        .getResultList()));
    }

    /** The history of a case, oldest first; that of a new case is not read. */
    public List<CaseEntry> history(FlowCase of) {
        if (of.isNew()) {
            return of.entries();
        }
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT ENTRY_NO, ENTERED_AT, LOGIN, SHOWN_NAME,"
                                                + " INSTEAD_OF, ACTION_NAME, FROM_STATE, TO_STATE,"
                                                + " NOTE, ENTERED FROM WORKFLOW.CASE_HISTORY"
                                                + " WHERE PROJECT_ID = ? AND CASE_ID = ?"
                                                + " ORDER BY ENTRY_NO",
                                        of.projectId(),
                                        of.id())
                                .list(em, CaseStore::entry));
    }

    private static CaseEntry entry(SqlRow row) {
        return new CaseEntry(
                row.number(0).intValue(),
                row.instant(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9));
    }

    /** Adds a comment. */
    public void add(CaseComment comment) {
        jpa.tx(TransactionType.Required, em -> em.persist(comment));
    }

    /** What was said about a case, oldest first, at most {@code limit}. */
    public List<CaseComment> comments(long projectId, long caseId, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "select c from CaseComment c where c.projectId = :project"
                                                + " and c.caseId = :id order by c.id",
                                        CaseComment.class)
                                .setParameter("project", projectId)
                                .setParameter("id", caseId)
                                .setMaxResults(limit)
                                .getResultList());
    }

    /** How many of these attachments there are in the project. */
    public int attachments(long projectId, Collection<Long> ids) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT ID FROM DOCUMENTS.V1_ATTACHMENT WHERE PROJECT_ID ="
                                                + " ?",
                                        projectId)
                                .addIn("AND ID IN", ids)
                                .list(em, row -> row.number(0))
                                .size());
    }

    /** The names of persons by login name. */
    public Map<String, String> names(Collection<String> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql("SELECT USER_NAME, NAME FROM PEOPLE.V1_PERSON WHERE 1 = 1")
                                .addIn("AND USER_NAME IN", users)
                                .list(em, row -> names.put(row.text(0), row.text(1))));
        return names;
    }
}
