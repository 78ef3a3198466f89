package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Leases.Lease;
import org.atrium.kernel.api.Leases.LeaseLost;
import org.atrium.kernel.api.ModuleUse;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.store.DeliveryStore;
import org.atrium.kernel.store.DeliveryStore.Stuck;
import org.atrium.kernel.store.DeliveryStore.Waiting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a consumer's events, stream by stream (a stream is a project and a house, or a project's
 * events without a house), each in a transaction of its own. The delivery's row is deleted first:
 * its lock lets no other node handle the same event at the same time.
 */
@Component(service = EventDelivery.class)
public class EventDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(EventDelivery.class);
    private static final int PAGE = 200;

    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Modules modules;
    private final Projects projects;
    private final Json json;
    private final DeliveryStore store = new DeliveryStore();
    private final Clock clock = Clock.systemUTC();

    /** Over the kernel's tables. */
    @Activate
    public EventDelivery(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Modules modules,
            @Reference Projects projects,
            @Reference Json json) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.modules = modules;
        this.projects = projects;
        this.json = json;
    }

    /** Whether something can be delivered to this consumer now. */
    boolean hasWork(String consumer) {
        return unit.joined(em -> store.hasWork(em, consumer, clock.instant()));
    }

    /** When the next failed event is to be tried again. */
    Optional<Instant> nextDue(String consumer) {
        return Optional.ofNullable(unit.joined(em -> store.nextDue(em, consumer)));
    }

    /**
     * Delivers all that can be delivered now.
     *
     * @param pauses after the first failure, the second and so on; after the last one it is poison
     * @return the events that were handled
     */
    public int deliver(String consumer, Lease lease, List<Duration> pauses) {
        int all = 0;
        for (Stuck stuck : read(em -> store.due(em, consumer, clock.instant(), PAGE))) {
            all += attempt(consumer, stuck, lease, pauses) ? 1 : 0;
        }
        int swept;
        do {
            swept = sweep(consumer, lease, pauses);
            all += swept;
        } while (swept > 0);
        return all;
    }

    /** One pass over the streams; a stream with very many events waits for the next pass. */
    private int sweep(String consumer, Lease lease, List<Duration> pauses) {
        int delivered = 0;
        long stream = -1;
        List<Waiting> page;
        do {
            long behind = stream;
            page = read(em -> store.ready(em, consumer, behind, PAGE));
            long stopped = -1;
            for (Waiting next : page) {
                stream = next.streamId();
                if (stream == stopped) {
                    continue;
                }
                if (next.stuck()) {
                    stopped = stream;
                    park(consumer, stream);
                } else if (attempt(consumer, first(next), lease, pauses)) {
                    delivered++;
                } else {
                    stopped = stream;
                }
            }
        } while (page.size() == PAGE);
        return delivered;
    }

    private static Stuck first(Waiting next) {
        return new Stuck(next.eventId(), next.projectId(), next.streamId(), 0);
    }

    private void park(String consumer, long stream) {
        unit.joined(
                em -> {
                    store.park(em, consumer, stream);
                    return null;
                });
    }

    /** Returns whether the stream may go on. */
    private boolean attempt(String consumer, Stuck event, Lease lease, List<Duration> pauses) {
        Caller system = Caller.system(projects.byId(event.projectId()));
        try (ModuleUse use =
                modules.enter(consumer, event.projectId())
                        .orElseThrow(() -> new ModuleAway(consumer))) {
            return attempt(use.module(), event, lease, pauses, system);
        }
    }

    private boolean attempt(
            RunningModule module, Stuck event, Lease lease, List<Duration> pauses, Caller system) {
        String consumer = module.info().id();
        try {
            return callers.as(system, () -> transactions.write(() -> handle(module, event, lease)));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            if (!modules.versions().contains(module)) {
                throw new ModuleAway(consumer);
            }
            failed(consumer, event, pauses, e);
            return false;
        }
    }

    private boolean handle(RunningModule module, Stuck event, Lease lease) {
        return unit.joined(
                em -> {
                    String consumer = module.info().id();
                    if (!store.take(em, consumer, event.eventId(), clock.instant())) {
                        return true;
                    }
                    DeliveryStore.Row row = store.event(em, event.eventId());
                    if (isSubscribed(module, event.projectId())) {
                        handler(module, row.type()).ifPresent(h -> h.handle(event(event, row)));
                    }
                    if (event.attempts() > 0) {
                        store.free(em, consumer, event.streamId());
                    }
                    lease.check();
                    return true;
                });
    }

    private boolean isSubscribed(RunningModule module, long projectId) {
        return !module.info().isFunction()
                || modules.enabledIn(projectId).contains(module.info().id());
    }

    private static Optional<EventHandler> handler(RunningModule module, String type) {
        return module.module().events().stream().filter(h -> h.type().equals(type)).findFirst();
    }

    private Event event(Stuck event, DeliveryStore.Row row) {
        return new Event(
                event.eventId(),
                row.type(),
                row.version(),
                event.projectId(),
                row.houseId(),
                row.happenedAt(),
                json.tree(row.payload()));
    }

    private void failed(String consumer, Stuck event, List<Duration> pauses, Throwable e) {
        int attempts = event.attempts() + 1;
        Instant now = clock.instant();
        boolean poison = attempts > pauses.size();
        Instant next = poison ? null : now.plus(pauses.get(attempts - 1));
        if (poison) {
            LOG.error("Event {} is poison for {}", event.eventId(), consumer, e);
        } else {
            LOG.warn("Event {} failed at {}: {}", event.eventId(), consumer, e.toString());
        }
        Stuck failed = new Stuck(event.eventId(), event.projectId(), event.streamId(), attempts);
        unit.joined(
                em -> {
                    store.fail(em, consumer, failed, next, reason(e), now);
                    return null;
                });
    }

    private static String reason(Throwable e) {
        return e instanceof Problem problem
                ? problem.code() + " " + problem.arguments()
                : String.valueOf(e);
    }

    private <T> T read(Function<EntityManager, T> query) {
        return unit.joined(query);
    }

    /** The consumer went away; what it has not got yet waits for it. */
    static final class ModuleAway extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        ModuleAway(String consumer) {
            super(consumer + " is away");
        }
    }
}
