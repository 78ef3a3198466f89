package org.atrium.kernel.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;

/**
 * A database of the {@link TestServer} in use with the production changelogs and persistence units.
 * All units of one thread's transaction share one connection, as they share one JTA transaction in
 * the container, so a test commits or rolls back over several bundles.
 */
public final class TestDatabase implements AutoCloseable {
    /** Databases that tests have closed; the next tests take them, as migrating is slow. */
    private static final Deque<TestDatabase> CLOSED = new ConcurrentLinkedDeque<>();

    private final String url;
    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final TestSchemas schemas = new TestSchemas(this);
    private volatile boolean closed;
    private final ThreadLocal<Deque<Transaction>> open = ThreadLocal.withInitial(ArrayDeque::new);

    /** Connections between two transactions, as in the pool of production. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    static {
        System.setProperty("derby.locks.deadlockTimeout", "2");
        System.setProperty("derby.locks.waitTimeout", "10");
        System.setProperty("derby.stream.error.field", "java.lang.System.err");
    }

    private TestDatabase(String url) {
        this.url = url;
    }

    /**
     * A Derby database in this folder, with the durability of production: it outlives the process.
     * Only one process at a time has it open; {@link #closeFile} gives it up.
     */
    public static TestDatabase onFile(Path folder) {
        try {
            String url = "jdbc:derby:" + folder;
            DriverManager.getConnection(url + ";create=true").close();
            return new TestDatabase(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shuts a database on a file down, so that another process can open it. */
    public void closeFile() {
        closed = true;
        idle.clear();
        factories.values().forEach(EntityManagerFactory::close);
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A database without the rows of any other test. */
    static TestDatabase take() {
        TestDatabase used = CLOSED.poll();
        if (used == null) {
            return fresh();
        }
        used.schemas.restore();
        used.closed = false;
        return used;
    }

    private static TestDatabase fresh() {
        try {
            return new TestDatabase(TestServer.CHOSEN.create());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The persistence unit of this name over its migrated schema NAME. */
    public JpaTemplate unit(String name) {
        return unit(name, name.toUpperCase(Locale.ROOT));
    }

    /** The persistence unit of this name over a migrated schema that is called otherwise. */
    public JpaTemplate unit(String name, String schema) {
        schemas.migrate(name, schema);
        factories.computeIfAbsent(name, this::factory);
        return new TestTemplate(this, name);
    }

    /** Runs the changelog {@code db/<name>/changelog.xml} in schema NAME. */
    public void migrate(String name) {
        schemas.migrate(name, name.toUpperCase(Locale.ROOT));
    }

    /** A connection of its own, for looking at rows past all services. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** The committed rows of {@code SCHEMA.TABLE WHERE condition}. */
    public long count(String tableAndCondition) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT COUNT(*) FROM " + tableAndCondition)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(tableAndCondition, e);
        }
    }

    /** Refuses every further transaction, and leaves the database to the next test. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            CLOSED.push(this);
        }
    }

    <T> T joined(Supplier<T> body) {
        return open.get().isEmpty() ? apart(body) : body.get();
    }

    <T> T apart(Supplier<T> body) {
        if (closed) {
            throw new IllegalStateException("the database is closed");
        }
        Transaction transaction = new Transaction();
        open.get().push(transaction);
        boolean done = false;
        try {
            T result = body.get();
            transaction.commit();
            done = true;
            return result;
        } finally {
            open.get().pop();
            transaction.end(done);
        }
    }

    EntityManager manager(String unit) {
        return open.get()
                .element()
                .managers
                .computeIfAbsent(
                        unit,
                        u -> {
                            EntityManager em = factories.get(u).createEntityManager();
                            em.getTransaction().begin();
                            return em;
                        });
    }

    private EntityManagerFactory factory(String name) {
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("javax.persistence.jtaDataSource", "");
        overrides.put("javax.persistence.nonJtaDataSource", dataSource());
        overrides.put("eclipselink.logging.level", "WARNING");
        return Persistence.createEntityManagerFactory(name, overrides);
    }

    private DataSource dataSource() {
        return (DataSource)
                Proxy.newProxyInstance(
                        TestDatabase.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getConnection" -> shared();
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    case "equals" -> proxy == arguments[0];
                                    default -> null;
                                });
    }

    private Connection shared() throws SQLException {
        Transaction transaction = open.get().peek();
        return transaction == null ? connect() : transaction.shared;
    }

    /** One connection and the entity managers that use it. */
    private final class Transaction {
        private static final Set<String> OURS =
                Set.of("commit", "rollback", "close", "setAutoCommit");

        private final Connection connection;
        private final Connection shared;
        private final Map<String, EntityManager> managers = new HashMap<>();

        Transaction() {
            try {
                Connection used = idle.poll();
                connection = used == null ? connect() : used;
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            shared =
                    (Connection)
                            Proxy.newProxyInstance(
                                    TestDatabase.class.getClassLoader(),
                                    new Class<?>[] {Connection.class},
                                    (proxy, method, arguments) -> {
                                        if (OURS.contains(method.getName())) {
                                            return null;
                                        }
                                        try {
                                            return method.invoke(connection, arguments);
                                        } catch (InvocationTargetException e) {
                                            throw e.getCause();
                                        }
                                    });
        }

        void commit() {
            managers.values().forEach(EntityManager::flush);
            managers.values().forEach(em -> em.getTransaction().commit());
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void end(boolean committed) {
            for (EntityManager em : managers.values()) {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
            try {
                if (!committed) {
                    connection.rollback();
                }
                idle.push(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
