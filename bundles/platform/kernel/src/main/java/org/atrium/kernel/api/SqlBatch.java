package org.atrium.kernel.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * One INSERT, UPDATE or DELETE for many rows, sent in batches over the connection of the present
 * transaction. For bulk work in stores, where {@link SqlQuery} would ask row by row.
 */
public final class SqlBatch {
    private static final int AT_ONCE = 500;

    private final String sql;

    private SqlBatch(String sql) {
        this.sql = sql;
    }

    /** A statement with a {@code ?} for each value of a row. */
    public static SqlBatch sql(String sql) {
        return new SqlBatch(sql);
    }

    /**
     * Runs it once for each thing. What JPA has not written yet is flushed first.
     *
     * @param values of a thing, in the order of the statement's places; as for {@link SqlQuery}
     * @throws PersistenceException with the cause, as JPA throws it
     */
    public <T> void execute(EntityManager em, Collection<T> things, Function<T, Object[]> values) {
        em.flush();
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            int waiting = 0;
            for (T thing : things) {
                Object[] row = values.apply(thing);
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, SqlQuery.plain(row[i]));
                }
                statement.addBatch();
                if (++waiting == AT_ONCE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
