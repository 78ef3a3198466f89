package org.atrium.kernel.service;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The prepared statements of one physical connection that wait for their next use: to prepare one
 * takes longer than to run a short one. The driver's own, past the pool's wrappers, which would
 * close it with the transaction. Not many: Derby goes through all that are open at each commit.
 */
final class IdleStatements {
    private static final int KEPT = 32;

    private final Map<String, PreparedStatement> idle =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
                    if (size() > KEPT) {
                        closeQuietly(eldest.getValue());
                        return true;
                    }
                    return false;
                }
            };

    private final Connection physical;

    IdleStatements(Connection physical) {
        this.physical = physical;
    }

    /** A statement whose closing makes it wait here, if it is as it was. */
    PreparedStatement prepare(Connection view, String sql) throws SQLException {
        PreparedStatement known = take(sql);
        PreparedStatement statement =
                known == null || known.isClosed() ? physical.prepareStatement(sql) : known;
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        IdleStatements.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        new Use(view, sql, statement));
    }

    private synchronized PreparedStatement take(String sql) {
        return idle.remove(sql);
    }

    /** Returns whether it is kept; another one may wait already. */
    private synchronized boolean keep(String sql, PreparedStatement statement) {
        return idle.putIfAbsent(sql, statement) == null;
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // its connection is broken, which ends it as well
        }
    }

    /** One use of a statement, until it is closed. */
    private final class Use implements InvocationHandler {
        private final Connection view;
        private final String sql;
        private final PreparedStatement statement;
        private ResultSet results;
        private boolean closed;
        private boolean changed;

        Use(Connection view, String sql, PreparedStatement statement) {
            this.view = view;
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "close":
                    close();
                    return null;
                case "isClosed":
                    return closed || statement.isClosed();
                case "getConnection":
                    return view;
                default:
                    if (closed) {
                        throw new SQLException("the statement is closed", "XJ012");
                    }
                    return call(method, arguments);
            }
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            // a limit or a timeout would stay with the statement
            changed |=
                    method.getDeclaringClass() == Statement.class
                            && method.getReturnType() == void.class;
            try {
                Object result = method.invoke(statement, arguments);
                if (result instanceof ResultSet read) {
                    results = read;
                }
                return result;
            } catch (InvocationTargetException e) {
                changed = true;
                throw e.getCause();
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (changed) {
                statement.close();
                return;
            }
            if (results != null) {
                results.close();
            }
            statement.clearParameters();
            statement.clearBatch();
            if (!keep(sql, statement)) {
                statement.close();
            }
        }
    }
}
