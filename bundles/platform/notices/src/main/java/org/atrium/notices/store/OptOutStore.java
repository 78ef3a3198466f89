package org.atrium.notices.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.notices.api.OptOutRow;

/** Customers who want no advertising. */
public class OptOutStore {
    /** Those of a project by id, from after this one on. */
    public List<OptOutRow> list(EntityManager em, long project, long after, int rows) {
        return SqlQuery.sql(
                        "SELECT o.CUSTOMER_ID, c.NAME, o.RECORDED_BY, o.RECORDED_AT"
                                + " FROM NOTICES.OPT_OUT o LEFT JOIN REGISTRY.V1_CUSTOMER c"
                                + " ON c.PROJECT_ID = o.PROJECT_ID AND c.ID = o.CUSTOMER_ID"
                                + " WHERE o.PROJECT_ID = ? AND o.CUSTOMER_ID > ?"
                                + " ORDER BY o.CUSTOMER_ID",
                        project,
                        after)
                .list(
                        em,
                        rows,
                        r -> {
                            OptOutRow row = new OptOutRow();
                            row.customerId = r.id(0);
                            row.customerName = r.text(1);
                            row.recordedBy = r.text(2);
                            row.recordedAt = r.instant(3);
                            return row;
                        });
    }

    /** Removes one; returns whether it was there. */
    public boolean remove(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                                "DELETE FROM NOTICES.OPT_OUT WHERE PROJECT_ID = ?"
                                        + " AND CUSTOMER_ID = ?",
                                project,
                                customer)
                        .execute(em)
                > 0;
    }

    /** Adds one. */
    public void add(EntityManager em, long project, long customer, String user, Instant at) {
        SqlQuery.sql(
                        "INSERT INTO NOTICES.OPT_OUT (PROJECT_ID, CUSTOMER_ID, RECORDED_BY,"
                                + " RECORDED_AT) VALUES (?, ?, ?, ?)",
                        project,
                        customer,
                        user,
                        at)
                .execute(em);
    }
}
