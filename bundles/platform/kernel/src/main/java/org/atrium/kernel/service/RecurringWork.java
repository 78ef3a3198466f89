package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.atrium.kernel.api.Leases;
import org.atrium.kernel.api.Recurring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every {@link Recurring} service at its rhythm, on the node that gets its lease. */
@Component(immediate = true, service = Halting.class)
public class RecurringWork implements Halting {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringWork.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int THREADS = 2;

    private final Leases leases;
    private final Clock clock = Clock.systemUTC();
    private final Map<Recurring, Future<?>> planned = new HashMap<>();
    private final ScheduledThreadPoolExecutor threads =
            new ScheduledThreadPoolExecutor(THREADS, r -> new Thread(r, "atrium-recurring"));

    /** Begins to look at the clock. */
    @Activate
    public RecurringWork(@Reference Leases leases) {
        this.leases = leases;
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setRemoveOnCancelPolicy(true);
    }

    @Deactivate
    void stop() throws InterruptedException {
        halt();
        awaitEnd(Duration.ofSeconds(30));
    }

    /** Another one is there. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    public void add(Recurring work) {
        synchronized (threads) {
            plan(work);
        }
    }

    /** One has gone; a run of it ends by itself. */
    public void remove(Recurring work) {
        synchronized (threads) {
            planned.remove(work).cancel(false);
        }
    }

    @Override
    public void halt() {
        threads.shutdown();
    }

    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return threads.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void plan(Recurring work) {
        long millis = work.rhythm().pauseFrom(clock.instant()).toMillis();
        planned.put(work, threads.schedule(() -> turn(work), millis, TimeUnit.MILLISECONDS));
    }

    private void turn(Recurring work) {
        try {
            leases.alone(work.name(), LEASE, lease -> work.run());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} failed; it is tried again at its time", work.name(), e);
        }
        synchronized (threads) {
            if (planned.containsKey(work) && !threads.isShutdown()) {
                plan(work);
            }
        }
    }
}
