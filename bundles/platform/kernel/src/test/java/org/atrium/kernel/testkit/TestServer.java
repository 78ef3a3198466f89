package org.atrium.kernel.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The database product that a test run uses: Derby in memory, or with {@code
 * -Datrium.test.database=postgresql} a real PostgreSQL that the JVM starts for itself.
 */
enum TestServer {
    /** Embedded Derby, one in-memory database per test. */
    DERBY {
        @Override
        String create() throws SQLException {
            String url = "jdbc:derby:memory:" + UUID.randomUUID();
            DriverManager.getConnection(url + ";create=true").close();
            return url;
        }

        @Override
        String tables(String schema) {
            return "SELECT S.SCHEMANAME || '.' || T.TABLENAME FROM SYS.SYSTABLES T"
                    + " JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = T.SCHEMAID"
                    + " WHERE T.TABLETYPE = 'T' AND S.SCHEMANAME = '"
                    + schema
                    + "'";
        }

        @Override
        void unguarded(Connection connection, Restore body) throws SQLException {
            List<String> guards = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(DELETE_TRIGGERS)) {
                while (rows.next()) {
                    guards.add(
                            "CREATE TRIGGER %s AFTER DELETE ON %s FOR EACH ROW %s"
                                    .formatted(
                                            rows.getString(1),
                                            rows.getString(2),
                                            rows.getString(3)));
                }
            }
            for (String guard : guards) {
                execute(connection, "DROP TRIGGER " + guard.split(" ")[2]);
            }
            body.run();
            for (String guard : guards) {
                execute(connection, guard);
            }
        }
    },

    /** One PostgreSQL per JVM, one database in it per test. */
    POSTGRESQL {
        @Override
        String create() throws SQLException {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = Server.ONLY.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return Server.ONLY.getJdbcUrl("postgres", name);
        }

        @Override
        String tables(String schema) {
            return "SELECT UPPER(SCHEMANAME || '.' || TABLENAME) FROM PG_TABLES"
                    + " WHERE SCHEMANAME = '"
                    + schema.toLowerCase(Locale.ROOT)
                    + "'";
        }

        @Override
        void unguarded(Connection connection, Restore body) throws SQLException {
            execute(connection, "SET session_replication_role = replica");
            body.run();
            execute(connection, "SET session_replication_role = DEFAULT");
        }
    };

    private static final String DELETE_TRIGGERS =
            "SELECT S.SCHEMANAME || '.' || G.TRIGGERNAME, S.SCHEMANAME || '.' || T.TABLENAME,"
                    + " G.TRIGGERDEFINITION FROM SYS.SYSTRIGGERS G"
                    + " JOIN SYS.SYSTABLES T ON T.TABLEID = G.TABLEID"
                    + " JOIN SYS.SYSSCHEMAS S ON S.SCHEMAID = T.SCHEMAID WHERE G.EVENT = 'D'";

    static final TestServer CHOSEN =
            valueOf(System.getProperty("atrium.test.database", "derby").toUpperCase(Locale.ROOT));

    /** Makes an empty database and returns its JDBC address. */
    abstract String create() throws SQLException;

    /** The query for the names SCHEMA.TABLE of a schema's tables, in capitals. */
    abstract String tables(String schema);

    /** Empties and fills tables while no trigger of theirs refuses a deletion. */
    abstract void unguarded(Connection connection, Restore body) throws SQLException;

    /** What is done meanwhile. */
    interface Restore {
        void run() throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Starts with the first database that is asked for; ends with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
