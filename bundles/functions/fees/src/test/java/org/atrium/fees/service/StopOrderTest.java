package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.Roles;
import org.atrium.fees.api.ServiceStopView;
import org.atrium.workflow.api.CaseView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-04, FE-05: engineering does a stop by its own orders, which tell of it by events. */
public class StopOrderTest {
    private StopFixture stops;

    /** On 06-10; house 101 owes since 05-31. */
    @Before
    public void open() {
        stops = new StopFixture();
        stops.ladder.owes(101, "2026-05-31", "100.00");
    }

    @After
    public void close() {
        stops.close();
    }

    @Test
    public void theOrderIsShownAcceptsAndStops() {
        String id = stops.ordered(101).id;
        tell("stop-order.registered", id, "STOP", null);
        tell("stop-order.registered", id, "STOP", null);
        assertEquals("MANAGER_ORDERED", stops.settled(id));
        assertEquals(1, stops.view(id).orders.size());
        assertEquals("JG-RP-1", stops.view(id).orders.get(0).number);
        tell("stop-order.assigned", id, "STOP", null);
        assertEquals("ENGINEERING_ACCEPTED", stops.settled(id));
        assertTrue(offered("wang", id).contains("stop"));
        stops.now("2026-06-14T09:00");
        tell("stop-order.solved", id, "STOP", "2026-06-14T08:30");
        assertEquals("STOPPED", stops.settled(id));
        assertEquals(stops.at("2026-06-14T08:30"), stops.view(id).stoppedAt);
        assertEquals("JG-RP-1 已关停", stops.view(id).stopNote);
        tell("stop-order.solved", id, "STOP", "2026-06-14T08:50");
        assertEquals("STOPPED", stops.settled(id));
        assertEquals(1, stops.events("service.stopped"));
    }

    @Test
    public void aRestoreIsDoneByItsOrderOrOnTheStopButOnce() {
        String id = stops.stopped(101).id;
        stops.ladder.books.pay(101, "100.00");
        assertEquals("RESTORE_DISPATCHED", stops.settled(id));
        tell("stop-order.registered", id, "RESTORE", null);
        tell("stop-order.solved", id, "RESTORE", "2026-06-14T00:00");
        assertEquals("RESTORED", stops.settled(id));
        tell("stop-order.solved", id, "RESTORE", "2026-06-14T00:00");
        assertEquals("RESTORED", stops.settled(id));
        assertEquals(1, stops.events("service.restored"));
        assertEquals("RESTORE", stops.view(id).orders.get(0).part);
    }

    /** The supervisor takes it on and fills the slip in before anybody accepts. */
    @Test
    public void aSlipWithoutAcceptanceAcceptsToo() {
        String id = stops.ordered(101).id;
        tell("stop-order.solved", id, "STOP", "2026-06-13T23:59");
        assertEquals("STOPPED", stops.settled(id));
        assertEquals(stops.at("2026-06-14T00:00"), stops.view(id).stoppedAt);
    }

    /** C-27: what was stopped before engineering heard of the payment runs again at once. */
    @Test
    public void whatWasStoppedWithoutGroundIsToBeRestored() {
        String id = stops.ordered(101).id;
        stops.ladder.books.pay(101, "100.00");
        assertEquals("PAID_BEFORE", stops.settled(id));
        tell("stop-order.solved", id, "STOP", "2026-06-14T00:00");
        assertEquals("RESTORE_DISPATCHED", stops.settled(id));
        ServiceStopView view = stops.view(id);
        assertEquals(stops.at("2026-06-14T02:00"), view.dueAt);
        assertEquals(1, stops.events("service.restore-ordered"));
        assertEquals("RESTORED", stops.step(Roles.ENGINEERING_SUPERVISOR, id, "restored").state);
    }

    @Test
    public void anOrderThatRestoresAcceptsNoStop() {
        String id = stops.ordered(101).id;
        tell("stop-order.assigned", id, "RESTORE", null);
        assertEquals("MANAGER_ORDERED", stops.settled(id));
    }

    private List<String> offered(String user, String id) {
        return stops
                .platform
                .callers
                .as(
                        stops.platform.caller(user, Roles.FRONT_DESK),
                        () -> stops.views.get(id).actions)
                .stream()
                .map((CaseView.CaseAction action) -> action.name)
                .toList();
    }

    private void tell(String type, String stop, String part, String doneAt) {
        Map<String, Object> order = new HashMap<>();
        order.put("orderId", "17");
        order.put("number", "JG-RP-1");
        order.put("stopId", stop);
        order.put("stopPart", part);
        order.put("responsible", "wang");
        order.put("doneAt", doneAt == null ? null : stops.at(doneAt));
        order.put("result", doneAt == null ? null : "已关停");
        stops.as(
                Roles.FRONT_DESK,
                () ->
                        stops.platform.transactions.write(
                                () -> {
                                    stops.platform.events.publish(type, 1, 101L, order);
                                    return null;
                                }));
    }
}
