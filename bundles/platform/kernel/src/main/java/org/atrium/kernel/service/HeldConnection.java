package org.atrium.kernel.service;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** The connection of one transaction, which all of its units use. */
final class HeldConnection {
    private final Connection handle;
    private final PreparedStatements prepared;
    private IdleStatements statements;

    /**
     * @param handle of the pool
     */
    HeldConnection(Connection handle, PreparedStatements prepared) {
        this.handle = handle;
        this.prepared = prepared;
    }

    /** A view whose closing leaves the connection open for the others. */
    Connection share() {
        boolean[] closed = {false};
        return (Connection)
                Proxy.newProxyInstance(
                        HeldConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            switch (method.getName()) {
                                case "close":
                                    closed[0] = true;
                                    return null;
                                case "isClosed":
                                    return closed[0] || handle.isClosed();
                                default:
                                    if (closed[0] || handle.isClosed()) {
                                        throw new SQLException("the connection is closed", "08003");
                                    }
                                    return call((Connection) proxy, method, arguments);
                            }
                        });
    }

    private Object call(Connection view, Method method, Object[] arguments) throws Throwable {
        if ("prepareStatement".equals(method.getName()) && arguments.length == 1) {
            if (statements == null) {
                statements = prepared.of(handle);
            }
            return statements.prepare(view, (String) arguments[0]);
        }
        try {
            return method.invoke(handle, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
