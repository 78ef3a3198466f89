package org.atrium.repairs.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.repairs.domain.OrderPhoto;
import org.atrium.repairs.domain.WorkOrder;

/** Orders and their photos, one at a time. */
public final class OrderStore {
    private final JpaTemplate jpa;

    /** Over the function's unit. */
    public OrderStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Adds an order. */
    public void add(WorkOrder order) {
        jpa.tx(TransactionType.Required, em -> em.persist(order));
    }

    /** Adds a photo. */
    public void add(OrderPhoto photo) {
        jpa.tx(TransactionType.Required, em -> em.persist(photo));
    }

    /** Writes what was changed, so that the order has its new version. */
    public void flush() {
        jpa.tx(TransactionType.Required, EntityManager::flush);
    }

    /** The order of this project. */
    public Optional<WorkOrder> find(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        Optional.ofNullable(em.find(WorkOrder.class, id))
                                .filter(o -> o.projectId() == projectId));
    }

    /**
     * The order of this project, locked until the transaction ends. Locking reads the row again, so
     * what was changed before is written first.
     */
    public Optional<WorkOrder> lock(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    em.flush();
                    WorkOrder found = em.find(WorkOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
                    return Optional.ofNullable(found).filter(o -> o.projectId() == projectId);
                });
    }

    /** The photos of an order, oldest first. */
    public List<OrderPhoto> photos(long projectId, long orderId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "select p from OrderPhoto p where p.projectId = :project"
                                                + " and p.orderId = :id order by p.addedAt, p.id",
                                        OrderPhoto.class)
                                .setParameter("project", projectId)
                                .setParameter("id", orderId)
                                .getResultList());
    }
}
