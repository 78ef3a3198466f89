package org.atrium.repairs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * The production persistence unit over in-memory Derby, with the production changelog. One entity
 * manager per thread and transaction, as JTA gives it.
 */
public final class TestUnit implements JpaTemplate {
    private static final Map<String, TestUnit> OPEN = new HashMap<>();

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private TestUnit(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** The unit of this name with its schema, one for all tests, over one database. */
    public static TestUnit of(String name) {
        return OPEN.computeIfAbsent(name, TestUnit::open);
    }

    private static TestUnit open(String name) {
        String url = "jdbc:derby:memory:atrium;create=true";
        migrate(name, url);
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("javax.persistence.jtaDataSource", "");
        overrides.put("javax.persistence.nonJtaDataSource", "");
        overrides.put("javax.persistence.jdbc.driver", "org.apache.derby.jdbc.EmbeddedDriver");
        overrides.put("javax.persistence.jdbc.url", url);
        overrides.put("eclipselink.logging.level", "WARNING");
        return new TestUnit(Persistence.createEntityManagerFactory(name, overrides));
    }

    private static void migrate(String name, String url) {
        String schema = name.toUpperCase(Locale.ROOT);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("CREATE SCHEMA " + schema);
            Database database =
                    DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            ((DerbyDatabase) database).setShutdownEmbeddedDerby(false);
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            new Liquibase(
                            "db/" + name + "/changelog.xml",
                            new ClassLoaderResourceAccessor(),
                            database)
                    .update(new Contexts(), new LabelExpression());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a body in one transaction of this unit. */
    public <T> T transaction(Supplier<T> body) {
        if (current.get() != null) {
            return body.get();
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        em.getTransaction().begin();
        try {
            T result = body.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            current.remove();
            em.close();
        }
    }

    /** Empties these tables. */
    public void empty(String... tables) {
        tx(
                em -> {
                    for (String table : tables) {
                        em.createNativeQuery("DELETE FROM " + table).executeUpdate();
                    }
                });
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        return transaction(() -> code.apply(current.get()));
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        txExpr(
                type,
                em -> {
                    code.accept(em);
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
}
