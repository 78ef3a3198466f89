package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SettleEvent;
import org.atrium.kernel.api.StuckEventView;
import org.atrium.kernel.store.OutboxStore;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Poison is shown, tried again or skipped; delivered events go in time (architecture rule 2). */
public class EventWatchTest {
    private final EventFixture given = new EventFixture();
    private final TestPlatform platform = given.platform;
    private final LeasesImpl leases =
            new LeasesImpl(platform.unit, platform.ids, "one", Clock.systemUTC());
    private final EventWatch watch =
            new EventWatch(
                    platform.unit,
                    platform.transactions,
                    platform.callers,
                    platform.modules,
                    platform.projects,
                    platform.audit,
                    platform.json,
                    platform.outbox);
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final List<Integer> heard = Collections.synchronizedList(new ArrayList<>());

    @Before
    public void aConsumerThatCannotReadTheFirstEvent() {
        given.run(
                "weak",
                e -> {
                    int n = e.payload().get("n").asInt();
                    if (n == 1 && broken.get()) {
                        throw new IllegalStateException("cannot read this");
                    }
                    heard.add(n);
                });
        given.publish(7L, 1);
        given.publish(7L, 2);
    }

    @After
    public void close() {
        leases.stop();
        platform.close();
    }

    @Test
    public void poisonIsListedWithItsReasonAndCounted() {
        deliver();
        StuckEventView row = list(null).get(0);
        assertEquals("POISON", row.state);
        assertEquals("weak", row.consumer);
        assertEquals("jade-garden", row.project);
        assertEquals("7", row.houseId);
        assertEquals(1, row.payload.get("n").asInt());
        assertTrue(row.reason, row.reason.contains("cannot read this"));
        assertEquals(1, list("WAITING").size());
        OutboxStore.Lag lag = watch.lags().get(0);
        assertEquals(2, lag.waiting());
        assertEquals(1, lag.poison());
    }

    @Test
    public void aRetryDeliversItAndWhatStoodBehindIt() {
        deliver();
        broken.set(false);
        StuckEventView row = list("POISON").get(0);
        asIt(() -> watch.retry(row.id, settle(null)));
        deliver();
        assertEquals(List.of(1, 2), heard);
        assertEquals(0, list(null).size());
    }

    @Test
    public void skippingTakesAReasonIsAuditedAndLetsTheOthersThrough() {
        deliver();
        String id = list(null).get(0).id;
        assertThrows(InvalidInput.class, () -> asIt(() -> watch.skip(id, settle(" "))));
        asIt(() -> watch.skip(id, settle("the house was entered twice")));
        deliver();
        assertEquals(List.of(2), heard);
        assertEquals(
                List.of("it skip"), platform.records.audited(a -> a.user() + " " + a.action()));
        assertThrows(NotFound.class, () -> asIt(() -> watch.skip(id, settle("again"))));
    }

    @Test
    public void onlyTheEventThatStoppedItsHouseCanBeSettled() {
        deliver();
        String behind = list("WAITING").get(0).id;
        assertThrows(Conflict.class, () -> asIt(() -> watch.retry(behind, settle(null))));
    }

    @Test
    public void theWorkerTriesAgainByItselfAndDeliversOnCommit() throws Exception {
        EventsConfig config = new Config();
        EventWorker worker =
                new EventWorker(given.delivery, leases, platform.modules, platform.outbox, config);
        try {
            await(() -> platform.database.count("KERNEL.EVENT_STUCK") == 1);
            broken.set(false);
            await(() -> heard.size() == 2);
            given.publish(7L, 3);
            await(() -> heard.size() == 3);
        } finally {
            worker.stop();
        }
        assertEquals(List.of(1, 2, 3), heard);
    }

    @Test
    public void onlyWhatEverybodyHasHadIsDeletedInTime() {
        given.publish(8L, 3);
        deliver();
        EventRetention retention = new EventRetention(platform.unit, Duration.ZERO);
        assertEquals(1, retention.delete());
        assertEquals(2, platform.database.count("KERNEL.EVENT"));
        assertEquals(0, platform.database.count("KERNEL.EVENT_INBOX"));
    }

    private void deliver() {
        leases.alone(
                "events.weak",
                Duration.ofSeconds(20),
                lease -> given.delivery.deliver("weak", lease, List.of()));
    }

    private List<StuckEventView> list(String state) {
        return asIt(() -> watch.list(state, null, null, PageRequest.of(null, null, null))).items;
    }

    private <T> T asIt(Supplier<T> body) {
        return platform.callers.as(platform.caller("it", "group-it").in(null), body);
    }

    private static SettleEvent settle(String reason) {
        SettleEvent settle = new SettleEvent();
        settle.consumer = "weak";
        settle.reason = reason;
        return settle;
    }

    private static void await(Supplier<Boolean> condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.get() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertTrue("not within 20 s", condition.get());
    }

    /** Short pauses. */
    private static final class Config implements EventsConfig {
        @Override
        public long[] pausesSeconds() {
            return new long[] {1, 1, 1, 1, 1};
        }

        @Override
        public int pollSeconds() {
            return 3600;
        }

        @Override
        public int threads() {
            return 2;
        }

        @Override
        public int keepDays() {
            return 1;
        }

        @Override
        public Class<EventsConfig> annotationType() {
            return EventsConfig.class;
        }
    }
}
