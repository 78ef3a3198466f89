package org.atrium.kernel.service;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.TransactionRequiredException;
import javax.sql.DataSource;

/**
 * A unit's entity manager in one transaction, opened when JPA is asked for something. SQL needs the
 * transaction's connection alone, and to open an entity manager takes longer than a short
 * statement.
 */
final class OpenedWhenAsked implements InvocationHandler {
    private final DataSource connections;
    private final Supplier<EntityManager> opening;
    private final boolean joined;
    private Connection connection;
    private EntityManager opened;

    private OpenedWhenAsked(
            DataSource connections, Supplier<EntityManager> opening, boolean joined) {
        this.connections = connections;
        this.opening = opening;
        this.joined = joined;
    }

    /**
     * @param connections where the present transaction's connection is had
     * @param opening opens it
     */
    static EntityManager of(DataSource connections, Supplier<EntityManager> opening) {
        return proxy(new OpenedWhenAsked(connections, opening, true));
    }

    /** One that only looks: what would be lost is refused. */
    static EntityManager reading(DataSource connections, Supplier<EntityManager> opening) {
        return proxy(new OpenedWhenAsked(connections, opening, false));
    }

    private static EntityManager proxy(OpenedWhenAsked late) {
        return (EntityManager)
                Proxy.newProxyInstance(
                        EntityManager.class.getClassLoader(), // it sees all types of its methods
                        new Class<?>[] {EntityManager.class},
                        late);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "unwrap":
                return arguments[0] == Connection.class ? connection() : call(method, arguments);
            case "close":
                if (opened != null) {
                    opened.close();
                }
                return null;
            case "persist", "merge", "remove", "lock", "joinTransaction":
                requireJoined(method);
                return call(method, arguments);
            case "flush":
                requireJoined(method);
                return opened == null ? null : call(method, arguments);
            case "isJoinedToTransaction":
                return joined;
            default:
                return call(method, arguments);
        }
    }

    private void requireJoined(Method method) {
        if (!joined) {
            throw new TransactionRequiredException("a read asks for " + method.getName());
        }
    }

    private Connection connection() {
        if (connection == null) {
            try {
                connection = connections.getConnection();
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
        return connection;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (opened == null) {
            opened = opening.get();
        }
        try {
            return method.invoke(opened, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
