package org.atrium.kernel.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Leases.Lease;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.service.EventDelivery;

/** The consumers of a test, and the real delivery on the test's own thread. */
final class TestConsumers {
    private static final Lease HELD =
            new Lease() {
                @Override
                public void check() {
                    // nobody else is here to take it
                }

                @Override
                public void close() {
                    // nothing was taken
                }
            };

    private final TestPlatform platform;
    private final EventDelivery delivery;
    private RuntimeException thrown;

    TestConsumers(TestPlatform platform) {
        this.platform = platform;
        delivery =
                new EventDelivery(
                        platform.unit,
                        platform.transactions,
                        platform.callers,
                        platform.modules,
                        platform.projects,
                        platform.json);
    }

    void run(String id, EventHandler... handlers) {
        run(
                new Module() {
                    @Override
                    public ModuleInfo info() {
                        return ModuleInfo.platform(id, id, id);
                    }

                    @Override
                    public List<Object> resources() {
                        return List.of();
                    }

                    @Override
                    public List<EventHandler> events() {
                        return List.of(handlers);
                    }
                });
    }

    void run(Module module) {
        RunningModule running = new RunningModule(module.info(), "1.0.0", new Heard(module), null);
        platform.outbox.subscribe(running, List.of());
        platform.modules.add(running);
    }

    int deliver() {
        thrown = null;
        int all = 0;
        int round;
        do {
            round = 0;
            for (RunningModule module : platform.modules.running()) {
                round += delivery.deliver(module.info().id(), HELD, List.of());
            }
            all += round;
        } while (round > 0);
        if (thrown != null) {
            throw thrown;
        }
        return all;
    }

    /** The module, of which the handlers' first exception is kept. */
    private final class Heard implements Module {
        private final Module module;

        Heard(Module module) {
            this.module = module;
        }

        @Override
        public ModuleInfo info() {
            return module.info();
        }

        @Override
        public List<Object> resources() {
            return module.resources();
        }

        @Override
        public List<JobRunner> jobs() {
            return module.jobs();
        }

        @Override
        public List<EventHandler> events() {
            Stream<EventHandler> heard = module.events().stream().map(this::heard);
            return heard.toList();
        }

        private EventHandler heard(EventHandler handler) {
            return new EventHandler() {
                @Override
                public String type() {
                    return handler.type();
                }

                @Override
                public void handle(Event event) {
                    try {
                        handler.handle(event);
                    } catch (RuntimeException e) {
                        thrown = thrown == null ? e : thrown;
                        throw e;
                    }
                }
            };
        }
    }
}
