package org.atrium.identity.service;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.Transactions;

/**
 * In-memory Derby with the production changelog and persistence unit; one transaction per thread
 * that nested calls join.
 */
final class TestDatabase implements JpaTemplate, Transactions, AutoCloseable {
    private static final String SCHEMA = "PEOPLE";
    private static final List<String> TABLES =
            List.of("LOGIN_FAILURE", "SESSION", "MEMBERSHIP", "GROUP_ROLE", "PERSON");

    private static TestDatabase migrated;

    private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();
    private final EntityManagerFactory factory;
    private volatile boolean open = true;

    private TestDatabase() throws SQLException, LiquibaseException {
        String url = "jdbc:derby:memory:identity";
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            connection.createStatement().execute("CREATE SCHEMA " + SCHEMA);
            DerbyDatabase database =
                    (DerbyDatabase)
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(
                                            new JdbcConnection(connection));
            database.setDefaultSchemaName(SCHEMA);
            database.setShutdownEmbeddedDerby(false);
            new Liquibase("db/identity/changelog.xml", new ClassLoaderResourceAccessor(), database)
                    .update("");
        }
        factory =
                Persistence.createEntityManagerFactory(
                        "identity",
                        Map.of(
                                "javax.persistence.transactionType", "RESOURCE_LOCAL",
                                "javax.persistence.jtaDataSource", "",
                                "javax.persistence.jdbc.url", url,
                                "javax.persistence.jdbc.driver",
                                        "org.apache.derby.jdbc.EmbeddedDriver",
                                "eclipselink.connection-pool.default.max", "40"));
    }

    /** The database without rows. */
    static TestDatabase emptied() throws SQLException, LiquibaseException {
        if (migrated == null) {
            migrated = new TestDatabase();
        }
        migrated.empty();
        return migrated;
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        return inTransaction(() -> code.apply(bound.get()));
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        inTransaction(
                () -> {
                    code.accept(bound.get());
                    return null;
                });
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    @Override
    public <T> T write(Supplier<T> command) {
        return inTransaction(command);
    }

    @Override
    public <T> T read(Supplier<T> query) {
        return inTransaction(query);
    }

    /** The number of rows of this table for which the condition holds. */
    long count(String tableAndCondition) {
        return txExpr(
                em ->
                        ((Number)
                                        em.createNativeQuery(
                                                        "SELECT COUNT(*) FROM PEOPLE."
                                                                + tableAndCondition)
                                                .getSingleResult())
                                .longValue());
    }

    /** Refuses every further query until the next test. */
    @Override
    public void close() {
        open = false;
    }

    private void empty() {
        open = true;
        for (String table : TABLES) {
            tx(em -> em.createNativeQuery("DELETE FROM PEOPLE." + table).executeUpdate());
        }
    }

    private <T> T inTransaction(Supplier<T> body) {
        if (bound.get() != null) {
            return body.get();
        }
        if (!open) {
            throw new IllegalStateException("the database is closed");
        }
        EntityManager em = factory.createEntityManager();
        bound.set(em);
        try {
            em.getTransaction().begin();
            T result = body.get();
            em.getTransaction().commit();
            return result;
        } finally {
            bound.remove();
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }
}
