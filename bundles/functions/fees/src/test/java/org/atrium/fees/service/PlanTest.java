package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.fees.api.AgreeInstalments;
import org.atrium.fees.api.DisputeStep;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.InstalmentView;
import org.atrium.fees.domain.FeePolicies;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-01, flows.md 6.1: signatures under agreements on instalments. */
public class PlanTest {
    private LadderFixture ladder;

    /** On 06-10, with a reminder of 06-05 for 20,000.00. */
    @Before
    public void open() {
        ladder = new LadderFixture();
        ladder.ladder("REMINDER 5, SLIP +10, PHONE +10");
        on("2026-06-05");
        ladder.owes(101, "2026-05-31", "20000.00");
        ladder.run("2026-06-05");
        on("2026-06-10");
    }

    @After
    public void close() {
        ladder.close();
    }

    @Test
    public void theLadderGoesOnUntilItIsSigned() {
        DunningCaseView asked = request("3000.00", "7000.00");
        assertNull(asked.hold);
        assertEquals("REQUESTED", asked.holds.get(0).state);
        on("2026-06-15");
        assertEquals(1, ladder.run("2026-06-15").steps);
        DunningCaseView signed = sign("manager", Roles.CS_MANAGER);
        assertEquals("INSTALMENTS", signed.hold);
        assertEquals(LocalDate.of(2026, 6, 20), signed.heldUntil);
        assertEquals("OPEN", signed.holds.get(0).state);
        assertEquals(LocalDate.of(2026, 6, 15), signed.holds.get(0).from);
        assertEquals("AGREED", signed.holds.get(0).process.state);
        ladder.books.pay(101, "3000.00");
        ladder.settle();
        assertEquals(LocalDate.of(2026, 7, 20), ladder.view(101).heldUntil);
        on("2026-07-21");
        assertEquals(1, ladder.run("2026-07-21").steps);
        assertEquals("BROKEN", ladder.view(101).holds.get(0).state);
    }

    @Test
    public void upToTheProjectsAmountNobodySigns() {
        assertEquals("INSTALMENTS", request("500.00", "500.00").hold);
        assertEquals(List.of(), cases());
    }

    @Test
    public void aProjectMayHaveAllSigned() {
        ladder.fees.policy(FeePolicies.PLAN_UNSIGNED, "2020-01-01", "\"0\"");
        assertNull(request("500.00", "0.01").hold);
    }

    @Test
    public void aGreatAmountNeedsTwoAndWhoAsksDoesNotSign() {
        DunningCaseView asked =
                ladder.manage(() -> ladder.pauses.instalments(id(), plan("5000.00", "5000.01")));
        assertNull(asked.hold);
        assertEquals("workflow.approval.own", refused(() -> sign("manager", Roles.CS_MANAGER)));
        assertNull(sign("deputy", Roles.CS_MANAGER).hold);
        assertEquals("workflow.approval.turn", refused(() -> sign("boss", Roles.CS_MANAGER)));
        assertEquals("INSTALMENTS", sign("finance", Roles.FINANCE).hold);
    }

    @Test
    public void whatIsRefusedOrWithdrawnNeverHeldAndOneWaitsAtATime() {
        request("3000.00", "3000.00");
        assertEquals("fees.dunning.plan-pending", refused(() -> request("1.00", "1.00")));
        assertThrows(InvalidInput.class, () -> step("manager", Roles.CS_MANAGER, "reject", null));
        DunningCaseView rejected = step("manager", Roles.CS_MANAGER, "reject", "先缴一半");
        assertEquals("DROPPED", rejected.holds.get(0).state);
        assertEquals("先缴一半", rejected.holds.get(0).endReason);
        assertNull(rejected.hold);
        assertEquals("fees.dunning.no-plan", refused(() -> sign("manager", Roles.CS_MANAGER)));
        request("3000.00", "3000.00");
        step("assistant", Roles.CS_ASSISTANT, "withdraw", null);
        assertEquals(List.of("REJECTED", "WITHDRAWN"), cases());
        assertEquals("INSTALMENTS", request("1.00", "1.00").hold);
    }

    @Test
    public void whatChangedMeanwhileIsNotSigned() {
        request("9000.00", "1000.00");
        ladder.books.pay(101, "10000.01");
        ladder.settle();
        assertEquals("fees.dunning.plan-owed", refused(() -> sign("manager", Roles.CS_MANAGER)));
        on("2026-06-21");
        assertEquals("fees.dunning.plan-past", refused(() -> sign("manager", Roles.CS_MANAGER)));
        assertEquals(List.of("REQUESTED"), cases());
    }

    @Test
    public void theTaskEndsWhenTheAccountIsPaid() {
        request("9000.00", "1000.00");
        ladder.books.pay(101, "20000.00");
        ladder.settle();
        assertEquals(List.of("PAID"), cases());
        assertEquals("DROPPED", ladder.view(101).holds.get(0).state);
    }

    @Test
    public void ofThirtyTwoAtOnceOneSigns() throws Exception {
        request("3000.00", "3000.00");
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String user = "manager" + i;
            all.add(threads.submit(() -> signs(user)));
        }
        int signed = 0;
        for (Future<Boolean> each : all) {
            signed += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, signed);
        assertEquals("INSTALMENTS", ladder.view(101).hold);
    }

    private boolean signs(String user) {
        try {
            return sign(user, Roles.CS_MANAGER) != null;
        } catch (Problem e) {
            assertEquals("fees.dunning.no-plan", e.code());
            return false;
        }
    }

    private DunningCaseView request(String first, String second) {
        return ladder.assist(() -> ladder.pauses.instalments(id(), plan(first, second)));
    }

    private DunningCaseView sign(String user, String role) {
        return step(user, role, "approve", null);
    }

    private DunningCaseView step(String user, String role, String action, String reason) {
        DisputeStep command = new DisputeStep();
        command.reason = reason;
        return ladder.platform.callers.as(
                ladder.platform.caller(user, role),
                () -> ladder.pauses.sign(id(), action, command));
    }

    private List<String> cases() {
        return ladder.books.texts("SELECT STATE FROM WORKFLOW.FLOW_CASE ORDER BY ID");
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }

    private static AgreeInstalments plan(String first, String second) {
        AgreeInstalments plan = new AgreeInstalments();
        plan.reason = "分两期";
        plan.parts = List.of(part("2026-06-20", first), part("2026-07-20", second));
        return plan;
    }

    private static InstalmentView part(String due, String amount) {
        InstalmentView part = new InstalmentView();
        part.due = due;
        part.amount = Money.of(amount).view();
        return part;
    }

    private void on(String day) {
        ladder.books.today(LocalDate.parse(day));
    }

    private String id() {
        return ladder.id(101);
    }
}
