package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.Leases.Lease;
import org.atrium.kernel.api.Leases.LeaseLost;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.store.ProjectStore;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/** Events are not lost, come in order, and have one effect (architecture rule 2). */
public class EventsTest {
    private static final List<Duration> NO_PAUSE = List.of(Duration.ZERO, Duration.ZERO);

    private final EventFixture given = new EventFixture();
    private final TestPlatform platform = given.platform;
    private final LeasesImpl leases =
            new LeasesImpl(platform.unit, platform.ids, "one", Clock.systemUTC());
    private final EventDelivery delivery = given.delivery;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @After
    public void close() {
        leases.stop();
        platform.close();
    }

    @Test
    public void eventsOfOneHouseComeInTheOrderOfTheirCommits() {
        given.run("listener", this::hear);
        for (int i = 1; i <= 5; i++) {
            given.publish(7L, i);
            given.publish(8L, i);
        }
        assertEquals(10, platform.deliverEvents());
        assertEquals(List.of("7/1", "7/2", "7/3", "7/4", "7/5"), heardOf("7/"));
        assertEquals(List.of("8/1", "8/2", "8/3", "8/4", "8/5"), heardOf("8/"));
        assertEquals(0, platform.database.count("KERNEL.EVENT_DELIVERY"));
        assertEquals(10, platform.database.count("KERNEL.EVENT_INBOX"));
    }

    @Test
    public void theHandlerGetsWhatWasPublishedAsTheSystemInItsProject() {
        List<Event> events = new ArrayList<>();
        List<String> callers = new ArrayList<>();
        given.run(
                "listener",
                e -> {
                    events.add(e);
                    callers.add(
                            platform.callers.current().user()
                                    + "@"
                                    + platform.callers.current().project().code());
                });
        given.publish(null, 3);
        platform.deliverEvents();
        Event event = events.get(0);
        assertEquals("test.happened", event.type());
        assertEquals(1, event.version());
        assertEquals(platform.project.id(), event.projectId());
        assertEquals(null, event.houseId());
        assertEquals(3, event.payload().get("n").asInt());
        assertEquals(List.of("system@jade-garden"), callers);
    }

    @Test
    public void whatIsRolledBackNeverHappened() {
        given.run("listener", this::hear);
        assertThrows(
                Conflict.class,
                () ->
                        given.write(
                                () -> {
                                    platform.events.publish(
                                            "test.happened", 1, 7L, EventFixture.payload(1));
                                    throw new Conflict("kernel.test.refused");
                                }));
        given.publish(7L, 2);
        platform.deliverEvents();
        assertEquals(List.of("7/2"), heard);
    }

