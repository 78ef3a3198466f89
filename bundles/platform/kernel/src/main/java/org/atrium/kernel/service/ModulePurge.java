package org.atrium.kernel.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.CatalogAndSchema;
import liquibase.Liquibase;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.PurgeView;
import org.atrium.kernel.api.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Drops the schema of a function that is not installed, after each of its tables was written as a
 * file below {@code purged} of the home.
 */
@Component(service = ModulePurge.class)
public class ModulePurge {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path home;
    private final DataSource dataSource;
    private final FunctionFeatures features;
    private final Routes routes;
    private final SwapReports reports;
    private final Transactions transactions;
    private final Audit audit;

    /** Over the schemas. */
    @Activate
    public ModulePurge(
            BundleContext context,
            @Reference(target = "(dataSourceName=atrium-admin)") DataSource dataSource,
            @Reference FunctionFeatures features,
            @Reference Routes routes,
            @Reference SwapReports reports,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.home = Path.of(context.getProperty("atrium.home"));
        this.dataSource = dataSource;
        this.features = features;
        this.routes = routes;
        this.reports = reports;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Drops it.
     *
     * @param confirm the id once more
     * @throws InvalidInput {@code kernel.purge.confirm}
     * @throws Conflict {@code kernel.purge.installed}
     * @throws NotFound {@code kernel.purge.no-data}
     */
    public PurgeView purge(String id, String confirm) {
        if (!id.equals(confirm)) {
            throw new InvalidInput("kernel.purge.confirm").with("module", id);
        }
        if (!id.matches("[a-z]{2,30}")) { // it becomes part of a statement
            throw new NotFound("kernel.purge.no-data").with("module", id);
        }
        return reports.alone(() -> purgeAlone(id));
    }

    private PurgeView purgeAlone(String id) {
        boolean installed =
                features.all().stream()
                        .filter(o -> o.id().equals(id))
                        .anyMatch(features::isInstalled);
        if (installed || routes.of(id).isPresent()) {
            throw new Conflict("kernel.purge.installed").with("module", id);
        }
        try (Connection connection = dataSource.getConnection()) {
            List<String> tables = tables(connection, id);
            if (tables.stream().noneMatch("databasechangelog"::equalsIgnoreCase)
                    || !isOfFunction(connection, id)) {
                throw new NotFound("kernel.purge.no-data").with("module", id);
            }
            PurgeView view = new PurgeView();
            view.folder = "purged/" + id + "-" + STAMP.format(reports.now());
            view.tables = tables.size();
            save(connection, id, tables, home.resolve(view.folder));
            drop(connection, id);
            record(id, view);
            return view;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(String id, PurgeView view) {
        transactions.write(
                () -> {
                    audit.record("kernel.module", 0, "purge", Map.of("module", id), view);
                    return null;
                });
    }

    private static List<String> tables(Connection connection, String id) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                connection
                        .getMetaData()
                        .getTables(null, schema(connection, id), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static String schema(Connection connection, String id) throws SQLException {
        return connection.getMetaData().storesLowerCaseIdentifiers()
                ? id.toLowerCase(Locale.ROOT)
                : id.toUpperCase(Locale.ROOT);
    }

    /** No part of the platform: those export packages and are always there. */
    private boolean isOfFunction(Connection connection, String id) throws SQLException {
        if (features.isPlatform(id)) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM "
                                        + id
                                        + ".DATABASECHANGELOG WHERE FILENAME LIKE 'db/"
                                        + id
                                        + "/%'")) {
            return rows.next() && rows.getLong(1) > 0;
        }
    }

    private static void save(Connection connection, String id, List<String> tables, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        for (String table : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + id + "." + table);
                    Writer out = Files.newBufferedWriter(folder.resolve(table + ".csv"))) {
                int columns = rows.getMetaData().getColumnCount();
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(quoted(rows.getMetaData().getColumnName(i)));
                }
                out.write(String.join(",", cells) + "\n");
                while (rows.next()) {
                    cells.clear();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(quoted(rows.getString(i)));
                    }
                    out.write(String.join(",", cells) + "\n");
                }
            }
        }
    }

    /** Null is an empty cell without quotes. */
    private static String quoted(String text) {
        return text == null ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void drop(Connection connection, String id) throws SQLException {
        String schema = schema(connection, id);
        try {
            SchemaChanges.with(
                    connection,
                    schema,
                    "none",
                    new ClassLoaderResourceAccessor(Liquibase.class.getClassLoader()),
                    liquibase -> {
                        liquibase.dropAll(new CatalogAndSchema(null, schema));
                        dropEmpty(connection, schema);
                    });
        } catch (Exception e) { // Liquibase's signature
            throw new IllegalStateException(e);
        }
    }

    private static void dropEmpty(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA " + schema + " RESTRICT");
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
