package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.atrium.kernel.api.Leases;
import org.atrium.kernel.api.Leases.LeaseLost;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the consumers of this node as soon as a commit tells of their events, when a pause is
 * over, and now and then without being told (another node's commit, or a module that came back).
 * One node at a time serves a consumer, by its lease.
 */
@Component(
        immediate = true,
        service = {EventWorker.class, Halting.class},
        configurationPid = "org.atrium.kernel.events")
@Designate(ocd = EventsConfig.class)
public class EventWorker implements Halting {
    private static final Logger LOG = LoggerFactory.getLogger(EventWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final long AGAIN_MILLIS = 1000;

    private final EventDelivery delivery;
    private final Leases leases;
    private final Modules modules;
    private final Outbox outbox;
    private final List<Duration> pauses;
    private final Clock clock = Clock.systemUTC();
    private final Consumer<Set<String>> told = consumers -> consumers.forEach(this::wake);
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor threads;

    /** Begins to deliver. */
    @Activate
    public EventWorker(
            @Reference EventDelivery delivery,
            @Reference Leases leases,
            @Reference Modules modules,
            @Reference Outbox outbox,
            EventsConfig config) {
        this.delivery = delivery;
        this.leases = leases;
        this.modules = modules;
        this.outbox = outbox;
        this.pauses = Arrays.stream(config.pausesSeconds()).mapToObj(Duration::ofSeconds).toList();
        threads =
                new ScheduledThreadPoolExecutor(
                        config.threads(), r -> new Thread(r, "atrium-events"));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.scheduleWithFixedDelay(this::poll, 1, config.pollSeconds(), TimeUnit.SECONDS);
        outbox.listen(told);
    }

    /** Lets the present handlers finish. */
    @Deactivate
    public void stop() throws InterruptedException {
        halt();
        awaitEnd(Duration.ofSeconds(30));
    }

    @Override
    public void halt() {
        outbox.leave(told);
        // no interrupt: Derby would close its files on it
        threads.shutdown();
    }

    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return threads.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Serves this consumer soon. */
    void wake(String consumer) {
        if (waiting.add(consumer)) {
            later(consumer, 0);
        }
    }

    private void later(String consumer, long millis) {
        try {
            threads.schedule(() -> serve(consumer), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is served after the stop", consumer);
        }
    }

    private void poll() {
        for (RunningModule module : modules.running()) {
            if (!module.module().events().isEmpty()) {
                wake(module.info().id());
            }
        }
    }

    private void serve(String consumer) {
        if (!atWork.add(consumer)) {
            later(consumer, AGAIN_MILLIS / 10);
            return;
        }
        waiting.remove(consumer);
        try {
            round(consumer);
        } catch (EventDelivery.ModuleAway | LeaseLost e) {
            LOG.debug("Delivery to {} stops", consumer, e);
        } catch (RuntimeException e) {
            LOG.warn("Events of {} could not be delivered now", consumer, e);
        } finally {
            atWork.remove(consumer);
        }
    }

    private void round(String consumer) {
        if (modules.running(consumer).isEmpty()) {
            return;
        }
        if (delivery.hasWork(consumer)
                && !leases.alone(
                        "events." + consumer,
                        LEASE,
                        lease -> delivery.deliver(consumer, lease, pauses))) {
            later(consumer, AGAIN_MILLIS);
            return;
        }
        delivery.nextDue(consumer).ifPresent(due -> later(consumer, millisUntil(due)));
    }

    private long millisUntil(Instant due) {
        return Math.max(1, Duration.between(clock.instant(), due).toMillis() + 1);
    }
}
