package org.atrium.workflow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.common.Term;
import org.atrium.common.WorkingCalendar;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Event;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Escalation;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowAction.Kind;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.api.HoldRule;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.SlaRow;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Holds, escalation steps and deadlines in working days (flows.md 6.3). */
public class ClocksTest {
    private static final PolicyKey<HoldRule> HOLD =
            HoldRule.key(
                    "wish.hold", "挂起", "Hold", "test", "{\"stopsClock\":true,\"longest\":\"5D\"}");
    private static final FlowDefinition FLOW =
            FlowDefinition.of("wishes", "wish", "心愿", "Wish")
                    .holds(HOLD)
                    .states(
                            FlowState.open("ASKED", "已提", "Asked", "FrontDesk")
                                    .under(
                                            new FlowClock(
                                                            "answer",
                                                            "wish.answer",
                                                            FlowClock.WhenPassed.OVERDUE,
                                                            "CsManager")
                                                    .with(
                                                            Escalation.remindAt(50),
                                                            Escalation.after(
                                                                    "1H", "GeneralManager"))),
                            FlowState.open("WAIT", "等待客户", "Waiting", "FrontDesk"),
                            FlowState.closed("DONE", "完成", "Done"))
                    .actions(
                            FlowAction.step("ask", "提出", "Ask").to("ASKED").by("FrontDesk"),
                            FlowAction.step("hold", "等待客户", "Wait")
                                    .as(Kind.HOLD)
                                    .from("ASKED")
                                    .to("WAIT")
                                    .by("FrontDesk"),
                            FlowAction.step("resume", "恢复", "Resume")
                                    .as(Kind.RESUME)
                                    .from("WAIT")
                                    .by("FrontDesk"),
                            FlowAction.step("answer", "答复", "Answer")
                                    .from("ASKED")
                                    .to("DONE")
                                    .by("FrontDesk"))
                    .build();

    // Friday, 09:00 in Shanghai
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private final TestPlatform platform = new TestPlatform();
    private WorkflowFixture workflow;

