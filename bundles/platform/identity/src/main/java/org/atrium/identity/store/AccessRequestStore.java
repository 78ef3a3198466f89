package org.atrium.identity.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.AccessRequest;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of ACCESS_REQUEST. */
@Component(service = AccessRequestStore.class)
public class AccessRequestStore {
    private final JpaTemplate jpa;

    @Activate
    public AccessRequestStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Adds a request. */
    public void add(AccessRequest request) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    em.persist(request);
                    em.flush();
                });
    }

    /** Writes a request that was decided; 412 where somebody else decided it meanwhile. */
    public AccessRequest put(AccessRequest request) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    AccessRequest merged = em.merge(request);
                    em.flush();
                    return merged;
                });
    }

    /** The request with this key, held until the transaction ends. */
    public Optional<AccessRequest> hold(long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        Optional.ofNullable(
                                em.find(AccessRequest.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** Whether such a request is pending for the person. */
    public boolean pending(long personId, AccessRequest.Kind kind) {
        return pending(List.of(personId)).stream().anyMatch(r -> r.kind() == kind);
    }

    /** What is pending for these people. */
    public List<AccessRequest> pending(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "SELECT r FROM AccessRequest r WHERE r.state = :state"
                                                + " AND r.personId IN :people ORDER BY r.id",
                                        AccessRequest.class)
                                .setParameter("state", AccessRequest.State.PENDING)
                                .setParameter("people", personIds)
                                .getResultList());
    }

    /** Requests with a smaller key than this, the latest first; a null state is any. */
    public List<AccessRequest> list(long before, AccessRequest.State state, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    String where = state == null ? "" : " AND r.state = :state";
                    TypedQuery<AccessRequest> query =
                            em.createQuery(
                                            "SELECT r FROM AccessRequest r WHERE r.id < :before"
                                                    + where
                                                    + " ORDER BY r.id DESC",
                                            AccessRequest.class)
                                    .setParameter("before", before)
                                    .setMaxResults(limit);
                    return state == null
                            ? query.getResultList()
                            : query.setParameter("state", state).getResultList();
                });
    }
}
