package org.atrium.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.atrium.kernel.api.Transactions;

/**
 * The production persistence unit and changelog on Derby in memory. The outermost call opens and
 * ends the transaction; every other joins it.
 */
public final class TestUnit implements JpaTemplate, Transactions {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final EntityManagerFactory factory;
    private EntityManager present;

    /** A fresh database with this bundle's schema. */
    public TestUnit(String unit) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName("memory:" + unit + COUNT.incrementAndGet());
        database.setCreateDatabase("create");
        try (Connection connection = database.getConnection()) {
            migrate(connection, unit);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> overrides = new HashMap<>();
        overrides.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        overrides.put("javax.persistence.jtaDataSource", "");
        overrides.put("javax.persistence.nonJtaDataSource", database);
        factory = Persistence.createEntityManagerFactory(unit, overrides);
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> body) {
        if (present != null) {
            return body.apply(present);
        }
        present = factory.createEntityManager();
        try {
            present.getTransaction().begin();
            R result = body.apply(present);
            present.getTransaction().commit();
            return result;
        } finally {
            if (present.getTransaction().isActive()) {
                present.getTransaction().rollback();
            }
            present.close();
            present = null;
        }
    }

    @Override
    public void tx(TransactionType type, EmConsumer body) {
        txExpr(
                type,
                em -> {
                    body.accept(em);
                    return null;
                });
    }

    @Override
    public <R> R txExpr(EmFunction<R> body) {
        return txExpr(TransactionType.Required, body);
    }

    @Override
    public void tx(EmConsumer body) {
        tx(TransactionType.Required, body);
    }

    @Override
    public <T> T write(Supplier<T> command) {
        return txExpr(em -> command.get());
    }

    @Override
    public <T> T read(Supplier<T> query) {
        return txExpr(em -> query.get());
    }

    private static void migrate(Connection connection, String unit) throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        String schema = unit.toUpperCase(Locale.ROOT);
        createSchema(connection, schema);
        DerbyDatabase derby = new DerbyDatabase();
        derby.setConnection(new JdbcConnection(connection));
        derby.setShutdownEmbeddedDerby(false);
        derby.setDefaultSchemaName(schema);
        derby.setLiquibaseSchemaName(schema);
        try (Liquibase liquibase =
                new Liquibase(
                        "db/" + unit + "/changelog.xml",
                        new ClassLoaderResourceAccessor(),
                        derby)) {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.update(new Contexts(), new LabelExpression());
        }
    }

    private static void createSchema(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
    }
}
