package org.atrium.kernel.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's part of {@code ./atrium backup}: when the script puts the file {@code request} into
 * {@code ATRIUM_HOME/backup}, the embedded database is copied to {@code backup/db} while it goes on
 * working, and {@code done} or {@code failed} (with the reason) is put beside it. Who may write
 * into the home may ask; it is audited as {@code file}. The script adds everything else afterwards,
 * so that no row of the copy misses its file.
 */
@Component(immediate = true, service = Halting.class)
public class DatabaseBackup implements Halting {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBackup.class);
    private static final long POLL_MILLIS = 500;

    private final Path folder;
    private final DataSource dataSource;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "atrium-backup"));

    /** Begins to look for requests. */
    @Activate
    public DatabaseBackup(
            BundleContext context,
            @Reference(target = "(dataSourceName=atrium-admin)") DataSource dataSource,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this(Path.of(context.getProperty("atrium.home")), dataSource, callers, transactions, audit);
        thread.scheduleWithFixedDelay(this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    DatabaseBackup(
            Path home,
            DataSource dataSource,
            Callers callers,
            Transactions transactions,
            Audit audit) {
        this.folder = home.resolve("backup");
        this.dataSource = dataSource;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Deactivate
    void stop() throws InterruptedException {
        halt();
        awaitEnd(Duration.ofSeconds(30));
    }

    @Override
    public void halt() {
        thread.shutdown();
    }

    /** A copy that runs is finished first. */
    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers a request, if there is one. */
    void look() {
        try {
            if (Files.deleteIfExists(folder.resolve("request"))) {
                answer();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("A request for a backup could not be answered", e);
        }
    }

    private void answer() throws IOException {
        try {
            copy();
            callers.as(file(), () -> transactions.write(this::record));
            tell("done", "");
        } catch (SQLException | RuntimeException e) {
            LOG.error("The database could not be copied", e);
            tell("failed", e.getMessage());
        }
    }

    private void copy() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.contains("Derby")) {
                throw new SQLException(product + " is backed up by its own means");
            }
            try (CallableStatement call =
                    connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                call.setString(1, folder.toString());
                call.execute();
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private Void record() {
        audit.record("kernel.database", 0, "backup", null, Map.of("folder", folder.toString()));
        return null;
    }

    /** Who has put the request there is known to the operating system only. */
    private static Caller file() {
        Caller system = Caller.system(null);
        return new Caller("file", "file", system.roles(), null, "zh", "backup", null, null, null);
    }

    /** Complete or not there, whenever the script looks. */
    private void tell(String name, String text) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.writeString(part, text == null ? "" : text);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
