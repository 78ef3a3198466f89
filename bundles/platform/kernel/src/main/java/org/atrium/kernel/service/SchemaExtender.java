package org.atrium.kernel.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the migrations of every bundle that has the header {@code Atrium-Schema:
 * name=path/of/changelog.xml}, then registers {@link SchemaReady} with {@code atrium.schema=name}.
 * One thread migrates one schema after the other; between nodes Liquibase's lock table does the
 * same. The service is registered on a thread of the bundle's own, because its components come up
 * on it: one that hangs keeps the next bundle waiting for some seconds only. It is registered after
 * everybody was told that the bundle has started; before, its components would come up on the
 * thread that starts it, and whoever installs it would wait for one that hangs. A failed migration
 * leaves its bundle without tables, tells why and touches no other bundle. A version whose
 * changelog is, file by file, the one that this process ran last needs no second run.
 */
@Component(
        immediate = true,
        service = {})
public class SchemaExtender implements BundleTrackerCustomizer<Future<?>>, BundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaExtender.class);
    private static final String HEADER = "Atrium-Schema";
    private static final long OPENING_MILLIS = 10_000;

    private final DataSource dataSource;
    private final Openings openings;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(r -> new Thread(r, "atrium-migrations"));
    private final BundleTracker<Future<?>> tracker;
    private final Map<String, Run> last = new ConcurrentHashMap<>();
    private final Map<Bundle, CountDownLatch> starting = new ConcurrentHashMap<>();
    private final BundleContext context;

    /**
     * A changelog that was run to its end.
     *
     * @param answers what Liquibase read for it
     * @param changes of the schema since it was made; another node's count too
     */
    private record Run(String changelog, Map<String, String> answers, long changes) {
        /** Whether it contains what wants to run, or to be looked at, every time. */
        boolean isRestless() {
            return answers.values().stream()
                    .anyMatch(text -> text.contains("runAlways") || text.contains("CONTINUE"));
        }
    }

    /** Begins to watch bundles. */
    @Activate
    public SchemaExtender(
            BundleContext context,
            @Reference(target = "(dataSourceName=atrium-admin)") DataSource dataSource,
            @Reference Openings openings) {
        this.context = context;
        this.dataSource = dataSource;
        this.openings = openings;
        context.addBundleListener(this);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        tracker.open();
    }

    /** Stops watching; a migration that runs is finished. */
    @Deactivate
    void stop() {
        tracker.close();
        context.removeBundleListener(this);
        worker.shutdown();
    }

    @Override
    public Future<?> addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders().get(HEADER);
        if (header == null) {
            return null;
        }
        String[] parts = header.split("=", 2);
        openings.began(bundle);
        if (bundle.getState() == Bundle.STARTING) {
            starting.put(bundle, new CountDownLatch(1));
        }
        return worker.submit(() -> open(bundle, parts[0].strip(), parts[1].strip()));
    }

    private void open(Bundle bundle, String name, String changelog) {
        try {
            migrate(bundle, name, changelog);
        } catch (Exception e) { // Liquibase's signature
            LOG.error("Schema {} of {} could not be migrated", name, bundle, e);
            openings.failed(bundle, e);
            return;
        }
        LOG.info(
                "Schema {} is ready for {} {}",
                name,
                bundle.getSymbolicName(),
                bundle.getVersion());
        String thread = "atrium-opening-" + bundle.getSymbolicName() + "-" + bundle.getVersion();
        Thread opening = new Thread(() -> registerOnceStarted(bundle, name), thread);
        opening.setDaemon(true);
        opening.start();
        try {
            opening.join(OPENING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (opening.isAlive()) {
            LOG.warn("{} is slow to open; the next bundle does not wait for it", bundle);
        }
    }

    private void migrate(Bundle bundle, String name, String changelog) throws Exception {
        String schema = name.toUpperCase(Locale.ROOT);
        if (isDone(schema, changelog, bundle)) {
            return;
        }
        last.remove(schema);
        BundleResources resources = new BundleResources(bundle);
        try (Connection connection = dataSource.getConnection()) {
            createSchema(connection, schema);
            SchemaChanges.with(
                    connection,
                    schema,
                    changelog,
                    resources,
                    liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
        }
        try (Connection connection = dataSource.getConnection()) {
            last.put(schema, new Run(changelog, resources.answers(), changes(connection, schema)));
        }
    }

    /** Whether a run would change nothing: the same changelog, and nobody was there since. */
    private boolean isDone(String schema, String changelog, Bundle bundle) {
        Run run = last.get(schema);
        if (run == null
                || run.isRestless()
                || !run.changelog().equals(changelog)
                || !new BundleResources(bundle).gives(run.answers())) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            return changes(connection, schema) == run.changes();
        } catch (SQLException e) {
            LOG.debug("Schema {} has gone", schema, e);
            return false;
        }
    }

    private static long changes(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT COUNT(*) FROM " + schema + ".DATABASECHANGELOG")) {
            rows.next();
            return rows.getLong(1);
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    /** Told to listeners of this kind after those who act at once, such as DS. */
    @Override
    public void bundleChanged(BundleEvent event) {
        CountDownLatch started =
                event.getType() == BundleEvent.STARTED ? starting.remove(event.getBundle()) : null;
        if (started != null) {
            started.countDown();
        }
    }

    private void registerOnceStarted(Bundle bundle, String name) {
        CountDownLatch started = starting.get(bundle);
        try {
            if (started == null || started.await(OPENING_MILLIS, TimeUnit.MILLISECONDS)) {
                register(bundle, name);
            } else {
                LOG.error("{} does not come to its start", bundle);
                openings.ended(bundle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In the bundle's own name, so that OwnServices hides it from its other versions. */
    private void register(Bundle bundle, String name) {
        BundleContext own = bundle.getBundleContext();
        if (own == null) {
            return; // it has been stopped meanwhile
        }
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("atrium.schema", name);
        properties.put("atrium.version", bundle.getVersion().toString());
        try {
            own.registerService(SchemaReady.class, new SchemaReady() {}, properties);
        } catch (IllegalStateException e) {
            LOG.debug("{} has been stopped while it opened", bundle, e);
        } finally {
            openings.ended(bundle);
        }
    }

    private static void createSchema(Connection connection, String schema) throws SQLException {
        String stored =
                connection.getMetaData().storesLowerCaseIdentifiers()
                        ? schema.toLowerCase(Locale.ROOT)
                        : schema;
        try (ResultSet schemas = connection.getMetaData().getSchemas(null, stored)) {
            if (schemas.next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Future<?> opening) {
        // STARTING to ACTIVE changes nothing here
    }

    /** The framework takes the service away with its bundle. */
    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Future<?> opening) {
        opening.cancel(false);
        starting.remove(bundle);
        openings.forget(bundle);
    }
}
