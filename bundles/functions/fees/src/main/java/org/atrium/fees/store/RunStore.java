package org.atrium.fees.store;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.fees.domain.BillingRun;

/** Billing runs. */
public class RunStore {
    /** Adds a run. */
    public void add(EntityManager em, BillingRun run) {
        em.persist(run);
        em.flush();
    }

    /** The run; null where the project has no such run. */
    public BillingRun find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT r FROM BillingRun r WHERE r.projectId = :project AND r.id = :id",
                        BillingRun.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** One page, newest first. */
    public List<BillingRun> list(EntityManager em, long project, PageRequest page) {
        return em.createQuery(
                        "SELECT r FROM BillingRun r WHERE r.projectId = :project AND r.id < :after"
                                + " ORDER BY r.id DESC",
                        BillingRun.class)
                .setParameter("project", project)
                .setParameter("after", page.afterId(Long.MAX_VALUE))
                .setMaxResults(page.fetch())
                .getResultList();
    }
}
