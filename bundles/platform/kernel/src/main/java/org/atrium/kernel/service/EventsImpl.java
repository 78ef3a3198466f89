package org.atrium.kernel.service;

import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.store.OutboxStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes into the {@link Outbox}: events are rows, written with their cause. */
@Component
public class EventsImpl implements Events {
    private final Outbox outbox;
    private final Callers callers;
    private final IdBlocks ids;
    private final Json json;
    private final BusinessClock clock;

    /** Over the outbox. */
    @Activate
    public EventsImpl(
            @Reference Outbox outbox,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Json json,
            @Reference BusinessClock clock) {
        this.outbox = outbox;
        this.callers = callers;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void publish(String type, int version, Long houseId, Object payload) {
        outbox.add(
                new OutboxStore.Draft(
                        ids.next(),
                        callers.current().projectId(),
                        houseId,
                        type,
                        version,
                        clock.now(),
                        json.write(payload)));
    }
}
