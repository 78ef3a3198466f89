package org.atrium.kernel.service;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;

/** The statements that wait for their next use, by the physical connection they belong to. */
final class PreparedStatements {
    private final Map<Connection, IdleStatements> idle = new IdentityHashMap<>();

    /** Those of the connection behind this handle. */
    IdleStatements of(Connection handle) throws SQLException {
        // the pool wraps what the driver answers, but not what is asked of that
        Connection physical = handle.getMetaData().unwrap(DatabaseMetaData.class).getConnection();
        synchronized (this) {
            IdleStatements known = idle.get(physical);
            if (known == null) {
                forgetClosed();
                known = new IdleStatements();
                idle.put(physical, known);
            }
            return known;
        }
    }

    private void forgetClosed() throws SQLException {
        for (Iterator<Connection> each = idle.keySet().iterator(); each.hasNext(); ) {
            if (each.next().isClosed()) {
                each.remove();
            }
        }
    }
}
