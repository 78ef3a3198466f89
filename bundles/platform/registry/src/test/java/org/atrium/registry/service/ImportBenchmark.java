package org.atrium.registry.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.JobRunner.JobChunk;
import org.atrium.kernel.api.JobRunner.JobRun;
import org.atrium.kernel.api.JobView;
import org.atrium.registry.api.ImportResult;

/**
 * How fast a house ledger comes in, beside a plain JDBC batch insert of the very rows that it
 * leaves in the register, in the same JVM and kind of database. Prints one line:
 *
 * <p>{@code ./mvnw -Pbenchmarks test -DskipTests -pl bundles/platform/registry -Drows=200000}
 */
public final class ImportBenchmark {
    private static final List<String> TABLES = List.of("CUSTOMER", "HOUSE", "PARTY", "PAYER");

    private ImportBenchmark() {}

    /** Runs it; the first argument says how many rows. */
    public static void main(String[] arguments) throws SQLException {
        int rows = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
        measured(2_000);
        System.out.println(measured(rows));
        System.exit(0);
    }

    private static String measured(int rows) throws SQLException {
        byte[] csv = ledger(rows);
        RegistryFixture registry = new RegistryFixture();
        RegistryFixture empty = new RegistryFixture();
        long before = System.nanoTime();
        ImportResult result = imported(registry, csv);
        double ours = seconds(before);
        if (result.created != rows) {
            throw new IllegalStateException("created " + result.created);
        }
        double plain = 0;
        long written = 0;
        for (String table : TABLES) {
            List<Object[]> content = read(registry, table);
            long start = System.nanoTime();
            insert(empty, table, content);
            plain += seconds(start);
            written += content.size();
        }
        registry.close();
        empty.close();
        return String.format(
                Locale.ROOT,
                "house ledger of %,d rows, %s (%,d rows written): %.1f s, plain JDBC batch %.1f s,"
                        + " ratio %.0f %%",
                rows,
                System.getProperty("atrium.test.database", "derby"),
                written,
                ours,
                plain,
                100 * plain / ours);
    }

    private static ImportResult imported(RegistryFixture registry, byte[] csv) {
        LedgerImports.Mode mode = new LedgerImports.Mode(false, false, true);
        JobView job = (JobView) registry.imports.run("a.csv", new ByteArrayInputStream(csv), mode);
        String id = registry.importQueries.list(PageRequest.of(1, null, null)).items.get(0).id;
        ImportJob runner = registry.newImportJob.get();
        JobChunk chunk = null;
        do {
            JobRun step =
                    new JobRun(
                            Long.parseLong(job.id),
                            "{\"importId\":\"" + id + "\"}",
                            chunk == null ? null : chunk.cursor(),
                            chunk == null ? 0 : chunk.done());
            chunk = registry.inOne(() -> runner.next(step));
        } while (chunk.cursor() != null);
        return (ImportResult) chunk.result();
    }

    /** Those that the database does not make itself. */
    private static String columns(Connection connection, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, null, null)) {
            while (columns.next()) {
                if ("REGISTRY".equalsIgnoreCase(columns.getString("TABLE_SCHEM"))
                        && table.equalsIgnoreCase(columns.getString("TABLE_NAME"))
                        && !"YES".equals(columns.getString("IS_GENERATEDCOLUMN"))) {
                    names.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return String.join(", ", names);
    }

    private static List<Object[]> read(RegistryFixture registry, String table) throws SQLException {
        try (Connection connection = registry.platform.database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT "
                                        + columns(connection, table)
                                        + " FROM REGISTRY."
                                        + table)) {
            int columns = rows.getMetaData().getColumnCount();
            List<Object[]> content = new ArrayList<>();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                content.add(row);
            }
            return content;
        }
    }

    private static void insert(RegistryFixture registry, String table, List<Object[]> content)
            throws SQLException {
        String places = "?" + ", ?".repeat(content.get(0).length - 1);
        try (Connection connection = registry.platform.database.connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                String.format(
                                        "INSERT INTO REGISTRY.%s (%s) VALUES (%s)",
                                        table, columns(connection, table), places))) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (Object[] row : content) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == 1_000) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static byte[] ledger(int rows) {
        StringBuilder csv = new StringBuilder("楼栋,单元,房号,类型,建筑面积,业主姓名,联系电话,交付日期\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i / 400 + 1).append("栋,").append(i / 100 % 4 + 1).append("单元,");
            csv.append(i % 100 + 101).append(",住宅,90.5,业主").append(i);
            csv.append(",199").append(10_000_000 + i).append(",2020-01-01\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
