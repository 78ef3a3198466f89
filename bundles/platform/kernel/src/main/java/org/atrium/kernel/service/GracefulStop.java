package org.atrium.kernel.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets jobs finish their chunk, deliveries their event and recurring work its run before the
 * framework stops any bundle; afterwards nothing of ours asks the database any more.
 */
@Component(
        immediate = true,
        service = {})
public class GracefulStop implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final Duration MOST = Duration.ofSeconds(25);

    private final BundleContext context;
    private final List<Halting> workers = new CopyOnWriteArrayList<>();

    /** Begins to listen. */
    @Activate
    public GracefulStop(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    /** Another worker is there. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(Halting worker) {
        workers.add(worker);
    }

    /** One has ended. */
    void remove(Halting worker) {
        workers.remove(worker);
    }

    @Deactivate
    void deactivate() {
        context.removeBundleListener(this);
    }

    /** The framework tells that it will stop, and waits for us, before it stops any bundle. */
    @Override
    public void bundleChanged(BundleEvent event) {
        boolean framework = event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID;
        if (framework && event.getType() == BundleEvent.STOPPING) {
            stop();
        }
    }

    private void stop() {
        workers.forEach(Halting::halt);
        long end = System.nanoTime() + MOST.toNanos();
        int late = 0;
        try {
            for (Halting worker : workers) {
                Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                late += worker.awaitEnd(left) ? 0 : 1;
            }
            LOG.info("Work in the background has ended; cut off: {}", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
