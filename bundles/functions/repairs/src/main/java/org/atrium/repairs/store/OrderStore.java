package org.atrium.repairs.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.EntityInsert;
import org.atrium.kernel.api.EntityRead;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.repairs.domain.OrderPhoto;
import org.atrium.repairs.domain.PhotoStage;
import org.atrium.repairs.domain.StopWork;
import org.atrium.repairs.domain.WorkOrder;

/** Orders and their photos, one at a time. */
public final class OrderStore {
    private static final EntityInsert<WorkOrder> ORDERS = EntityInsert.of(WorkOrder.class);
    private static final EntityRead<WorkOrder> SHOWN = EntityRead.of(WorkOrder.class);

    /** A few rows: the database would set up a sort for each order, most of which have none. */
    private static final Comparator<OrderPhoto> OLDEST_FIRST =
            Comparator.comparing(OrderPhoto::addedAt).thenComparing(OrderPhoto::id);

    private final JpaTemplate jpa;

    /** Over the function's unit. */
    public OrderStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** Writes a new order with which this transaction has no more to do. */
    public void add(WorkOrder order) {
        jpa.tx(TransactionType.Required, em -> ORDERS.row(em, order));
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

    /** Id of the order for a part of a stop; null for none. */
    public Long ofStop(long projectId, long stopId, StopWork.Part part) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT ID FROM REPAIRS.WORK_ORDER WHERE PROJECT_ID = ?"
                                                + " AND STOP_ID = ? AND STOP_PART = ?",
                                        projectId,
                                        stopId,
                                        part)
                                .one(em, r -> r.number(0)));
    }

    /** The order of this project, to be shown only: what is changed in it is not written. */
    public Optional<WorkOrder> shown(long projectId, long id) {
        return jpa.txExpr(
                TransactionType.Required, em -> Optional.ofNullable(SHOWN.find(em, projectId, id)));
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
                        SqlQuery.sql(
                                        "SELECT ID, PROJECT_ID, ORDER_ID, ATTACHMENT_ID, STAGE,"
                                                + " ADDED_BY, ADDED_AT FROM REPAIRS.ORDER_PHOTO"
                                                + " WHERE PROJECT_ID = ? AND ORDER_ID = ?",
                                        projectId,
                                        orderId)
                                .list(em, OrderStore::photo)
                                .stream()
                                .sorted(OLDEST_FIRST)
                                .toList());
    }

    private static OrderPhoto photo(SqlRow row) {
        return OrderPhoto.of(
                row.number(0),
                row.number(1),
                row.number(2),
                row.number(3),
                PhotoStage.valueOf(row.text(4)),
                row.text(5),
                row.instant(6));
    }
}
