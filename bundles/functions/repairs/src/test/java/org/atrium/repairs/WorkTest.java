package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.repairs.api.AssignOrder;
import org.atrium.repairs.api.DispatchOrder;
import org.atrium.repairs.api.FillSlip;
import org.atrium.repairs.api.GoToSpot;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RegisterOrder;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RP-01 to RP-04: from the desk to the spot and back. */
public class WorkTest {
    private static final String IN_TIME = "2026-11-20T09:25:00+08:00";

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
    public void anOrderGoesToTheDepartmentOfTheRoutingTable() {
        OrderView order = repairs.dispatched(TestRepairs.water());
        assertEquals("DISPATCHED", order.state);
        assertEquals("EngineeringSupervisor", order.handlerRole);
        assertTrue(repairs.published().contains("order.dispatched 5"));
    }

    @Test
    public void whatTheTableDoesNotNameTheDeskRoutesByHand() {
        RegisterOrder command = TestRepairs.water();
        command.category = "OTHER";
        String id = repairs.register(command).id;
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class, () -> repairs.work.dispatch(id, new DispatchOrder()));
        assertEquals("repairs.dispatch.no-route", refused.fields().get(0).code());
        assertEquals("CsAssistant", dispatch(id, "CsAssistant", null).handlerRole);
    }

    @Test
    public void anUnknownRoleIsRefused() {
        String id = repairs.register(TestRepairs.water()).id;
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> dispatch(id, "Salesperson", "x"));
        assertEquals("repairs.dispatch.role-unknown", refused.fields().get(0).code());
    }

    @Test
    public void aRoleOtherThanTheTablesNeedsAWord() {
        String id = repairs.register(TestRepairs.water()).id;
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> dispatch(id, "CsAssistant", null));
        assertEquals("repairs.dispatch.reason", refused.fields().get(0).code());
        assertEquals("CsAssistant", dispatch(id, "CsAssistant", "户内").handlerRole);
    }

    @Test
    public void aMatterOfAnOutsideCompanyIsNotDispatchedUnawares() {
        RegisterOrder command = TestRepairs.water();
        command.area = "EXTERNAL";
        command.category = "TELECOM";
        String id = repairs.register(command).id;
        Conflict refused =
                assertThrows(Conflict.class, () -> repairs.work.dispatch(id, new DispatchOrder()));
        assertEquals("repairs.dispatch.external", refused.code());
        assertEquals("通信公司", refused.arguments().get("company"));
    }

    @Test
    public void theSupervisorNamesAResponsiblePersonWhoFindsItInHisInbox() {
        OrderView order = repairs.assigned(TestRepairs.water());
        assertEquals("ASSIGNED", order.state);
        assertEquals("wang", order.responsible);
    }

    @Test
    public void theResponsiblePersonIsAMemberWithARoleInRepairs() {
        String id = repairs.dispatched(TestRepairs.water()).id;
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        for (String person : List.of("nobody", "sales")) {
            AssignOrder assign = new AssignOrder();
            assign.responsible = person;
            InvalidInput refused =
                    assertThrows(InvalidInput.class, () -> repairs.work.assign(id, assign));
            assertEquals("repairs.assign.person", refused.fields().get(0).code());
        }
    }

    @Test
    public void thePeopleToChooseFromAreThoseMembers() {
        assertEquals(
                List.of("engineer", "wang"),
                repairs.work.people().stream().map(p -> p.user).toList());
    }

    @Test
    public void onAGeneralPathNobodyGoesBeforeAPersonIsNamed() {
        OrderView order = repairs.dispatched(TestRepairs.water());
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        assertEquals(List.of("assign"), mainActions(order.id));
        Conflict refused =
                assertThrows(Conflict.class, () -> repairs.work.go(order.id, new GoToSpot()));
        assertEquals("repairs.order.not-assigned", refused.code());
    }

    @Test
    public void onAnUrgentPathTheSupervisorGoesHimself() {
        RegisterOrder command = TestRepairs.water();
        command.path = "URGENT";
        OrderView order = repairs.dispatched(command);
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        assertEquals(List.of("go"), mainActions(order.id));
        AssignOrder assign = new AssignOrder();
        assign.responsible = "wang";
        Conflict refused =
                assertThrows(Conflict.class, () -> repairs.work.assign(order.id, assign));
        assertEquals("repairs.order.path-goes-itself", refused.code());
        OrderView there = repairs.work.go(order.id, new GoToSpot());
        assertEquals("ON_SITE", there.state);
        assertEquals("engineer", there.responsible);
    }

    @Test
    public void aMajorMatterGoesToTheManagerWhoReportsUpwardAtTheSameTime() {
        RegisterOrder command = TestRepairs.water();
        command.path = "MAJOR";
        OrderView order = repairs.dispatched(command);
        assertEquals("PmEngineeringManager", order.handlerRole);
        repairs.platform.actAs("li", "PmEngineeringManager");
        GoToSpot go = new GoToSpot();
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> repairs.work.go(order.id, go));
        assertEquals(
                List.of("reportedTo", "reportedAt"),
                refused.fields().stream().map(f -> f.field()).toList());
        go.reportedTo = "总经理";
        go.reportedAt = "2026-11-20T09:01:00+08:00";
        assertThrows(InvalidInput.class, () -> repairs.work.go(order.id, go));
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofMinutes(2)));
        OrderView there = repairs.work.go(order.id, go);
        assertEquals("总经理", there.reportedTo);
        assertEquals("ON_SITE", there.state);
    }

    @Test
    public void theResponsiblePersonGoesAndFillsInTheSlip() {
        repairs.platform.setNow(TestRepairs.START);
        String id = repairs.onSite(TestRepairs.water()).id;
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofMinutes(25)));
        OrderView order = repairs.work.solve(id, TestRepairs.slip(IN_TIME));
        assertEquals("SLIP_COMPLETE", order.state);
        assertEquals("更换阀门", order.result);
        assertFalse(order.late);
        assertTrue(repairs.published().contains("order.solved 5"));
    }

    @Test
    public void aSlipWithoutItsMandatoryFieldsIsRefused() {
        String id = repairs.onSite(TestRepairs.water()).id;
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> repairs.work.solve(id, new FillSlip()));
        assertEquals(
                List.of("result", "arriveAt", "doneAt"),
                refused.fields().stream().map(f -> f.field()).toList());
    }

    @Test
    public void theTimesOnASlipFollowEachOtherAndAreNotInTheFuture() {
        String id = repairs.onSite(TestRepairs.water()).id;
        assertEquals("repairs.slip.in-future", slipProblem(id, TestRepairs.slip(IN_TIME)));
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofHours(1)));
        assertEquals(
                "repairs.slip.time-order",
                slipProblem(id, TestRepairs.slip("2026-11-20T08:59:00+08:00")));
        FillSlip early = TestRepairs.slip(IN_TIME);
        early.arriveAt = "2026-11-20T08:00:00+08:00";
        assertEquals("repairs.slip.time-order", slipProblem(id, early));
    }

    @Test
    public void aComplexMatterNeedsItsWrittenNotice() {
        RegisterOrder command = TestRepairs.water();
        command.timeClass = "COMPLEX";
        OrderView order = repairs.onSite(command);
        assertTrue(order.actions.get(0).fields.contains("noticeGivenAt"));
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofHours(1)));
        FillSlip slip = TestRepairs.slip(IN_TIME);
        assertEquals("repairs.slip.notice", slipProblem(order.id, slip));
        slip.noticeGivenAt = "2026-11-20T09:10:00+08:00";
        assertEquals("SLIP_COMPLETE", repairs.work.solve(order.id, slip).state);
    }

    @Test
    public void workDoneAfterTheStandardTimeIsLate() {
        OrderView order = repairs.returned(TestRepairs.water(), "2026-11-20T09:31:00+08:00");
        assertTrue(order.late);
    }

    @Test
    public void theSupervisorReturnsTheSlipAndTheCallBackWaitsForItsTime() {
        OrderView order = repairs.returned(TestRepairs.water(), IN_TIME);
        assertEquals("RETURNED_TO_DESK", order.state);
        assertEquals("visit 24H", order.dueRule);
        assertEquals(order.visitDueAt, order.dueAt);
        assertFalse(order.overdue);
    }

    @Test
    public void nobodyElseTakesTheStepsOfAnother() {
        String id = repairs.register(TestRepairs.water()).id;
        repairs.platform.actAs("finance", "Finance");
        refused(() -> repairs.work.dispatch(id, new DispatchOrder()));
        repairs.platform.actAs("desk", "FrontDesk");
        repairs.work.dispatch(id, new DispatchOrder());
        repairs.platform.actAs("assistant", "CsAssistant");
        refused(() -> repairs.work.assign(id, new AssignOrder()));
        refused(() -> repairs.work.go(id, new GoToSpot()));
        refused(() -> repairs.work.solve(id, new FillSlip()));
        refused(() -> repairs.work.giveBack(id, new OrderNote()));
    }

    @Test
    public void aStepFromAStateThatHasChangedIsRefused() {
        String id = repairs.dispatched(TestRepairs.water()).id;
        DispatchOrder again = new DispatchOrder();
        again.state = "REGISTERED";
        Conflict refused = assertThrows(Conflict.class, () -> repairs.work.dispatch(id, again));
        assertEquals("workflow.case.state-changed", refused.code());
    }

    @Test
    public void aStepOnAnOrderThatSomebodyChangedIsStale() {
        OrderView seen = repairs.register(TestRepairs.water());
        OrderView changed = repairs.work.dispatch(seen.id, new DispatchOrder());
        assertTrue(changed.version > seen.version);
        repairs.platform.callers.actAs(
                TestPlatform.seeing(
                        repairs.platform.caller("engineer", "EngineeringSupervisor"),
                        seen.version));
        Conflict refused =
                assertThrows(Conflict.class, () -> repairs.work.assign(seen.id, new AssignOrder()));
        assertEquals(412, refused.status());
    }

    @Test
    public void anOrderOfAnotherProjectIsNotFound() {
        String id = repairs.register(TestRepairs.water()).id;
        repairs.elsewhere();
        assertThrows(NotFound.class, () -> repairs.desk.view(id));
        assertThrows(NotFound.class, () -> repairs.work.dispatch(id, new DispatchOrder()));
        assertThrows(NotFound.class, () -> repairs.desk.view("no-id"));
    }

    @Test
    public void anOrderIsShownAsItsLastStepHasLeftIt() {
        assertShown(repairs.register(TestRepairs.water()));
        assertShown(repairs.returned(TestRepairs.water(), IN_TIME));
    }

    @Test
    public void thePhoneIsHiddenFromThoseWhoNeedNotCall() {
        String id = repairs.dispatched(TestRepairs.water()).id;
        assertEquals("13800000001", repairs.desk.view(id).phone);
        repairs.platform.actAs("manager", "CsManager");
        assertEquals("138****0001", repairs.desk.view(id).phone);
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        assertEquals("13800000001", repairs.desk.view(id).phone);
    }

    private OrderView dispatch(String id, String role, String note) {
        DispatchOrder command = new DispatchOrder();
        command.role = role;
        command.note = note;
        return repairs.work.dispatch(id, command);
    }

    private void assertShown(OrderView left) {
        assertEquals(
                repairs.platform.json.write(left),
                repairs.platform.json.write(repairs.desk.view(left.id)));
    }

    private String slipProblem(String id, FillSlip slip) {
        return assertThrows(InvalidInput.class, () -> repairs.work.solve(id, slip))
                .fields()
                .get(0)
                .code();
    }

    private List<String> mainActions(String id) {
        return repairs.desk.view(id).actions.stream()
                .map(a -> a.name)
                .filter(a -> !List.of("cancel", "duplicate", "refer", "hold").contains(a))
                .toList();
    }

    private static void refused(Runnable step) {
        NotAllowed refused = assertThrows(NotAllowed.class, step::run);
        assertEquals("workflow.case.role", refused.code());
    }
}