    @Before
    public void open() {
        platform.setNow(START);
        workflow = new WorkflowFixture(platform);
        workflow.provide(() -> List.of(FLOW));
        platform.actAs("desk", "FrontDesk");
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void eachStepOfAClockIsTakenOnceAndInOrder() {
        long wish = ask("4H");
        later(Duration.ofHours(2).plusMinutes(1));
        assertEquals(1, workflow.sweep.run());
        assertEquals(0, workflow.sweep.run());
        later(Duration.ofHours(6));
        assertEquals(2, workflow.sweep.run());
        assertEquals(0, workflow.sweep.run());
        assertEquals(
                List.of("ask", "remind", "overdue", "escalate"),
                view(wish).history.stream().map(h -> h.action).toList());
        assertEquals(
                List.of("case.escalated", "case.overdue", "case.escalated"),
                platform.records.published(e -> e.type()));
        platform.actAs("gm", "GeneralManager");
        assertEquals(
                1,
                workflow.tasks
                        .tasks(
                                true,
                                false,
                                null,
                                null,
                                org.atrium.common.PageRequest.of(null, null, null))
                        .items
                        .size());
    }

    @Test
    public void aClosedCaseTakesNoFurtherStep() {
        long wish = ask("4H");
        act(wish, "answer");
        later(Duration.ofDays(2));
        assertEquals(0, workflow.sweep.run());
    }

    @Test
    public void aDeadlineInWorkingDaysMovesByTheWorkingDaysOnHold() {
        long wish = ask("3WD");
        assertEquals(Instant.parse("2026-11-25T16:00:00Z"), view(wish).dueAt);
        act(wish, "hold");
        assertEquals(Instant.parse("2026-11-25T16:00:00Z"), view(wish).heldUntil);
        // from Friday over the weekend to Tuesday: two working days
        platform.setNow(Instant.parse("2026-11-24T03:00:00Z"));
        act(wish, "resume");
        CaseView view = view(wish);
        assertEquals(Instant.parse("2026-11-27T16:00:00Z"), view.dueAt);
        assertEquals(Duration.ofDays(4).plusHours(2).toSeconds(), view.heldSeconds);
    }

    @Test
    public void aHoldEndsByItselfWhenItHasLastedAsLongAsItMay() {
        long wish = ask("4H");
        act(wish, "hold");
        later(Duration.ofDays(4));
        assertEquals(0, workflow.sweep.run());
        later(Duration.ofDays(6));
        assertEquals(1, workflow.sweep.run());
        CaseView view = view(wish);
        assertEquals("ASKED", view.state);
        assertEquals("system", view.history.get(2).user);
        assertTrue(view.history.get(2).note.contains("自动恢复"));
        assertEquals(START.plus(Duration.ofDays(6).plusHours(4)), view.dueAt);
    }

    @Test
    public void aYearWithoutCalendarIsMarkedAndCountedAgainWhenItIsKnown() {
        platform.setNow(Instant.parse("2028-12-28T01:00:00Z"));
        long wish = ask("5WD");
        assertTrue(view(wish).provisional);
        assertEquals(Instant.parse("2029-01-04T16:00:00Z"), view(wish).dueAt);
        assertEquals("answer 5WD", view(wish).dueRule);
        assertNull(view(wish).heldAt);
        assertFalse(view(ask("5D")).provisional);
        Calendars known =
                id ->
                        new WorkingCalendar(
                                List.of(2028, 2029), List.of(LocalDate.of(2029, 1, 1)), List.of());
        recount(known);
        recount(known);
        CaseView view = view(wish);
        assertFalse(view.provisional);
        assertEquals(Instant.parse("2029-01-05T16:00:00Z"), view.dueAt);
        assertEquals(List.of("ask", "recount"), view.history.stream().map(h -> h.action).toList());
        assertEquals(2029, view.history.get(1).entered.get("calendar").asInt());
    }

    private void recount(Calendars calendars) {
        Event event =
                new Event(
                        1,
                        "calendar.changed",
                        1,
                        platform.project.id(),
                        null,
                        platform.clock.now(),
                        platform.json.tree("{\"years\":[2029]}"));
        platform.callers.as(
                Caller.system(platform.project),
                () ->
                        platform.transactions.write(
                                () -> {
                                    workflow.recount(calendars).handle(event);
                                    return null;
                                }));
    }

    @Test
    public void theFiguresTellOpenedClosedLateAndHowLong() {
        long quick = ask("4H");
        long slow = ask("4H");
        ask("4H");
        later(Duration.ofHours(1));
        act(quick, "answer");
        later(Duration.ofHours(9));
        act(slow, "answer");
        SlaRow row = workflow.figures().figures(null, null, null, "flow").items.get(0);
        assertEquals("心愿", row.title);
        assertEquals(3, row.opened);
        assertEquals(2, row.closed);
        assertEquals(1, row.late);
        assertEquals("50.0", row.onTimePercent);
        assertEquals(Long.valueOf(3600), row.medianSeconds);
        assertEquals(Long.valueOf(9 * 3600), row.p90Seconds);
        assertEquals(1, row.open);
        assertEquals(Long.valueOf(9 * 3600), row.longestOpenSeconds);
        assertEquals(
                "2026-11", workflow.figures().figures("", null, null, "month").items.get(0).key);
        assertThrows(
                InvalidInput.class,
                () -> workflow.figures().figures(null, "2026-12-01", "2026-11-01", null));
    }

    @Test
    public void whatWasDoneInTimeAndEnteredLaterIsInTime() {
        long noted = ask("4H");
        long late = ask("4H");
        later(Duration.ofHours(9));
        workflow.sweep.run();
        answered(noted, START.plus(Duration.ofHours(4)));
        answered(late, START.plus(Duration.ofHours(4).plusSeconds(1)));
        SlaRow row = workflow.figures().figures(null, null, null, "flow").items.get(0);
        assertEquals(2, row.closed);
        assertEquals(1, row.late);
    }

    private void answered(long wish, Instant at) {
        CaseStep step = CaseStep.of("answer", null).happened(at);
        platform.transactions.write(() -> workflow.cases.act(FLOW, wish, step));
    }

    private long ask(String term) {
        long subject = platform.ids.next();
        return platform.transactions.write(
                () -> {
                    OpenCase command =
                            new OpenCase("ask", subject, null, null, null, "wish", null, null);
                    long id = workflow.cases.open(FLOW, command);
                    workflow.cases.setDeadline(FLOW, id, Term.parse(term), platform.clock.now());
                    return id;
                });
    }

    private void act(long id, String action) {
        platform.transactions.write(() -> workflow.cases.act(FLOW, id, CaseStep.of(action, null)));
    }

    private CaseView view(long id) {
        return platform.transactions.read(() -> workflow.cases.view(FLOW, id, action -> true));
    }

    private void later(Duration time) {
        platform.setNow(START.plus(time));
    }
}
