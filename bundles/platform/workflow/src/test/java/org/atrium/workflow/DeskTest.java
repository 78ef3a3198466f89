package org.atrium.workflow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.AddComment;
import org.atrium.workflow.api.BulkResult;
import org.atrium.workflow.api.BulkStep;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.HandOver;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What can be done with any case, and who may. */
public class DeskTest {
    private final TestPlatform platform = new TestPlatform();
    private final Map<Long, Long> cases = new java.util.HashMap<>();
    private final List<String> handed = new ArrayList<>();
    private WorkflowFixture workflow;

    @Before
    public void open() {
        platform.setNow(Instant.parse("2026-11-20T01:00:00Z"));
        workflow = new WorkflowFixture(platform);
        workflow.provide(new Lamps());
        workflow.members
                .add("wang", "EngineeringSupervisor")
                .add("zhao", "EngineeringSupervisor")
                .add("li", "CsAssistant")
                .add("desk", "FrontDesk");
        platform.actAs("desk", "FrontDesk");
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void whoClaimsACaseHasItAloneUntilHePutsItBack() {
        String id = given(1);
        platform.actAs("wang", "EngineeringSupervisor");
        CaseView claimed = workflow.desk.claim(id);
        assertEquals("wang", claimed.assignee);
        assertTrue(claimed.offers.contains("release"));
        assertEquals(1, inbox());
        platform.actAs("zhao", "EngineeringSupervisor");
        assertEquals(0, inbox());
        Conflict taken = assertThrows(Conflict.class, () -> workflow.desk.claim(id));
        assertEquals("wang", taken.arguments().get("user"));
        platform.actAs("wang", "EngineeringSupervisor");
        assertNull(workflow.desk.release(id).assignee);
        platform.actAs("zhao", "EngineeringSupervisor");
        assertEquals(1, inbox());
    }

    @Test
    public void nobodyClaimsForARoleThatHeDoesNotHold() {
        String id = given(1);
        platform.actAs("desk", "FrontDesk");
        NotAllowed refused = assertThrows(NotAllowed.class, () -> workflow.desk.claim(id));
        assertEquals("workflow.case.claim-role", refused.code());
        assertEquals("EngineeringSupervisor", refused.arguments().get("role"));
    }

    @Test
    public void aPersonalTaskIsHandedOverToAColleagueOfTheRoleWithAReason() {
        String id = doing(1, "wang");
        platform.actAs("wang");
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> workflow.desk.handOver(id, to("li", null)));
        assertEquals(
                List.of("reason", "user"),
                refused.fields().stream().map(f -> f.field()).sorted().toList());
        CaseView moved = workflow.desk.handOver(id, to("zhao", "ill"));
        assertEquals("zhao", moved.handler);
        assertEquals(List.of("1 zhao"), handed);
        CaseView.HistoryEntry entry = moved.history.get(moved.history.size() - 1);
        assertEquals("转办", entry.actionTitle);
        assertEquals("ill", entry.note);
        assertThrows(NotAllowed.class, () -> workflow.desk.handOver(id, to("wang", "back")));
    }

    @Test
    public void aDeputyActsInPlaceOfWhomTheCaseNames() {
        String id = doing(1, "wang");
        workflow.members.deputy("li", "wang");
        platform.actAs("li", "CsAssistant", "EngineeringSupervisor");
        assertEquals(1, inbox());
        platform.transactions.write(
                () ->
                        workflow.cases.act(
                                LampFlow.FLOW, Long.parseLong(id), CaseStep.of("finish", null)));
        assertEquals(
                "wang",
                platform.unit
                        .joined(
                                em ->
                                        SqlQuery.sql(
                                                        "SELECT INSTEAD_OF FROM"
                                                                + " WORKFLOW.CASE_HISTORY WHERE"
                                                                + " ACTION_NAME = 'finish'")
                                                .list(em, r -> r.text(0)))
                        .get(0));
    }

    @Test
    public void commentsKeepTheirOrderAndNameOnlyMembers() {
        String id = given(1);
        assertEquals(0, workflow.desk.comments(id).items.size());
        workflow.desk.comment(id, said("first", "wang"));
        assertEquals(
                List.of("first", "second"),
                workflow.desk.comment(id, said("second")).items.stream().map(c -> c.text).toList());
        InvalidInput stranger =
                assertThrows(
                        InvalidInput.class, () -> workflow.desk.comment(id, said("x", "nobody")));
        assertEquals("workflow.comment.member", stranger.fields().get(0).code());
        InvalidInput empty =
                assertThrows(InvalidInput.class, () -> workflow.desk.comment(id, said(" ")));
        assertEquals("workflow.comment.empty", empty.fields().get(0).code());
    }