    @Test
    public void aHandlerThatFailsHalfWayHasItsEffectOnce() {
        AtomicInteger tries = new AtomicInteger();
        given.run(
                "listener",
                e -> {
                    platform.audit.record("test.effect", e.id(), "made", null, null);
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("the node died here");
                    }
                });
        given.publish(7L, 1);
        given.publish(7L, 2);
        deliver("listener", NO_PAUSE);
        deliver("listener", NO_PAUSE);
        deliver("listener", NO_PAUSE);
        assertEquals(4, tries.get());
        assertEquals(2, platform.database.count("KERNEL.AUDIT WHERE ENTITY = 'test.effect'"));
        assertEquals(0, platform.database.count("KERNEL.EVENT_STUCK"));
        assertEquals(0, platform.database.count("KERNEL.EVENT_DELIVERY"));
    }

    @Test
    public void poisonStopsOnlyItsHouseAndOnlyForItsConsumer() {
        given.run(
                "weak",
                e -> {
                    if (e.payload().get("n").asInt() == 1 && e.houseId() == 7) {
                        throw new IllegalStateException("cannot read this");
                    }
                    hear(e);
                });
        AtomicInteger strong = new AtomicInteger();
        given.run("strong", e -> strong.incrementAndGet());
        given.publish(7L, 1);
        given.publish(7L, 2);
        given.publish(8L, 1);
        deliver("weak", List.of());
        given.publish(7L, 3);
        given.publish(8L, 2);
        deliver("weak", List.of());
        deliver("strong", List.of());
        assertEquals(List.of("8/1", "8/2"), heard);
        assertEquals(5, strong.get());
        assertEquals(1, platform.database.count("KERNEL.EVENT_STUCK WHERE STATE = 'POISON'"));
        assertEquals(3, platform.database.count("KERNEL.EVENT_DELIVERY WHERE PARKED = TRUE"));
    }

    @Test
    public void aFunctionGetsWhatHappensWhileItIsEnabledAlsoWhenItIsAway() {
        Module function =
                EventFixture.module(ModuleInfo.function("guest", "访客", "Guest"), this::hear);
        RunningModule running = new RunningModule(function.info(), "1.0.0", function, null);
        platform.outbox.subscribe(running, List.of());
        given.publish(7L, 1);
        enable("guest");
        given.publish(7L, 2);
        assertThrows(EventDelivery.ModuleAway.class, () -> deliver("guest", List.of()));
        given.publish(7L, 3);
        platform.modules.add(running);
        deliver("guest", List.of());
        assertEquals(List.of("7/2", "7/3"), heard);
        enable();
        given.publish(7L, 4);
        deliver("guest", List.of());
        assertEquals(List.of("7/2", "7/3"), heard);
    }

    @Test
    public void twoNodesAtOnceDeliverEachEventOnceAndInOrder() throws Exception {
        LeasesImpl other = new LeasesImpl(platform.unit, platform.ids, "two", Clock.systemUTC());
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        given.run(
                "listener",
                e -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    hear(e);
                    inside.decrementAndGet();
                });
        for (int i = 1; i <= 60; i++) {
            given.publish((long) (i % 3), i);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (LeasesImpl node : List.of(leases, other)) {
                work.add(
                        nodes.submit(
                                () -> {
                                    while (delivery.hasWork("listener")) {
                                        node.alone("e", Duration.ofSeconds(20), this::deliverOne);
                                    }
                                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            nodes.shutdown();
            other.stop();
        }
        assertEquals(1, most.get());
        assertEquals(60, heard.size());
        List<Integer> ofHouse1 =
                heardOf("1/").stream().map(t -> Integer.valueOf(t.substring(2))).toList();
        assertEquals(ofHouse1.stream().sorted().toList(), ofHouse1);
    }

    @Test
    public void aNodeThatLostItsLeaseCommitsNothing() {
        given.run("listener", this::hear);
        given.publish(7L, 1);
        Lease old = leases.take("e", Duration.ofSeconds(-1)).orElseThrow();
        LeasesImpl other = new LeasesImpl(platform.unit, platform.ids, "two", Clock.systemUTC());
        try (Lease taken = other.take("e", Duration.ofSeconds(20)).orElseThrow()) {
            assertThrows(LeaseLost.class, () -> delivery.deliver("listener", old, List.of()));
            assertEquals(1, platform.database.count("KERNEL.EVENT_DELIVERY"));
            assertTrue(leases.take("e", Duration.ofSeconds(20)).isEmpty());
            assertEquals(1, delivery.deliver("listener", taken, List.of()));
        } finally {
            other.stop();
        }
    }

    @Test
    public void thirtyTwoCommandsAtOneHouseAreNumberedWithoutGaps() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, 32)
                    .forEach(i -> all.add(threads.submit(() -> given.publish(9L, i))));
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(32, platform.database.count("KERNEL.EVENT WHERE SEQ BETWEEN 1 AND 32"));
        assertEquals(1, platform.database.count("KERNEL.EVENT_STREAM WHERE LAST_SEQ = 32"));
    }

    private void deliverOne(Lease lease) {
        delivery.deliver("listener", lease, List.of());
    }

    private void hear(Event event) {
        heard.add(event.houseId() + "/" + event.payload().get("n").asInt());
    }

    private List<String> heardOf(String prefix) {
        return heard.stream().filter(h -> h.startsWith(prefix)).toList();
    }

    private void deliver(String consumer, List<Duration> pauses) {
        leases.alone(
                "events." + consumer,
                Duration.ofSeconds(20),
                lease -> delivery.deliver(consumer, lease, pauses));
    }

    private void enable(String... modules) {
        ProjectRef project = platform.project;
        platform.unit.joined(
                em -> {
                    new ProjectStore().setModules(em, project.id(), Set.of(modules));
                    return null;
                });
        platform.settings.changed(project.id());
    }
}
