package org.atrium.fees.store;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.fees.domain.Run;

/**
 * Runs of one kind.
 *
 * @param <R> the kind
 */
public class RunStore<R extends Run> {
    private final Class<R> kind;
    private final String runs;

    /** Of this kind. */
    public RunStore(Class<R> kind) {
        this.kind = kind;
        runs = "SELECT r FROM " + kind.getSimpleName() + " r WHERE r.projectId = :project";
    }

    /** Adds a run. */
    public void add(EntityManager em, R run) {
        em.persist(run);
        em.flush();
    }

    /** The run; null where the project has no such run. */
    public R find(EntityManager em, long project, long id) {
        return em
                .createQuery(runs + " AND r.id = :id", kind)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** One page, newest first. */
    public List<R> list(EntityManager em, long project, PageRequest page) {
        return em.createQuery(runs + " AND r.id < :after ORDER BY r.id DESC", kind)
                .setParameter("project", project)
                .setParameter("after", page.afterId(Long.MAX_VALUE))
                .setMaxResults(page.fetch())
                .getResultList();
    }
}
