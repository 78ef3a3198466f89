package org.atrium.kernel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;

/** One statement for many rows, sent to the database together, in the present transaction. */
final class Batch {
    private Batch() {}

    /**
     * Runs it once per row of parameters.
     *
     * @return the rows that each run changed
     */
    static int[] run(EntityManager em, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    set(statement, i + 1, row[i]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, int place, Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.BIGINT);
        } else if (value instanceof Instant instant) {
            statement.setTimestamp(place, Timestamp.from(instant));
        } else if (value instanceof String text) {
            statement.setString(place, text);
        } else {
            statement.setObject(place, value);
        }
    }
}
