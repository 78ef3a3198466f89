package org.atrium.workflow;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atrium.common.Money;
import org.atrium.common.Term;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyPreview.Change;
import org.atrium.kernel.api.PolicyPreview.Effect;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.api.HoldRule;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What another band, term or rule of holds would change. */
public class CasePreviewTest {
    private static final PolicyKey<Term> TERM =
            PolicyKey.named("note.term", "时限", "Term").source("t").byDefault("\"4H\"").term(1, 99);
    private static final PolicyKey<HoldRule> HOLD =
            HoldRule.key("note.hold", "挂起", "Hold", "t", "{\"stopsClock\":true,\"longest\":null}");
    private static final FlowDefinition NOTES =
            FlowDefinition.of("notes", "note", "便条", "Note")
                    .holds(HOLD)
                    .states(
                            FlowState.open("ASKED", "已提", "Asked", "FrontDesk")
                                    .under(
                                            new FlowClock(
                                                            "answer",
                                                            "note.term",
                                                            FlowClock.WhenPassed.OVERDUE,
                                                            null)
                                                    .countedBy(TERM)),
                            FlowState.closed("DONE", "完成", "Done"))
                    .actions(
                            FlowAction.step("ask", "提出", "Ask").to("ASKED").by("FrontDesk"),
                            FlowAction.step("answer", "答复", "Answer")
                                    .from("ASKED")
                                    .to("DONE")
                                    .by("FrontDesk"))
                    .build();
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 21);

    private final TestPlatform platform = new TestPlatform();
    private WorkflowFixture workflow;

    @Before
    public void open() {
        platform.setNow(START);
        workflow = new WorkflowFixture(platform);
        workflow.provide(() -> List.of(NOTES, BillFlow.FLOW));
        platform.actAs("cashier", "Cashier", "FrontDesk");
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void itSpeaksAboutTheKeysOfTheFlowsThatRun() {
        assertEquals(Set.of("note.term", "note.hold", "bill.approval"), workflow.preview().keys());
    }

    @Test
    public void aShorterTermTellsHowManyWouldBeOverdue() {
        note(Duration.ofHours(3));
        note(Duration.ofHours(1));
        note(Duration.ofHours(5));
        List<Effect> effects = effects("note.term", "\"4H\"", "\"2H\"");
        assertEquals(
                List.of("workflow.preview.deadlines", "workflow.preview.overdue"), codes(effects));
        assertEquals(3, effects.get(0).count());
        assertEquals(2, effects.get(1).count());
        assertEquals(1L, effects.get(1).arguments().get("passed"));
        assertEquals(List.of(), effects("note.term", "\"9H\"", "\"2H\""));
    }

    @Test
    public void otherBandsLeaveOpenCasesTheirSignersAndTellOfTheYear() {
        bill("800.00");
        bill("1500.00");
        List<Effect> effects =
                effects(
                        "bill.approval",
                        "[{\"upTo\":\"1000.00\",\"roles\":[\"CsManager\"]},"
                                + "{\"upTo\":null,\"roles\":[\"Finance\"]}]",
                        "[{\"upTo\":\"500.00\",\"roles\":[\"CsManager\"]},"
                                + "{\"upTo\":null,\"roles\":[\"Finance\"]}]");
        assertEquals(
                List.of("workflow.preview.signers-kept", "workflow.preview.signers-year"),
                codes(effects));
        assertEquals(2, effects.get(0).count());
        assertEquals(1, effects.get(1).count());
    }

    @Test
    public void aRuleOfHoldsIsForNewCases() {
        note(Duration.ofHours(1));
        List<Effect> effects =
                effects(
                        "note.hold",
                        "{\"stopsClock\":true,\"longest\":null}",
                        "{\"stopsClock\":false,\"longest\":null}");
        assertEquals(List.of("workflow.preview.holds"), codes(effects));
        assertEquals(1, effects.get(0).count());
    }

    private List<Effect> effects(String key, String before, String after) {
        Change change =
                new Change(key, platform.json.tree(before), platform.json.tree(after), TOMORROW);
        return platform.transactions.read(() -> workflow.preview().effects(change));
    }

    private static List<String> codes(List<Effect> effects) {
        return effects.stream().map(Effect::code).toList();
    }

    private void note(Duration ago) {
        platform.transactions.write(
                () -> {
                    long id =
                            workflow.cases.open(
                                    NOTES,
                                    new OpenCase(
                                            "ask",
                                            platform.ids.next(),
                                            null,
                                            null,
                                            null,
                                            "n",
                                            null,
                                            null));
                    return workflow.cases.setDeadline(
                            NOTES, id, Term.parse("4H"), START.minus(ago));
                });
    }

    private void bill(String amount) {
        platform.transactions.write(
                () ->
                        workflow.cases.open(
                                BillFlow.FLOW,
                                new OpenCase(
                                                "file",
                                                platform.ids.next(),
                                                null,
                                                null,
                                                null,
                                                "b",
                                                null,
                                                null)
                                        .worth(Money.of(amount))));
    }
}
