package org.atrium.kernel.service;

import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox: events are rows, written with their cause. */
@Component
public class EventsImpl implements Events {
    private final KernelUnit unit;
    private final Callers callers;
    private final IdBlocks ids;
    private final Json json;
    private final BusinessClock clock;

    /** Over the kernel's tables. */
    @Activate
    public EventsImpl(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Json json,
            @Reference BusinessClock clock) {
        this.unit = unit;
        this.callers = callers;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void publish(String type, int version, Long houseId, Object payload) {
        unit.joined(
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO KERNEL.EVENT (ID, PROJECT_ID, HOUSE_ID, TYPE,"
                                                + " TYPE_VERSION, HAPPENED_AT, PAYLOAD)"
                                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                                        ids.next(),
                                        callers.current().projectId(),
                                        houseId,
                                        type,
                                        version,
                                        clock.now(),
                                        json.write(payload))
                                .execute(em));
    }
}
