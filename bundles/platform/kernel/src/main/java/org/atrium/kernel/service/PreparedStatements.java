package org.atrium.kernel.service;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements that wait for their next use, by the physical connection they belong to, of the
 * connections used last: more than the pool has, so that those it has closed are forgotten in time.
 *
 * <p>A connection is never asked whether it is closed: another thread may be at work on it, and
 * Derby answers that question between the end of a transaction and its commit by a new connection,
 * on which the next transaction's statements were then committed one by one.
 */
final class PreparedStatements {
    private static final int CONNECTIONS = 64;

    private final Map<Connection, IdleStatements> idle =
            new LinkedHashMap<>(CONNECTIONS, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Connection, IdleStatements> eldest) {
                    return size() > CONNECTIONS;
                }
            };

    /** Those of the connection behind this handle. */
    IdleStatements of(Connection handle) throws SQLException {
        // the pool wraps what the driver answers, but not what is asked of that
        Connection physical = handle.getMetaData().unwrap(DatabaseMetaData.class).getConnection();
        synchronized (this) {
            return idle.computeIfAbsent(physical, added -> new IdleStatements());
        }
    }
}
