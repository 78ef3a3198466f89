package org.atrium.workflow.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.Chain;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Signature;

/** Cases and their history, one at a time. */
public final class CaseStore {
    private final JpaTemplate jpa;

    /** Over workflow's unit. */
    public CaseStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Adds a case, at once, so that it can be locked. */
    public void add(FlowCase opened) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    em.persist(opened);
                    em.flush();
                });
    }

    /** Adds an entry. */
    public void add(CaseEntry entry) {
        jpa.tx(TransactionType.Required, em -> em.persist(entry));
    }

    /** The case of this project. */
    public Optional<FlowCase> find(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        Optional.ofNullable(em.find(FlowCase.class, id))
                                .filter(c -> c.projectId() == projectId));
    }

    /**
     * The case of this project, locked until the transaction ends. Locking reads the row again, so
     * what was changed before is written first.
     */
    public Optional<FlowCase> lock(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    em.flush();
                    FlowCase found = em.find(FlowCase.class, id, LockModeType.PESSIMISTIC_WRITE);
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

    /** The history of a case, oldest first. */
    public List<CaseEntry> history(long projectId, long caseId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "select e from CaseEntry e where e.projectId = :project"
                                                + " and e.caseId = :id order by e.number",
                                        CaseEntry.class)
                                .setParameter("project", projectId)
                                .setParameter("id", caseId)
                                .getResultList());
    }
}
