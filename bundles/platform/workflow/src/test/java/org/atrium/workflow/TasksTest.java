package org.atrium.workflow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Term;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.FlowPicture;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.api.TaskRow;
import org.atrium.workflow.service.CasesImpl;
import org.atrium.workflow.service.Sweep;
import org.atrium.workflow.service.TaskService;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class TasksTest {
    private final TestPlatform platform = new TestPlatform();
    private static final FlowProvider LAMPS = () -> List.of(LampFlow.FLOW);

    private WorkflowFixture workflow;
    private CasesImpl cases;
    private Sweep sweep;
    private TaskService tasks;

    @Before
    public void open() {
        platform.setNow(Instant.parse("2026-11-20T01:00:00Z"));
        workflow = new WorkflowFixture(platform);
        workflow.provide(LAMPS);
        cases = workflow.cases;
        sweep = workflow.sweep;
        tasks = workflow.tasks;
        platform.actAs("desk", "FrontDesk");
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void theInboxShowsWhatWaitsForMyRoleSoonestDueFirst() {
        report(1, "60MIN");
        report(2, "30MIN");
        List<TaskRow> rows = mine().items;
        assertEquals(List.of("2", "1"), rows.stream().map(r -> r.subjectId).toList());
        assertEquals("lamps/2", rows.get(0).page);
        assertEquals("路灯", rows.get(0).flowTitle);
        assertEquals("新建", rows.get(0).stateTitle);
    }

    @Test
    public void aTaskLeavesTheInboxWhenItIsGivenToAnotherRole() {
        long id = report(1, "30MIN");
        give(id);
        assertEquals(List.of(), mine().items);
        platform.actAs("engineer", "EngineeringSupervisor");
        assertEquals("GIVEN", mine().items.get(0).state);
    }

    @Test
    public void aNamedPersonFindsItAndHisColleaguesDoNot() {
        long id = report(1, "30MIN");
        give(id);
        platform.actAs("engineer", "EngineeringSupervisor");
        act(id, CaseStep.of("go", null).givenTo(null, "wang"));
        assertEquals(List.of(), mine().items);
        platform.actAs("wang");
        assertEquals("wang", mine().items.get(0).user);
    }

    @Test
    public void anOverdueTaskIsEscalated() {
        report(1, "30MIN");
        platform.actAs("manager", "CsManager");
        assertEquals(List.of(), mine().items);
        platform.setNow(platform.clock.now().plus(Duration.ofHours(1)));
        sweep.run();
        Page<TaskRow> page = tasks.tasks(true, true, null, null, page(null, null));
        assertEquals("CsManager", page.items.get(0).escalatedTo);
        assertTrue(page.items.get(0).overdue);
    }

    @Test
    public void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 1; i <= 5; i++) {
            report(i, "30MIN");
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Page<TaskRow> page = tasks.tasks(true, false, null, null, page(2, after));
            page.items.forEach(r -> seen.add(r.subjectId));
            after = page.next;
        } while (after != null);
        assertEquals(List.of("1", "2", "3", "4", "5"), seen);
    }

    @Test
    public void aPositionThatIsNoneIsRefused() {
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class,
                        () -> tasks.tasks(true, false, null, null, page(2, "x")));
        assertEquals("after", refused.fields().get(0).field());
    }

    @Test
    public void searchFindsTextAsItStands() {
        report(1, "30MIN");
        report(2, "30MIN");
        assertEquals(1, tasks.tasks(true, false, null, "000002", page(null, null)).items.size());
        assertEquals(0, tasks.tasks(true, false, null, "%", page(null, null)).items.size());
    }

    @Test
    public void onlyTheManagerAndTheAuditorSeeEverybodysTasks() {
        report(1, "30MIN");
        assertThrows(
                NotAllowed.class, () -> tasks.tasks(false, false, null, null, page(null, null)));
        platform.actAs("auditor", "auditor");
        assertEquals(1, tasks.tasks(false, false, null, null, page(null, null)).items.size());
    }

    @Test
    public void theTasksOfAFunctionThatDoesNotRunAreGoneAndComeBackWithIt() {
        long id = report(1, "30MIN");
        workflow.provideNothing();
        assertEquals(List.of(), mine().items);
        assertThrows(NotFound.class, () -> tasks.caseView(Long.toString(id)));
        assertEquals(List.of(), tasks.flows());
        workflow.provide(LAMPS);
        assertEquals(1, mine().items.size());
        assertEquals("NEW", tasks.caseView(Long.toString(id)).state);
        assertNull(mine().next);
    }

    @Test
    public void aFlowIsShownWithItsDiagram() {
        assertTrue(tasks.flow("lamps.lamp").diagram.startsWith("stateDiagram-v2"));
        assertThrows(NotFound.class, () -> tasks.flow("lamps.none"));
    }

    @Test
    public void aFlowIsLaidOutRowByRowAndWhatIsAlwaysOfferedIsTold() {
        FlowPicture picture = tasks.flow("lamps.lamp").picture;
        assertEquals(
                List.of("NEW 20", "GIVEN 140", "DOING 260", "ASK 380", "DONE 500"),
                picture.boxes.stream().limit(5).map(b -> b.code + " " + b.y).toList());
        assertEquals(LampFlow.FLOW.states().size(), picture.boxes.size());
        assertEquals(
                List.of("派单", "出发", "完工", "回访", "回访"),
                picture.arrows.stream().map(a -> a.label).toList());
        assertEquals("M115 84 L115 140", picture.arrows.get(0).path);
        assertEquals(
                List.of("任何办理中的状态 → 取消 → 取消", "任何办理中的状态 → 挂起 → 挂起", "挂起 → 恢复 → 原状态"),
                picture.everywhere);
    }

    private long report(long subject, String term) {
        return platform.transactions.write(
                () -> {
                    OpenCase command =
                            new OpenCase(
                                    "report",
                                    subject,
                                    5L,
                                    "1栋",
                                    "JG-LP-2026-00000" + subject,
                                    "dark lamp",
                                    null,
                                    null);
                    long id = cases.open(LampFlow.FLOW, command);
                    cases.setDeadline(LampFlow.FLOW, id, Term.parse(term), platform.clock.now());
                    return id;
                });
    }

    private void give(long id) {
        act(id, CaseStep.of("give", "NEW").givenTo("EngineeringSupervisor", null));
    }

    private void act(long id, CaseStep step) {
        platform.transactions.write(() -> cases.act(LampFlow.FLOW, id, step));
    }

    private Page<TaskRow> mine() {
        return tasks.tasks(true, false, null, null, page(null, null));
    }

    private static PageRequest page(Integer limit, String after) {
        return PageRequest.of(limit, after, null);
    }
}
