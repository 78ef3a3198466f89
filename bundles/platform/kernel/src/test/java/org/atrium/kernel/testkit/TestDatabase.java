package org.atrium.kernel.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.aries.jpa.template.JpaTemplate;

/**
 * In-memory Derby with the production changelogs and persistence units. All units of one thread's
 * transaction share one connection, as they share one JTA transaction in the container, so a test
 * commits or rolls back over several bundles.
 */
public final class TestDatabase {
    private final String url = "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true";
    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final ThreadLocal<Deque<Transaction>> open = ThreadLocal.withInitial(ArrayDeque::new);

    static {
        System.setProperty("derby.locks.deadlockTimeout", "2");
        System.setProperty("derby.locks.waitTimeout", "10");
        System.setProperty("derby.stream.error.field", "java.lang.System.err");
    }

    /** The persistence unit of this name over its migrated schema. */
    public JpaTemplate unit(String name) {
        migrate(name);
        factories.put(name, factory(name));
        return new TestTemplate(this, name);
    }

    /** Runs the changelog {@code db/<name>/changelog.xml} in schema NAME. */
    public void migrate(String name) {
        String schema = name.toUpperCase(Locale.ROOT);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("CREATE SCHEMA " + schema);
            Database database =
                    DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            ((DerbyDatabase) database).setShutdownEmbeddedDerby(false);
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            String changelog = "db/" + name + "/changelog.xml";
            new Liquibase(changelog, new ClassLoaderResourceAccessor(), database)
                    .update(new Contexts(), new LabelExpression());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of its own, for looking at rows past all services. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    <T> T joined(Supplier<T> body) {
        return open.get().isEmpty() ? apart(body) : body.get();
    }

    <T> T apart(Supplier<T> body) {
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
                connection = connect();
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
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
