package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Audit rows: written once, read, and removed only when their time of keeping is over. */
public class AuditStore {
    private static final String COLUMNS =
            "SELECT A.ID, A.HAPPENED_AT, P.CODE, A.USER_NAME, A.ENTITY, A.ENTITY_ID, A.ACTION,"
                    + " A.BEFORE_JSON, A.AFTER_JSON, A.REQUEST_ID, A.SHOWN_NAME, A.INSTEAD_OF";
    private static final String PROJECTS = " LEFT JOIN KERNEL.PROJECT P ON P.ID = A.PROJECT_ID";

    /**
     * A stored row.
     *
     * @param project code; null for none
     * @param before JSON text; null where it was new
     * @param after JSON text; null where it is gone
     * @param name as it was shown then; null in rows from before it was kept
     * @param insteadOf login name of the absent person; null for none
     */
    public record Row(
            long id,
            Instant at,
            String project,
            String user,
            String entity,
            Long entityId,
            String action,
            String before,
            String after,
            String requestId,
            String name,
            String insteadOf) {}

    /**
     * Conditions; null filters nothing.
     *
     * @param project null for all and for none
     * @param user who did it, or in whose place it was done
     * @param before first instant that is too late
     */
    public record Filter(
            Long project,
            String entity,
            Long entityId,
            String user,
            String action,
            Instant from,
            Instant before,
            String text) {}

    /**
     * Rows below an id, newest first. They are chosen first and joined then: Derby would sort all
     * rows for each page.
     */
    public List<Row> list(EntityManager em, Filter filter, long below, int size) {
        SqlQuery query =
                SqlQuery.sql(
                                COLUMNS
                                        + SqlQuery.FROM_IN_ORDER
                                        + "(SELECT A.ID FROM KERNEL.AUDIT A WHERE A.ID < ?",
                                below)
                        .addIf("AND A.PROJECT_ID = ?", filter.project())
                        .addIf("AND A.ENTITY = ?", filter.entity())
                        .addIf("AND A.ENTITY_ID = ?", filter.entityId())
                        .addIf("AND A.ACTION = ?", filter.action())
                        .addIf("AND A.HAPPENED_AT >= ?", filter.from())
                        .addIf("AND A.HAPPENED_AT < ?", filter.before());
        if (filter.user() != null) {
            query.add("AND (A.USER_NAME = ? OR A.INSTEAD_OF = ?)", filter.user(), filter.user());
        }
        if (filter.text() != null) {
            String like = SqlQuery.anywhere(filter.text());
            query.add(
                    "AND (A.AFTER_JSON LIKE ? ESCAPE '!' OR A.BEFORE_JSON LIKE ? ESCAPE '!')",
                    like,
                    like);
        }
        return query.add("ORDER BY A.ID DESC FETCH FIRST " + size + " ROWS ONLY)")
                .add("N JOIN KERNEL.AUDIT A ON A.ID = N.ID" + PROJECTS)
                .add("ORDER BY A.ID DESC")
                .uncommitted()
                .list(em, size, AuditStore::row);
    }

    /** One row, of this project unless it is null; null where there is none. */
    public Row byId(EntityManager em, Long project, long id) {
        return SqlQuery.sql(COLUMNS + " FROM KERNEL.AUDIT A" + PROJECTS + " WHERE A.ID = ?", id)
                .addIf("AND A.PROJECT_ID = ?", project)
                .one(em, AuditStore::row);
    }

    /**
     * Removes the oldest rows of a project (null: those of none) that happened before an instant.
     *
     * @return how many, at most {@code size}
     */
    public int removeOldest(EntityManager em, Long project, Instant before, int size) {
        String whose = project == null ? "PROJECT_ID IS NULL" : "PROJECT_ID = ?";
        Object[] values = project == null ? new Object[] {before} : new Object[] {project, before};
        List<Long> oldest =
                SqlQuery.sql(
                                "SELECT ID FROM KERNEL.AUDIT WHERE "
                                        + whose
                                        + " AND HAPPENED_AT < ? ORDER BY ID",
                                values)
                        .list(em, size, r -> r.number(0));
        if (oldest.isEmpty()) {
            return 0;
        }
        return SqlQuery.sql(
                        "DELETE FROM KERNEL.AUDIT WHERE " + whose + " AND HAPPENED_AT < ?", values)
                .add("AND ID <= ?", oldest.get(oldest.size() - 1))
                .execute(em);
    }

    private static Row row(SqlRow r) {
        return new Row(
                r.number(0),
                r.instant(1),
                r.text(2),
                r.text(3),
                r.text(4),
                r.number(5),
                r.text(6),
                r.text(7),
                r.text(8),
                r.text(9),
                r.text(10),
                r.text(11));
    }
}
