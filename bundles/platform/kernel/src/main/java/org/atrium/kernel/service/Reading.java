package org.atrium.kernel.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.sql.DataSource;

/**
 * A read under way: one connection that takes no part in JTA, and the entity managers that look
 * through it. The database itself refuses a change on it.
 */
final class Reading {
    private final Map<Object, EntityManager> managers = new IdentityHashMap<>();
    private Connection handle;
    private HeldConnection held;

    /** The read's entity manager of a unit. */
    EntityManager manager(Object key, Supplier<EntityManager> opening) {
        return managers.computeIfAbsent(key, k -> opening.get());
    }

    /** A view of the read's connection, taken from the pool when it is first asked for. */
    Connection share(DataSource pool, PreparedStatements prepared) throws SQLException {
        if (held == null) {
            handle = pool.getConnection();
            handle.setReadOnly(true);
            held = new HeldConnection(handle, prepared);
        }
        return held.share();
    }

    /** Gives everything back, however the read has ended. */
    void end() throws SQLException {
        try {
            managers.values().forEach(EntityManager::close);
        } finally {
            release();
        }
    }

    private void release() throws SQLException {
        if (handle == null) {
            return;
        }
        try (Connection ended = handle) {
            end(ended);
            ended.setReadOnly(false);
        }
    }

    /** Nothing was changed, so it does not matter how it ends. */
    private static void end(Connection read) throws SQLException {
        try {
            read.commit();
        } catch (SQLException failed) { // after a statement that PostgreSQL refused
            read.rollback();
        }
    }
}
