package org.atrium.kernel.service;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.testkit.TestPlatform;

/** Events {@code test.happened} with a number, and modules that wait for them. */
final class EventFixture {
    final TestPlatform platform = new TestPlatform();
    final EventDelivery delivery =
            new EventDelivery(
                    platform.unit,
                    platform.transactions,
                    platform.callers,
                    platform.modules,
                    platform.projects,
                    platform.json);

    void run(String id, Consumer<Event> handler) {
        platform.run(module(ModuleInfo.platform(id, id, id), handler));
    }

    static Module module(ModuleInfo info, Consumer<Event> handler) {
        EventHandler only =
                new EventHandler() {
                    @Override
                    public String type() {
                        return "test.happened";
                    }

                    @Override
                    public void handle(Event event) {
                        handler.accept(event);
                    }
                };
        return new Module() {
            @Override
            public ModuleInfo info() {
                return info;
            }

            @Override
            public List<Object> resources() {
                return List.of();
            }

            @Override
            public List<EventHandler> events() {
                return List.of(only);
            }
        };
    }

    void publish(Long house, int n) {
        write(() -> platform.events.publish("test.happened", 1, house, payload(n)));
    }

    static Map<String, Integer> payload(int n) {
        return Map.of("n", n);
    }

    void write(Runnable command) {
        platform.callers.as(
                platform.caller("desk"),
                () ->
                        platform.transactions.write(
                                () -> {
                                    command.run();
                                    return null;
                                }));
    }
}
