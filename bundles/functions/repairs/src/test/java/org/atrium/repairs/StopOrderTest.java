package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.PageRequest;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderQuery;
import org.atrium.repairs.api.OrderReason;
import org.atrium.repairs.api.OrderRow;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.domain.StopWork;
import org.atrium.workflow.api.CaseView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-04, FE-05: orders that fees asks for to stop and restore a service. */
public class StopOrderTest {
    private static final String STOP = "service.stop-ordered";
    private static final String RESTORE = "service.restore-ordered";

    private TestRepairs repairs;

    @Before
    public void open() {
        repairs = new TestRepairs();
    }

    @After
    public void close() {
        repairs.close();
    }

    @Test
    public void aStopIsAnOrderOfTheManagerOfEngineeringOnce() {
        tell(STOP, "陈经理", null);
        tell(STOP, "陈经理", null);
        assertEquals(1, rows().size());
        OrderView order = order(StopWork.Part.STOP);
        assertEquals("DISPATCHED", order.state);
        assertEquals("PmEngineeringManager", order.handlerRole);
        assertEquals("repairs.stop.what-stop{number=JG-ST-1, service=停车}", order.what);
        assertEquals("陈经理", order.who);
        assertNull(order.phone);
        assertEquals("9", order.stopId);
        assertEquals("STOP", order.stopPart);
        assertEquals(TestRepairs.START.plusSeconds(3 * 3600), order.standardDueAt);
    }

    @Test
    public void itIsDoneReturnedAndRecordedWithoutACall() {
        tell(STOP, "陈经理", null);
        String id = order(StopWork.Part.STOP).id;
        repairs.platform.actAs("chief", "PmEngineeringManager");
        AssignOrder assign = new AssignOrder();
        assign.responsible = "wang";
        repairs.work.assign(id, assign);
        assertEquals("stop-order.assigned 5", last());
        repairs.platform.actAs("wang", "ResponsiblePerson");
        repairs.work.go(id, new GoToSpot());
        repairs.platform.setNow(Instant.parse("2026-11-20T01:25:00Z"));
        repairs.work.solve(id, TestRepairs.slip("2026-11-20T09:20:00+08:00"));
        assertEquals("stop-order.solved 5", last());
        tell("service.stopped", "system", null);
        assertEquals("SLIP_COMPLETE", order(StopWork.Part.STOP).state);
        repairs.platform.actAs("chief", "PmEngineeringManager");
        assertEquals("RECORDED", repairs.work.giveBack(id, new OrderNote()).state);
        assertEquals("stop-order.closed 5", last());
    }

    @Test
    public void aRestoreIsUrgentUntilItsDeadline() {
        Instant due = TestRepairs.START.plusSeconds(7200);
        tell(RESTORE, null, due);
        OrderView order = order(StopWork.Part.RESTORE);
        assertEquals("EngineeringSupervisor", order.handlerRole);
        assertEquals("URGENT", order.path);
        assertEquals(due, order.standardDueAt);
        assertEquals(due, order.dueAt);
        assertEquals("repairs.stop.by{}", order.who);
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        assertEquals("ON_SITE", repairs.work.go(order.id, new GoToSpot()).state);
    }

    @Test
    public void aStopThatIsDroppedCancelsItsOrder() {
        tell("service.stop-dropped", null, null);
        assertEquals(0, rows().size());
        tell(STOP, "陈经理", null);
        tell("service.stop-dropped", null, null);
        OrderView order = order(StopWork.Part.STOP);
        assertEquals("CANCELLED", order.state);
        assertEquals("repairs.stop.paid{}", order.history.get(order.history.size() - 1).note);
        tell("service.stop-dropped", null, null);
        assertEquals("CANCELLED", order(StopWork.Part.STOP).state);
    }

    @Test
    public void whatWasDoneElsewhereIsRecorded() {
        tell(STOP, "陈经理", null);
        assertFalse(
                order(StopWork.Part.STOP).actions.stream()
                        .map((CaseView.CaseAction a) -> a.name)
                        .toList()
                        .contains("done-elsewhere"));
        tell("service.stopped", "engineer", null);
        OrderView order = order(StopWork.Part.STOP);
        assertEquals("RECORDED", order.state);
        assertFalse(order.late);
        tell(RESTORE, null, TestRepairs.START.plusSeconds(7200));
        tell("service.restored", "engineer", null);
        assertEquals("RECORDED", order(StopWork.Part.RESTORE).state);
        assertEquals(2, rows().size());
    }

    /** An order that the desk cancelled by mistake stays so; the stop is done on its own page. */
    @Test
    public void aCancelledOrderHearsNothingMore() {
        tell(STOP, "陈经理", null);
        repairs.platform.actAs("desk", "FrontDesk");
        OrderReason reason = new OrderReason();
        reason.reason = "误开";
        repairs.detours.cancel(order(StopWork.Part.STOP).id, reason);
        tell("service.stopped", "engineer", null);
        assertEquals("CANCELLED", order(StopWork.Part.STOP).state);
    }

    private List<OrderRow> rows() {
        repairs.platform.actAs("desk", "FrontDesk");
        return repairs.lists.orders(new OrderQuery(), PageRequest.of(50, null, null)).items;
    }

    private OrderView order(StopWork.Part part) {
        String begins =
                part == StopWork.Part.STOP ? "repairs.stop.what-stop" : "repairs.stop.what-restore";
        return rows().stream()
                .filter(row -> row.what.startsWith(begins))
                .map(row -> repairs.desk.view(row.id))
                .findFirst()
                .orElseThrow();
    }

    private String last() {
        List<String> published = repairs.published();
        return published.get(published.size() - 1);
    }

    private void tell(String type, String by, Instant dueAt) {
        Map<String, Object> stop = new HashMap<>();
        stop.put("stopId", "9");
        stop.put("number", "JG-ST-1");
        stop.put("serviceTitle", "停车");
        stop.put("houseId", Long.toString(TestRepairs.HOUSE));
        stop.put("by", by);
        stop.put("dueAt", dueAt);
        repairs.platform.transactions.write(
                () -> {
                    repairs.platform.events.publish(type, 1, TestRepairs.HOUSE, stop);
                    return null;
                });
        repairs.platform.deliverEvents();
    }
}
