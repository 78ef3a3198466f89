package org.atrium.kernel.service;

import java.sql.Connection;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ResourceAccessor;

/** How Liquibase is let at a schema: with its own class loader, and without ending Derby. */
final class SchemaChanges {
    private SchemaChanges() {}

    /** What Liquibase is to do. */
    interface Work {
        /** Does it. */
        void on(Liquibase liquibase) throws Exception;
    }

    /**
     * Does it, and closes the connection.
     *
     * @param schema as the database writes its name
     */
    static void with(
            Connection connection,
            String schema,
            String changelog,
            ResourceAccessor resources,
            Work work)
            throws Exception {
        ClassLoader libraries = Liquibase.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        thread.setContextClassLoader(libraries);
        try {
            Scope.child(
                    Map.of(Scope.Attr.classLoader.name(), libraries),
                    () -> {
                        Database database = open(connection, schema);
                        try (Liquibase liquibase = new Liquibase(changelog, resources, database)) {
                            work.on(liquibase);
                        }
                    });
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private static Database open(Connection connection, String schema) throws Exception {
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            derby.setShutdownEmbeddedDerby(false); // its close() would end Derby for everybody
        }
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        return database;
    }
}
