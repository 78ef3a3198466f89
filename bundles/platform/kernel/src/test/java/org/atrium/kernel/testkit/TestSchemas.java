package org.atrium.kernel.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The migrated schemas of a {@link TestDatabase}, with the rows that the changelogs put there. */
final class TestSchemas {
    private static final String REFERRED = "23503";

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private final TestDatabase database;
    private final Set<String> migrated = new HashSet<>();
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    static {
        LIQUIBASE.setLevel(Level.WARNING);
    }

    TestSchemas(TestDatabase database) {
        this.database = database;
    }

    /** Runs the changelog {@code db/<name>/changelog.xml} in this schema, once. */
    void migrate(String name, String schema) {
        if (!migrated.add(name)) {
            return;
        }
        try (Connection connection = database.connect();
                Connection reader = database.connect()) {
            if (!exists(connection, schema)) {
                connection.createStatement().execute("CREATE SCHEMA " + schema);
            }
            Database target =
                    DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            if (target instanceof DerbyDatabase derby) {
                derby.setShutdownEmbeddedDerby(false);
            }
            target.setDefaultSchemaName(schema);
            target.setLiquibaseSchemaName(schema);
            String changelog = "db/" + name + "/changelog.xml";
            Liquibase liquibase =
                    new Liquibase(changelog, new ClassLoaderResourceAccessor(), target);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.update(new Contexts(), new LabelExpression());
            connection.commit();
            remember(reader, schema);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean exists(Connection connection, String schema) throws SQLException {
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                if (schema.equalsIgnoreCase(schemas.getString(1))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Brings all schemas back to what stood there when they were migrated. */
    void restore() {
        try (Connection connection = database.connect()) {
            TestServer.CHOSEN.unguarded(connection, () -> refill(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refill(Connection connection) throws SQLException {
        empty(connection);
        for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
            for (Object[] row : table.getValue()) {
                insert(connection, table.getKey(), row);
            }
        }
    }

    /**
     * Ids are left to go on: Derby still locks a deleted key where it comes again, and two
     * transactions of one command would wait for each other.
     */
    private void remember(Connection connection, String schema) throws SQLException {
        for (Object[] table : read(connection, TestServer.CHOSEN.tables(schema))) {
            String name = (String) table[0];
            if (!name.contains(".DATABASECHANGELOG") && !name.endsWith(".ID_BLOCK")) {
                rows.put(name, read(connection, "SELECT * FROM " + name));
            }
        }
    }

    /** Empties every table, those that others refer to after the others. */
    private void empty(Connection connection) throws SQLException {
        List<String> full = new ArrayList<>(rows.keySet());
        while (!full.isEmpty()) {
            List<String> referred = new ArrayList<>();
            for (String table : full) {
                if (!emptied(connection, table)) {
                    referred.add(table);
                }
            }
            if (referred.size() == full.size()) {
                throw new IllegalStateException("tables refer to each other: " + full);
            }
            full = referred;
        }
    }

    /** Returns false where another table still refers to rows of this one. */
    private static boolean emptied(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + table);
            return true;
        } catch (SQLException e) {
            if (REFERRED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void insert(Connection connection, String table, Object[] row)
            throws SQLException {
        String places = String.join(", ", Collections.nCopies(row.length, "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<Object[]> read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Object[]> rows = new ArrayList<>();
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
