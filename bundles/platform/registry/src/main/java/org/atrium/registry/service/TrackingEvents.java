package org.atrium.registry.service;

import java.util.List;
import java.util.function.Consumer;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;

/** By what it is noticed that a customer is new: somebody was added, or an import has ended. */
public final class TrackingEvents {
    private TrackingEvents() {}

    /** The handlers over this service. */
    public static List<EventHandler> of(Trackings trackings) {
        return List.of(
                on("house.party-added", event -> trackings.appeared(event.houseId())),
                on("house.import-finished", event -> trackings.imported()));
    }

    private static EventHandler on(String type, Consumer<Event> body) {
        return new EventHandler() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public void handle(Event event) {
                body.accept(event);
            }
        };
    }
}
