package org.atrium.fees.service;

import java.util.List;
import java.util.stream.Stream;
import org.atrium.kernel.api.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the ladder does when the ledger tells of money (FE-01). */
@Component(service = LadderEvents.class)
public class LadderEvents {
    private final List<EventHandler> handlers;

    /** Over the tables of fees. */
    @Activate
    public LadderEvents(
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Holds holds,
            @Reference Calls calls,
            @Reference Stops stops) {
        handlers =
                Stream.of("receipt.recorded", "receipt.reversed", "charge.adjusted", "credit.used")
                        .<EventHandler>map(
                                type -> new PaidOnLadder(type, unit, desk, holds, calls, stops))
                        .toList();
    }

    /** One for each event. */
    public List<EventHandler> handlers() {
        return handlers;
    }
}
