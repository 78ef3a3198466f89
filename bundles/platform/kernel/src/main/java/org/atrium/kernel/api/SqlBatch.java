package org.atrium.kernel.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/**
 * One INSERT, UPDATE or DELETE for many rows, sent in batches over the connection of the present
 * transaction. For bulk work in stores, where {@link SqlQuery} would ask row by row, and for rows
 * that are written often and never changed.
 */
public final class SqlBatch {
    private static final int AT_ONCE = 500;

    private final String sql;
    private final boolean flushes;

    private SqlBatch(String sql, boolean flushes) {
        this.sql = sql;
        this.flushes = flushes;
    }

    /**
     * A statement with a {@code ?} for each value of a row. What JPA has not written yet is flushed
     * before it.
     */
    public static SqlBatch sql(String sql) {
        return new SqlBatch(sql, true);
    }

    /**
     * An INSERT of new rows that need none of those that JPA has not written yet: nothing is
     * flushed before it.
     *
     * @param columns their names with commas between them
     */
    public static SqlBatch insert(String table, String columns) {
        String places = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        return new SqlBatch(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")", false);
    }

    /** Runs it for one row of values. */
    public void row(EntityManager em, Object... values) {
        execute(em, Collections.singleton(values), row -> row);
    }

    /**
     * Runs it once for each thing.
     *
     * @param values of a thing, in the order of the statement's places; as for {@link SqlQuery}
     * @throws PersistenceException with the cause, as JPA throws it
     */
    public <T> void execute(EntityManager em, Collection<T> things, Function<T, Object[]> values) {
        changed(em, things, values);
    }

    /** As {@link #execute}; returns the number of rows that it changed for each thing. */
    public <T> int[] changed(EntityManager em, Collection<T> things, Function<T, Object[]> values) {
        if (flushes) {
            em.flush();
        }
        int[] changed = new int[things.size()];
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            int sent = 0;
            int waiting = 0;
            for (T thing : things) {
                fill(statement, values.apply(thing));
                if (changed.length == 1) {
                    changed[0] = statement.executeUpdate();
                    return changed;
                }
                statement.addBatch();
                if (++waiting == AT_ONCE || sent + waiting == changed.length) {
                    int[] counts = statement.executeBatch();
                    System.arraycopy(counts, 0, changed, sent, waiting);
                    sent += waiting;
                    waiting = 0;
                }
            }
            return changed;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void fill(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, SqlQuery.plain(row[i]));
        }
    }
}
