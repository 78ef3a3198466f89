package org.atrium.workflow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Term;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.service.Sweep;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class CasesTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private final TestPlatform platform = new TestPlatform();
    private Cases cases;
    private Sweep sweep;
    private long lamp;

    @Before
    public void open() {
        platform.setNow(START);
        WorkflowFixture workflow = new WorkflowFixture(platform);
        cases = workflow.cases;
        sweep = workflow.sweep;
        platform.actAs("desk", "FrontDesk");
        lamp = report();
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void anOpenedCaseShowsItsActionsAndDueTime() {
        CaseView view = view();
        assertEquals("NEW", view.state);
        assertEquals("新建", view.stateTitle);
        assertEquals(List.of("give", "cancel", "hold"), names(view));
        assertEquals(List.of("role"), view.actions.get(0).fields);
        assertEquals(START.plus(Duration.ofMinutes(30)), view.dueAt);
        assertEquals("repair 30MIN", view.dueRule);
        assertEquals("报告", view.history.get(0).actionTitle);
        assertEquals("dark", view.history.get(0).entered.get("what").asText());
        assertEquals(List.of("lamps.lamp 17 report"), audited());
    }

    @Test
    public void actionsAreOfferedOnlyToWhoMayTakeThem() {
        platform.actAs("finance", "Finance");
        assertEquals(List.of(), names(view()));
    }

    @Test
    public void aStepByTheWrongRoleIsRefused() {
        platform.actAs("finance", "Finance");
        NotAllowed refused = assertThrows(NotAllowed.class, () -> act(CaseStep.of("give", null)));
        assertEquals("workflow.case.role", refused.code());
    }

    @Test
    public void aStepThatTheStateDoesNotOfferIsRefused() {
        Conflict refused = assertThrows(Conflict.class, () -> act(CaseStep.of("ask", null)));
        assertEquals("workflow.case.action", refused.code());
        assertEquals("新建", refused.arguments().get("state"));
    }

    @Test
    public void aStepFromAStateThatHasChangedIsRefused() {
        Conflict refused = assertThrows(Conflict.class, () -> act(CaseStep.of("give", "GIVEN")));
        assertEquals("workflow.case.state-changed", refused.code());
    }

    @Test
    public void aCaseGoesThroughItsStatesToTheRoleAndPersonItIsGivenTo() {
        give();
        platform.actAs("engineer", "EngineeringSupervisor");
        act(CaseStep.of("go", "GIVEN").givenTo(null, "engineer"));
        assertEquals("engineer", view().handler);
        platform.actAs("other", "EngineeringSupervisor");
        assertThrows(NotAllowed.class, () -> act(CaseStep.of("finish", null)));
        platform.actAs("engineer", "EngineeringSupervisor");
        act(CaseStep.of("finish", null).with("new bulb", null));
        CaseView view = view();
        assertEquals("ASK", view.state);
        assertEquals("new bulb", view.history.get(3).note);
        assertEquals("DOING", view.history.get(3).from);
    }

    @Test
    public void theDueTimeGoesOnThroughStatesOfOneClockAndEndsWithIt() {
        Instant due = view().dueAt;
        give();
        assertEquals(due, view().dueAt);
        platform.actAs("engineer", "EngineeringSupervisor");
        act(CaseStep.of("go", null).givenTo(null, "engineer"));
        act(CaseStep.of("finish", null));
        assertNull(view().dueAt);
    }

    @Test
    public void timeOnHoldDoesNotCount() {
        platform.setNow(START.plus(Duration.ofMinutes(10)));
        act(CaseStep.of("hold", null));
        platform.setNow(START.plus(Duration.ofHours(5)));
        assertEquals(0, sweep.run());
        assertFalse(view().overdue);
        act(CaseStep.of("resume", null));
        CaseView view = view();
        assertEquals("NEW", view.state);
        assertEquals(START.plus(Duration.ofHours(5).plusMinutes(20)), view.dueAt);
    }

    @Test
    public void theSweeperMarksAnOverdueCaseOnceAndEscalatesIt() {
        platform.setNow(START.plus(Duration.ofMinutes(31)));
        assertEquals(1, sweep.run());
        assertEquals(0, sweep.run());
        CaseView view = view();
        assertTrue(view.overdue);
        assertEquals("overdue", view.history.get(1).action);
        assertEquals("超时", view.history.get(1).actionTitle);
        assertEquals(List.of("case.overdue 5"), published());
    }

    @Test
    public void aReminderIsNoBreach() {
        give();
        platform.actAs("engineer", "EngineeringSupervisor");
        act(CaseStep.of("go", null).givenTo(null, "engineer"));
        act(CaseStep.of("finish", null));
        platform.transactions.write(
                () ->
                        cases.setDeadline(
                                LampFlow.FLOW, lamp, Term.parse("24H"), platform.clock.now()));
        platform.setNow(START.plus(Duration.ofHours(25)));
        assertEquals(1, sweep.run());
        assertFalse(view().overdue);
        assertEquals(List.of("case.due 5"), published());
    }

    @Test
    public void aCancelledCaseIsClosedAndItsClockStops() {
        act(CaseStep.of("cancel", "NEW").with("twice", Map.of("reason", "twice")));
        CaseView view = view();
        assertFalse(view.open);
        assertEquals(START, view.closedAt);
        platform.setNow(START.plus(Duration.ofDays(1)));
        assertEquals(0, sweep.run());
        assertEquals(List.of(), names(view()));
    }

    @Test
    public void aCaseOfNobodyIsNotFound() {
        NotFound refused =
                assertThrows(NotFound.class, () -> cases.view(LampFlow.FLOW, 1, action -> true));
        assertEquals("workflow.case.not-found", refused.code());
    }

    @Test
    public void theFunctionsOwnGuardHidesAnAction() {
        CaseView view =
                platform.transactions.write(
                        () -> cases.view(LampFlow.FLOW, lamp, a -> !a.equals("give")));
        assertEquals(List.of("cancel", "hold"), names(view));
    }

    private long report() {
        return platform.transactions.write(
                () -> {
                    OpenCase command =
                            new OpenCase(
                                    "report",
                                    17,
                                    5L,
                                    "1栋",
                                    "JG-LP-2026-000001",
                                    "dark lamp",
                                    null,
                                    Map.of("what", "dark"));
                    long id = cases.open(LampFlow.FLOW, command);
                    cases.setDeadline(LampFlow.FLOW, id, Term.parse("30MIN"), START);
                    return id;
                });
    }

    private void give() {
        act(CaseStep.of("give", "NEW").givenTo("EngineeringSupervisor", null));
    }

    private void act(CaseStep step) {
        platform.transactions.write(() -> cases.act(LampFlow.FLOW, lamp, step));
    }

    private CaseView view() {
        return platform.transactions.write(() -> cases.view(LampFlow.FLOW, lamp, action -> true));
    }

    private List<String> audited() {
        return platform.records.audited(a -> a.entity() + " " + a.id() + " " + a.action());
    }

    private List<String> published() {
        return platform.records.published(e -> e.type() + " " + e.houseId());
    }

    private static List<String> names(CaseView view) {
        return view.actions.stream().map(a -> a.name).toList();
    }
}
