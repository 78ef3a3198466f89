package org.atrium.fees.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.common.Roles;
import org.atrium.fees.domain.ServiceStop;
import org.atrium.fees.store.StopStore;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.workflow.api.CaseStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the orders of engineering do to a stop (FE-04, FE-05): the one named accepts it, the slip
 * filled in ends the step. A step that was taken on the stop itself is not taken again.
 */
@Component(service = EngineeringEvents.class)
public class EngineeringEvents {
    private static final int LONGEST = 400;
    private static final String STOP = "STOP";

    private final FeesUnit unit;
    private final Desk desk;
    private final Stops stops;
    private final StopStore store = new StopStore();

    /** Over the tables of fees. */
    @Activate
    public EngineeringEvents(
            @Reference FeesUnit unit, @Reference Desk desk, @Reference Stops stops) {
        this.unit = unit;
        this.desk = desk;
        this.stops = stops;
    }

    /** What an order of engineering told. */
    private record Told(EntityManager em, ServiceStop stop, JsonNode of) {
        String part() {
            return of.get("stopPart").asText();
        }

        String number() {
            return of.get("number").asText();
        }
    }

    /** What is done with it. */
    private interface Hears {
        void take(Told told);
    }

    /** One for each event of a stop's order. */
    public List<EventHandler> handlers() {
        return Stream.of(
                        Map.<String, Hears>entry("stop-order.registered", this::registered),
                        Map.<String, Hears>entry("stop-order.assigned", this::assigned),
                        Map.<String, Hears>entry("stop-order.solved", this::solved))
                .map(each -> handler(each.getKey(), each.getValue()))
                .toList();
    }

    private EventHandler handler(String type, Hears hears) {
        return new EventHandler() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public void handle(Event event) {
                JsonNode of = event.payload();
                unit.joined(
                        em -> {
                            long id = of.get("stopId").asLong();
                            hears.take(new Told(em, stops.locked(em, id), of));
                            return null;
                        });
            }
        };
    }

    private void registered(Told told) {
        long order = told.of().get("orderId").asLong();
        store.order(told.em(), told.stop().id(), told.part(), order, told.number());
    }

    private void assigned(Told told) {
        if (STOP.equals(told.part())
                && StopFlow.MANAGER_ORDERED.equals(told.stop().state())
                && stops.isGrounded(told.em(), told.stop())) {
            accept(told);
        }
    }

    private void accept(Told told) {
        CaseStep step = named(told, "accept", told.number());
        take(Roles.ENGINEERING_MANAGER, () -> stops.accept(told.em(), told.stop(), step));
    }

    private void solved(Told told) {
        if (STOP.equals(told.part())) {
            stopped(told);
        } else if (StopFlow.RESTORE_DISPATCHED.equals(told.stop().state())) {
            Instant at = notBefore(told, told.stop().stoppedAt());
            CaseStep step = CaseStep.of("restored", null).with(words(told), null);
            take(Roles.ENGINEERING_MANAGER, () -> stops.restored(told.em(), told.stop(), step, at));
        }
    }

    private void stopped(Told told) {
        ServiceStop stop = told.stop();
        if (stop.stoppedAt() != null) {
            return;
        }
        Instant at = notBefore(told, stop.orderedAt());
        if (!stops.isGrounded(told.em(), stop)) {
            CaseStep step = named(told, "undo", words(told));
            take(Roles.FINANCE, () -> stops.undo(told.em(), stop, step, at));
            return;
        }
        if (StopFlow.MANAGER_ORDERED.equals(stop.state())) {
            accept(told);
        }
        CaseStep step = CaseStep.of("stop", null).with(words(told), null);
        take(Roles.ENGINEERING_MANAGER, () -> stops.stop(told.em(), stop, step, at));
    }

    private void take(String role, Runnable step) {
        desk.byItself(
                role,
                () -> {
                    step.run();
                    return null;
                });
    }

    private static CaseStep named(Told told, String action, String note) {
        String person =
                told.of().hasNonNull("responsible") ? told.of().get("responsible").asText() : null;
        return CaseStep.of(action, null)
                .givenTo(Roles.ENGINEERING_SUPERVISOR, person)
                .with(note, null);
    }

    /** The slip knows minutes, the stop seconds. */
    private static Instant notBefore(Told told, Instant earliest) {
        Instant at = Instant.parse(told.of().get("doneAt").asText());
        return at.isBefore(earliest) ? earliest : at;
    }

    private static String words(Told told) {
        String words = told.number() + " " + told.of().get("result").asText();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
