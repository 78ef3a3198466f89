package org.atrium.kernel.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements that wait for their next use, by the physical connection they belong to, of the
 * connections used last: more than the pool has, so that those it has closed are forgotten in time.
 *
 * <p>A connection is never asked whether it is closed: another thread may be at work on it.
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
        Connection physical = handle.unwrap(Connection.class);
        synchronized (this) {
            return idle.computeIfAbsent(physical, IdleStatements::new);
        }
    }
}