    @Test
    public void manyAtOnceTellsForEachCaseWhatBecameOfIt() {
        String first = Long.toString(report(1));
        String second = Long.toString(report(2));
        String gone = given(3);
        platform.actAs("desk", "FrontDesk");
        BulkResult result = workflow.steps.takeAll(bulk("cancel", first, gone, second, "99"));
        assertEquals(2, result.done);
        assertEquals(
                List.of("true", "workflow.case.state-changed", "true", "workflow.case.not-found"),
                result.items.stream().map(o -> o.done ? "true" : o.code).toList());
        assertEquals("OFF", workflow.tasks.caseView(first).state);
        assertEquals("GIVEN", workflow.tasks.caseView(gone).state);
    }

    @Test
    public void theSameManyAtOnceGivesTheFirstResultAgain() {
        String first = Long.toString(report(1));
        String gone = given(2);
        platform.callers.actAs(TestPlatform.keyed(platform.caller("desk", "FrontDesk"), "k", "f"));
        BulkResult result = workflow.steps.takeAll(bulk("cancel", first, gone));
        assertEquals(1, result.done);
        assertThrows(
                org.atrium.kernel.api.AnsweredBefore.class,
                () -> workflow.steps.takeAll(bulk("cancel", first, gone)));
        platform.actAs("desk", "FrontDesk");
        assertEquals(2, workflow.tasks.caseView(first).history.size());
    }

    @Test
    public void whatOnlyTheOwnPageCanDoIsRefusedInWords() {
        String id = Long.toString(report(1));
        Conflict refused =
                assertThrows(
                        Conflict.class, () -> workflow.steps.take(id, "give", new StepInput()));
        assertEquals("workflow.case.own-page", refused.code());
        assertEquals("派单", refused.arguments().get("action"));
    }

    private long report(long subject) {
        platform.actAs("desk", "FrontDesk");
        OpenCase command =
                new OpenCase("report", subject, 5L, "1栋", "L" + subject, "lamp", null, null);
        long id = platform.transactions.write(() -> workflow.cases.open(LampFlow.FLOW, command));
        cases.put(subject, id);
        return id;
    }

    private String given(long subject) {
        long id = report(subject);
        act(id, CaseStep.of("give", "NEW").givenTo("EngineeringSupervisor", null));
        return Long.toString(id);
    }

    private String doing(long subject, String who) {
        String id = given(subject);
        platform.actAs(who, "EngineeringSupervisor");
        act(Long.parseLong(id), CaseStep.of("go", null).givenTo(null, who));
        return id;
    }

    private void act(long id, CaseStep step) {
        platform.transactions.write(() -> workflow.cases.act(LampFlow.FLOW, id, step));
    }

    private int inbox() {
        return workflow.tasks
                .tasks(true, false, null, null, PageRequest.of(null, null, null))
                .items
                .size();
    }

    private static HandOver to(String user, String reason) {
        HandOver command = new HandOver();
        command.user = user;
        command.reason = reason;
        return command;
    }

    private static AddComment said(String text, String... mentions) {
        AddComment command = new AddComment();
        command.text = text;
        command.mentions = List.of(mentions);
        return command;
    }

    private static BulkStep bulk(String action, String... cases) {
        BulkStep command = new BulkStep();
        command.action = action;
        command.state = "NEW";
        command.cases = List.of(cases);
        return command;
    }

    /** Lamps that can be cancelled from any form. */
    private final class Lamps implements FlowProvider {
        @Override
        public List<FlowDefinition> flows() {
            return List.of(LampFlow.FLOW);
        }

        @Override
        public Map<String, StepTaker> takers(String flow) {
            return Map.of(
                    "cancel",
                    (subject, input) ->
                            workflow.cases.act(
                                    LampFlow.FLOW,
                                    cases.get(subject),
                                    CaseStep.of("cancel", input.state)));
        }

        @Override
        public void handedOver(String flow, long subjectId, String user) {
            handed.add(subjectId + " " + user);
        }
    }
}
