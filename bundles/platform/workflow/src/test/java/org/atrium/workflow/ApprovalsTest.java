package org.atrium.workflow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.common.NotAllowed;
import org.atrium.common.PageRequest;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.CaseMoved;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.OpenCase;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ApprovalsTest {
    private final TestPlatform platform = new TestPlatform();
    private WorkflowFixture workflow;

    @Before
    public void open() {
        platform.setNow(Instant.parse("2026-11-20T01:00:00Z"));
        workflow = new WorkflowFixture(platform);
        workflow.provide(() -> List.of(BillFlow.FLOW));
    }

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void aSmallAmountNeedsOneSignature() {
        long bill = file("1000.00");
        platform.actAs("manager", "CsManager");
        assertEquals("PAID", approve(bill).to());
        assertFalse(view(bill).open);
        assertEquals("manager", view(bill).signatures.get(0).user);
    }

    @Test
    public void aGreaterAmountNeedsTheSecondSignatureAfterTheFirst() {
        long bill = file("1000.01");
        platform.actAs("cfo", "Finance");
        assertEquals("workflow.approval.turn", refused(bill).code());
        platform.actAs("manager", "CsManager");
        assertTrue(approve(bill).stays());
        assertEquals("ASKED", view(bill).state);
        assertEquals(List.of(), names(view(bill)));
        platform.actAs("cfo", "Finance");
        assertEquals(List.of("approve", "reject"), names(view(bill)));
        assertEquals("PAID", approve(bill).to());
        assertEquals(
                List.of("file", "approve", "approve"),
                view(bill).history.stream().map(h -> h.action).toList());
    }

    @Test
    public void theInboxFollowsTheSignatures() {
        long bill = file("1000.01");
        assertEquals(0, inbox("cfo", "Finance"));
        assertEquals(1, inbox("manager", "CsManager"));
        approve(bill);
        assertEquals(0, inbox("manager", "CsManager"));
        assertEquals(1, inbox("cfo", "Finance"));
    }

    @Test
    public void inAnyOrderMeansThatAllAreAskedAtOnce() {
        long bill = file("5000.01");
        assertEquals(1, inbox("manager", "CsManager"));
        assertEquals(1, inbox("cfo", "Finance"));
        assertTrue(approve(bill).stays());
        platform.actAs("manager", "CsManager");
        assertEquals("PAID", approve(bill).to());
    }

    @Test
    public void nobodySignsTwiceInOneChain() {
        long bill = file("2000.00");
        platform.actAs("both", "CsManager", "Finance");
        approve(bill);
        assertEquals("workflow.approval.twice", refused(bill).code());
    }

    @Test
    public void whoAsksDoesNotApproveAndCannotRejectHimself() {
        platform.actAs("manager", "CsManager");
        long bill = file("manager", "CsManager", "10.00");
        assertEquals("workflow.approval.own", refused(bill).code());
        assertEquals(List.of(), names(view(bill)));
    }

    @Test
    public void somebodyWithoutTheRoleIsRefusedForThat() {
        long bill = file("10.00");
        platform.actAs("desk", "FrontDesk");
        assertEquals("workflow.case.role", refused(bill).code());
    }

    @Test
    public void anAmountAboveAllBandsIsRefusedAtTheStart() {
        Conflict refused = assertThrows(Conflict.class, () -> file("9000.01"));
        assertEquals("workflow.approval.no-band", refused.code());
        assertEquals("9000.01", refused.arguments().get("amount"));
    }

    @Test
    public void aRejectionEndsTheChainAndAnotherSubmissionBeginsItAnew() {
        long bill = file("2000.00");
        platform.actAs("manager", "CsManager");
        approve(bill);
        platform.actAs("cfo", "Finance");
        act(bill, CaseStep.of("reject", "ASKED").with("no contract", null));
        assertEquals("BACK", view(bill).state);
        assertEquals(0, inbox("cfo", "Finance"));
        platform.actAs("cashier", "Cashier");
        act(bill, CaseStep.of("submit", "BACK"));
        assertEquals(0, view(bill).signatures.stream().filter(s -> s.user != null).count());
        platform.actAs("manager", "CsManager");
        assertTrue(approve(bill).stays());
    }

    @Test
    public void anotherAmountLetsTheSignaturesLapse() {
        long bill = file("2000.00");
        platform.actAs("manager", "CsManager");
        approve(bill);
        platform.actAs("cashier", "Cashier");
        platform.transactions.write(
                () -> {
                    workflow.cases.setAmount(BillFlow.FLOW, bill, Money.of("900.00"), "recount");
                    return null;
                });
        CaseView view = view(bill);
        assertEquals("900.00", view.amount.amount);
        assertEquals(1, view.signatures.size());
        CaseView.HistoryEntry change = view.history.get(2);
        assertEquals("金额变更", change.actionTitle);
        assertEquals(
                "{\"from\":\"2000.00\",\"to\":\"900.00\",\"lapsed\":1}", change.entered.toString());
        platform.actAs("manager", "CsManager");
        assertEquals("PAID", approve(bill).to());
    }

    @Test
    public void aCaseKeepsTheBandsItStartedWith() {
        long bill = file("2000.00");
        platform.setPolicy(
                BillFlow.BANDS,
                LocalDate.of(2026, 11, 1),
                "[{\"upTo\":null,\"roles\":[\"GeneralManager\"]}]");
        platform.actAs("cashier", "Cashier");
        platform.transactions.write(
                () -> {
                    workflow.cases.setAmount(BillFlow.FLOW, bill, Money.of("10.00"), null);
                    return null;
                });
        assertEquals("CsManager", view(bill).signatures.get(0).role);
        assertEquals("GeneralManager", view(file("10.00")).signatures.get(0).role);
    }

    @Test
    public void bandsThatContradictThemselvesAreRefused() {
        for (String wrong :
                List.of(
                        "[]",
                        "{}",
                        "[{\"roles\":[\"A1\"]}]",
                        "[{\"upTo\":\"5.00\",\"roles\":[]}]",
                        "[{\"upTo\":\"0.00\",\"roles\":[\"Finance\"]}]",
                        "[{\"upTo\":5,\"roles\":[\"Finance\"]}]",
                        "[{\"upTo\":\"5.001\",\"roles\":[\"Finance\"]}]",
                        "[{\"upTo\":\"5.00\",\"roles\":[\"Finance\"],\"or\":1}]",
                        "[{\"upTo\":\"5.00\",\"roles\":[\"Finance\"]},"
                                + "{\"upTo\":\"5.00\",\"roles\":[\"Finance\"]}]",
                        "[{\"upTo\":null,\"roles\":[\"Finance\"]},"
                                + "{\"upTo\":\"5.00\",\"roles\":[\"Finance\"]}]")) {
            assertThrows(
                    wrong,
                    IllegalArgumentException.class,
                    () -> ApprovalBands.read(platform.json.tree(wrong)));
        }
    }

    private long file(String amount) {
        return file("cashier", "Cashier", amount);
    }

    private long file(String user, String role, String amount) {
        platform.actAs(user, role);
        long subject = platform.ids.next();
        OpenCase bill =
                new OpenCase("file", subject, null, null, "B" + subject, "a bill", null, null)
                        .worth(Money.of(amount));
        return platform.transactions.write(() -> workflow.cases.open(BillFlow.FLOW, bill));
    }

    private CaseMoved approve(long bill) {
        return act(bill, CaseStep.of("approve", "ASKED"));
    }

    private CaseMoved act(long bill, CaseStep step) {
        return platform.transactions.write(() -> workflow.cases.act(BillFlow.FLOW, bill, step));
    }

    private NotAllowed refused(long bill) {
        return assertThrows(NotAllowed.class, () -> approve(bill));
    }

    private CaseView view(long bill) {
        return platform.transactions.read(
                () -> workflow.cases.view(BillFlow.FLOW, bill, action -> true));
    }

    private int inbox(String user, String role) {
        platform.actAs(user, role);
        return workflow.tasks
                .tasks(true, false, null, null, PageRequest.of(null, null, null))
                .items
                .size();
    }

    private static List<String> names(CaseView view) {
        return view.actions.stream().map(a -> a.name).toList();
    }
}
