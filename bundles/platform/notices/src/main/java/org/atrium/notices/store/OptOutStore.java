package org.atrium.notices.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.notices.api.OptOutRow;

/** Customers who want no advertising. */
public class OptOutStore {
    /**
     * Those of a project by id, from after this one on.
     *
     * @param words part of a name; null means all
     */
    public List<OptOutRow> list(
            EntityManager em, long project, String words, long after, int rows) {
        return SqlQuery.sql(
                        "SELECT o.CUSTOMER_ID, c.NAME, o.RECORDED_BY, o.RECORDED_AT, o.REASON"
                                + " FROM NOTICES.OPT_OUT o LEFT JOIN REGISTRY.V1_CUSTOMER c"
                                + " ON c.PROJECT_ID = o.PROJECT_ID AND c.ID = o.CUSTOMER_ID"
                                + " WHERE o.PROJECT_ID = ? AND o.CUSTOMER_ID > ?",
                        project,
                        after)
                .addIf(
                        "AND LOWER(c.NAME) LIKE ? ESCAPE '!'",
                        words == null ? null : SqlQuery.anywhere(words.toLowerCase(Locale.ROOT)))
                .add("ORDER BY o.CUSTOMER_ID")
                .list(
                        em,
                        rows,
                        r -> {
                            OptOutRow row = new OptOutRow();
                            row.customerId = r.id(0);
                            row.customerName = r.text(1);
                            row.recordedBy = r.text(2);
                            row.recordedAt = r.instant(3);
                            row.reason = r.text(4);
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

    /** A record of one. */
    public record OptOut(long project, long customer, String reason, String user, Instant at) {}

    /** Adds one. */
    public void add(EntityManager em, OptOut out) {
        SqlQuery.sql(
                        "INSERT INTO NOTICES.OPT_OUT (PROJECT_ID, CUSTOMER_ID, REASON, RECORDED_BY,"
                                + " RECORDED_AT) VALUES (?, ?, ?, ?, ?)",
                        out.project(),
                        out.customer(),
                        out.reason(),
                        out.user(),
                        out.at())
                .execute(em);
    }
}
