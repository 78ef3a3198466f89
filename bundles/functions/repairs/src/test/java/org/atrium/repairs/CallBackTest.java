package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.service.RepairsPolicies;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RP-05: 24 hours after the standard completion time; VS-01: three calls. */
public class CallBackTest {
    private static final String IN_TIME = "2026-11-20T09:25:00+08:00";
    private static final Instant VISIT = Instant.parse("2026-11-21T01:30:00Z");

    private TestRepairs repairs;
    private String id;

    @Before
    public void open() {
        repairs = new TestRepairs();
        id = repairs.returned(TestRepairs.water(), IN_TIME).id;
        repairs.platform.actAs("desk", "FrontDesk");
        repairs.platform.setNow(VISIT);
    }

    @After
    public void close() {
        repairs.close();
    }

    @Test
    public void aCallBackBeforeItsTimeIsRefusedAndNamesTheTime() {
        repairs.platform.setNow(VISIT.minusSeconds(1));
        assertFalse(names(repairs.desk.view(id)).contains("visit"));
        Conflict refused = assertThrows(Conflict.class, () -> repairs.visited(id, "SATISFIED"));
        assertEquals("repairs.order.visit-too-early", refused.code());
        assertEquals("2026-11-21 09:30", refused.arguments().get("from"));
        assertThrows(Conflict.class, () -> repairs.callBacks.noAnswer(id, new OrderNote()));
    }

    @Test
    public void aSatisfiedCustomerEndsTheOrder() {
        assertTrue(names(repairs.desk.view(id)).contains("visit"));
        OrderView order = repairs.visited(id, "SATISFIED");
        assertEquals("RECORDED", order.state);
        assertEquals("很及时", order.history.get(6).note);
        assertNull(order.dueAt);
        assertTrue(repairs.published().contains("order.closed 5"));
        assertEquals("ARCHIVED", repairs.callBacks.archive(id, new OrderNote()).state);
    }

    @Test
    public void aDissatisfiedCustomerSendsTheOrderBackWithANewStandardTime() {
        OrderView order = repairs.visited(id, "DISSATISFIED");
        assertEquals("ASSIGNED", order.state);
        assertEquals(1, order.reworks);
        assertNull(order.doneAt);
        assertEquals(VISIT.plus(Duration.ofMinutes(30)), order.dueAt);
        assertEquals(
                VISIT.plus(Duration.ofMinutes(30)).plus(Duration.ofHours(24)), order.visitDueAt);
        assertTrue(repairs.published().contains("order.reworked 5"));
        repairs.platform.actAs("wang", "ResponsiblePerson");
        assertEquals("ON_SITE", repairs.work.go(id, new GoToSpot()).state);
    }

    @Test
    public void aSpecialMatterIsDoneAgainByANewAgreedTime() {
        RegisterOrder command = TestRepairs.water();
        command.timeClass = "SPECIAL";
        command.agreedUntil = "2026-11-20T12:00:00+08:00";
        repairs.platform.setNow(TestRepairs.START);
        String special = repairs.onSite(command).id;
        repairs.platform.setNow(Instant.parse("2026-11-20T02:00:00Z"));
        var slip = TestRepairs.slip(IN_TIME);
        slip.noticeGivenAt = IN_TIME;
        repairs.work.solve(special, slip);
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        repairs.work.giveBack(special, new OrderNote());
        repairs.platform.setNow(Instant.parse("2026-11-21T04:00:00Z"));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> repairs.visited(special, "DISSATISFIED"));
        assertEquals("agreedUntil", refused.fields().get(0).field());
    }

    @Test
    public void onceLateAlwaysLate() {
        repairs.platform.setNow(TestRepairs.START);
        String late = repairs.returned(TestRepairs.water(), "2026-11-20T09:45:00+08:00").id;
        repairs.platform.setNow(VISIT);
        assertTrue(repairs.visited(late, "DISSATISFIED").late);
    }

    @Test
    public void afterThreeCallsWithoutAnswerTheOrderIsRecordedAsUnreached() {
        OrderView order = repairs.callBacks.noAnswer(id, new OrderNote());
        assertEquals("RETURNED_TO_DESK", order.state);
        assertEquals(1, order.tries);
        assertEquals(VISIT, order.dueAt);
        repairs.callBacks.noAnswer(id, new OrderNote());
        order = repairs.callBacks.noAnswer(id, new OrderNote());
        assertEquals("RECORDED", order.state);
        assertTrue(order.unreached);
    }

    @Test
    public void aProjectMayCallFromTheActualCompletion() {
        repairs.policy(RepairsPolicies.VISIT_ANCHOR, "\"ACTUAL_COMPLETION\"");
        OrderView order = repairs.returned(TestRepairs.water(), "2026-11-20T09:10:00+08:00");
        assertEquals(Instant.parse("2026-11-21T01:10:00Z"), order.dueAt);
    }

    @Test
    public void onlyTheDeskCallsBack() {
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        assertThrows(NotAllowed.class, () -> repairs.callBacks.noAnswer(id, new OrderNote()));
        assertThrows(NotAllowed.class, () -> repairs.callBacks.archive(id, new OrderNote()));
    }

    @Test
    public void anAnswerThatIsNoneIsRefused() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> repairs.visited(id, "FINE"));
        assertEquals("common.field.choice", refused.fields().get(0).code());
    }

    private static List<String> names(OrderView order) {
        return order.actions.stream().map(a -> a.name).toList();
    }
}
