package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.atrium.kernel.api.Recurring;
import org.atrium.kernel.store.RetentionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night deletes events that all consumers have had for long enough, chunk by chunk. */
@Component(configurationPid = "org.atrium.kernel.events")
public class EventRetention implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);
    private static final int CHUNK = 500;

    private final KernelUnit unit;
    private final Duration keep;
    private final RetentionStore store = new RetentionStore();
    private final Clock clock = Clock.systemUTC();

    /** Over the kernel's tables. */
    @Activate
    public EventRetention(@Reference KernelUnit unit, EventsConfig config) {
        this(unit, Duration.ofDays(config.keepDays()));
    }

    EventRetention(KernelUnit unit, Duration keep) {
        this.unit = unit;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "events.retention";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("20:03");
    }

    @Override
    public void run() {
        LOG.info("{} delivered events were deleted", delete());
    }

    /** Returns the number of events deleted. */
    int delete() {
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
        return deleted;
    }
}
