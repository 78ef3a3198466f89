package org.atrium.fees.service;

import java.util.List;
import java.util.stream.Stream;
import org.atrium.kernel.api.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the ladder, stops and move-ins do when the ledger tells of money (FE-01, FE-05, FE-08). */
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
            @Reference Stops stops,
            @Reference MoveIns moveIns) {
        handlers =
                Stream.of("receipt.recorded", "receipt.reversed", "charge.adjusted", "credit.used")
                        .<EventHandler>map(
                                type ->
                                        new PaidOnLadder(
                                                type, unit, desk, holds, calls, stops, moveIns))
                        .toList();
    }

    /** One for each event. */
    public List<EventHandler> handlers() {
        return handlers;
    }
}
