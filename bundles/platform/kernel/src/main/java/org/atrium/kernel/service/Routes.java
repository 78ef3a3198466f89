package org.atrium.kernel.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.atrium.kernel.store.RouteStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which version of a function each project runs, kept in memory: asked on every request, it costs
 * no query. A move counts at once on the node that makes it, and within two seconds on any other.
 */
@Component(service = Routes.class)
public class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final long KEPT_SECONDS = 2;

    private final KernelUnit unit;
    private final RouteStore store = new RouteStore();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    r -> {
                        Thread daemon = new Thread(r, "atrium-routes");
                        daemon.setDaemon(true);
                        return daemon;
                    });
    private volatile Map<String, RouteStore.Route> table;

    /** Reads them, and again every two seconds. */
    @Activate
    public Routes(@Reference KernelUnit unit) {
        this.unit = unit;
        reload();
        thread.scheduleWithFixedDelay(
                this::reloadQuietly, KEPT_SECONDS, KEPT_SECONDS, TimeUnit.SECONDS);
    }

    /** Reads no more. */
    @Deactivate
    public void stop() {
        thread.shutdown(); // no interrupt: Derby would close its files on it
        try {
            thread.awaitTermination(KEPT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The version of all projects that have none of their own; empty where it is not installed. */
    Optional<String> of(String module) {
        return Optional.ofNullable(table.get(module)).map(RouteStore.Route::version);
    }

    /** The version of this project. */
    Optional<String> of(String module, long projectId) {
        return Optional.ofNullable(table.get(module)).map(r -> r.of(projectId));
    }

    /** All of them, by function. */
    Map<String, RouteStore.Route> all() {
        return table;
    }

    /** Reads them now: after the commit of a change on this node. */
    final synchronized void reload() {
        table = Map.copyOf(unit.apart(store::all));
    }

    private void reloadQuietly() {
        try {
            reload();
        } catch (RuntimeException e) {
            LOG.warn("Routes could not be read; those of before count", e);
        }
    }
}
