package org.atrium.kernel.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Policy values; a later row for the same day replaces the earlier one, and both are kept. */
public class PolicyStore {
    private static final String SELECT =
            "SELECT POLICY_KEY, EFFECTIVE_FROM, VALUE_JSON, REASON, SET_BY"
                    + " FROM KERNEL.POLICY_VALUE WHERE PROJECT_ID = ?";

    /**
     * One stored value.
     *
     * @param from first day on which it holds
     * @param json the value
     */
    public record Row(String key, LocalDate from, String json, String reason, String setBy) {}

    /** The value that holds on this day; null where none does. */
    public Row at(EntityManager em, long projectId, String key, LocalDate day) {
        List<Row> rows =
                SqlQuery.sql(SELECT, projectId)
                        .add("AND POLICY_KEY = ? AND EFFECTIVE_FROM <= ?", key, day)
                        .add("ORDER BY EFFECTIVE_FROM DESC, ID DESC")
                        .list(em, 1, PolicyStore::row);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * Values by day, then by age; {@code key} null for all keys, {@code before} null for all days.
     */
    public List<Row> history(EntityManager em, long projectId, String key, LocalDate before) {
        return SqlQuery.sql(SELECT, projectId)
                .addIf("AND POLICY_KEY = ?", key)
                .addIf("AND EFFECTIVE_FROM < ?", before)
                .add("ORDER BY POLICY_KEY, EFFECTIVE_FROM, ID")
                .list(em, PolicyStore::row);
    }

    /** Adds a value. */
    public void add(EntityManager em, long id, long projectId, Row row, Instant at) {
        SqlQuery.sql(
                        "INSERT INTO KERNEL.POLICY_VALUE (ID, PROJECT_ID, POLICY_KEY,"
                                + " EFFECTIVE_FROM, VALUE_JSON, REASON, SET_BY, SET_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        projectId,
                        row.key(),
                        row.from(),
                        row.json(),
                        row.reason(),
                        row.setBy(),
                        at)
                .execute(em);
    }

    private static Row row(SqlRow r) {
        return new Row(r.text(0), r.date(1), r.text(2), r.text(3), r.text(4));
    }
}
