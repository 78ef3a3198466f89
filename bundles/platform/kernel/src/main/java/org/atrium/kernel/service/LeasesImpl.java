package org.atrium.kernel.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Leases;
import org.atrium.kernel.store.LeaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases as rows. Each taking has a fence of its own, an id that never comes again; what is checked
 * or renewed is the fence, so a holder that slept too long finds out.
 */
@Component
public class LeasesImpl implements Leases {
    private static final Logger LOG = LoggerFactory.getLogger(LeasesImpl.class);
    private static final long BEAT_SECONDS = 5;

    private final KernelUnit unit;
    private final IdBlocks ids;
    private final String owner;
    private final Clock clock;
    private final LeaseStore store = new LeaseStore();
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(LeasesImpl::thread);

    /** For this process, which names itself after its host. */
    @Activate
    public LeasesImpl(@Reference KernelUnit unit, @Reference IdBlocks ids) {
        this(
                unit,
                ids,
                host() + "-" + UUID.randomUUID().toString().substring(0, 8),
                Clock.systemUTC());
    }

    /** For a node of this name. */
    public LeasesImpl(KernelUnit unit, IdBlocks ids, String owner, Clock clock) {
        this.unit = unit;
        this.ids = ids;
        this.owner = owner;
        this.clock = clock;
        heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Stops moving the ends on; who still holds a lease gives it back himself. */
    @Deactivate
    public void stop() {
        heart.shutdown();
    }

    @Override
    public Optional<Lease> take(String name, Duration length) {
        Held lease = new Held(name, length, ids.next());
        try {
            if (!unit.apart(lease::take)) {
                return Optional.empty();
            }
        } catch (RuntimeException e) {
            LOG.debug("Lease {} was taken by another at the same time", name, e);
            return Optional.empty();
        }
        held.add(lease);
        return Optional.of(lease);
    }

    private void beat() {
        for (Held lease : held) {
            try {
                if (!unit.apart(lease::renew)) {
                    LOG.warn("Lease {} was lost to another node", lease.name);
                    held.remove(lease);
                }
            } catch (RuntimeException e) {
                LOG.warn("Lease {} could not be renewed now", lease.name, e);
            }
        }
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), 60));
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "atrium-leases");
        thread.setDaemon(true);
        return thread;
    }

    /** One taking. */
    private final class Held implements Lease {
        private final String name;
        private final Duration length;
        private final long fence;

        Held(String name, Duration length, long fence) {
            this.name = name;
            this.length = length;
            this.fence = fence;
        }

        boolean take(EntityManager em) {
            Instant now = clock.instant();
            Instant until = now.plus(length);
            return store.takeOver(em, name, owner, fence, now, until)
                    || !store.exists(em, name) && store.insert(em, name, owner, fence, until);
        }

        boolean renew(EntityManager em) {
            return store.renew(em, name, fence, clock.instant().plus(length));
        }

        @Override
        public void check() {
            if (!unit.joined(this::renew)) {
                throw new LeaseLost(name);
            }
        }

        @Override
        public void close() {
            held.remove(this);
            try {
                unit.apart(
                        em -> {
                            store.release(em, name, fence);
                            return null;
                        });
            } catch (RuntimeException e) {
                LOG.warn("Lease {} could not be given back; it ends by itself", name, e);
            }
        }
    }
}
