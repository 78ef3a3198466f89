package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.karaf.scheduler.Job;
import org.apache.karaf.scheduler.JobContext;
import org.apache.karaf.scheduler.Scheduler;
import org.atrium.kernel.api.Leases;
import org.atrium.kernel.store.RetentionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night deletes events that all consumers have had for long enough, chunk by chunk. */
@Component(
        service = {Job.class, EventRetention.class},
        configurationPid = "org.atrium.kernel.events",
        property = {
            Scheduler.PROPERTY_SCHEDULER_EXPRESSION + "=0 20 3 * * ?",
            Scheduler.PROPERTY_SCHEDULER_NAME + "=kernel.events.retention",
            Scheduler.PROPERTY_SCHEDULER_CONCURRENT + ":Boolean=false"
        })
public class EventRetention implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);
    private static final int CHUNK = 500;

    private final KernelUnit unit;
    private final Leases leases;
    private final Duration keep;
    private final RetentionStore store = new RetentionStore();
    private final Clock clock = Clock.systemUTC();

    /** Over the kernel's tables. */
    @Activate
    public EventRetention(
            @Reference KernelUnit unit, @Reference Leases leases, EventsConfig config) {
        this(unit, leases, Duration.ofDays(config.keepDays()));
    }

    EventRetention(KernelUnit unit, Leases leases, Duration keep) {
        this.unit = unit;
        this.leases = leases;
        this.keep = keep;
    }

    @Override
    public void execute(JobContext context) {
        leases.alone("events.retention", Duration.ofSeconds(20), lease -> run());
    }

    /** Returns the number of events deleted. */
    int run() {
        Instant before = clock.instant().minus(keep);
        int deleted = 0;
        int chunk;
        long behind = 0;
        do {
            long from = behind;
            RetentionStore.Chunk done = unit.apart(em -> store.events(em, before, from, CHUNK));
            chunk = done.read();
            behind = done.last();
            deleted += done.deleted();
        } while (chunk == CHUNK);
        while (unit.apart(em -> store.inbox(em, before, CHUNK)) == CHUNK) {
            LOG.debug("The inbox is being cleared");
        }
        LOG.info("{} delivered events were deleted", deleted);
        return deleted;
    }
}
