package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotAllowed;
import org.atrium.fees.api.AgreeInstalments;
import org.atrium.fees.api.DisputeStep;
import org.atrium.fees.api.DunningCallView;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.api.InstalmentView;
import org.atrium.fees.api.PromisePayment;
import org.atrium.fees.api.RaiseDispute;
import org.atrium.fees.api.ReportCall;
import org.atrium.fees.api.ResumeDunning;
import org.atrium.ledger.api.Designation;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-01, FE-02: disputes, promises, instalments, calls and visits. */
public class HoldTest {
    private LadderFixture ladder;

    /** On 06-10, with a reminder of 06-05. */
    @Before
    public void open() {
        ladder = new LadderFixture();
        ladder.ladder("REMINDER 5, SLIP +10, PHONE +10");
        on("2026-06-05");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.run("2026-06-05");
        on("2026-06-10");
    }

    @After
    public void close() {
        ladder.close();
    }

    @Test
    public void aDisputeHoldsAndItsDaysDoNotCount() {
        DunningCaseView held = manage(() -> ladder.pauses.dispute(id(), dispute()));
        assertEquals("DISPUTE", held.hold);
        assertEquals("RAISED", held.process.state);
        on("2026-06-20");
        DunningFigures run = ladder.run("2026-06-20");
        assertEquals(0, run.steps);
        assertEquals(1, run.held);
        assertEquals("DISPUTE", run.byHold.get(0).what);
        assertEquals("MEDIATION", manage(() -> step("mediate")).process.state);
        DunningCaseView settled = manage(() -> step("settle"));
        assertNull(settled.hold);
        assertEquals("SETTLED", settled.process.state);
        assertEquals(LocalDate.of(2026, 6, 25), settled.nextOn); // 10 of 20 days did not count
        on("2026-06-25");
        assertEquals(0, ladder.run("2026-06-24").steps);
        assertEquals(1, ladder.run("2026-06-25").steps);
    }

    @Test
    public void whoDisputesAgainIsHeldAgain() {
        manage(() -> ladder.pauses.dispute(id(), dispute()));
        manage(() -> step("settle"));
        DunningCaseView again = manage(() -> ladder.pauses.dispute(id(), dispute()));
        assertEquals("DISPUTE", again.hold);
        assertEquals("RAISED", again.process.state);
        assertEquals(2, again.holds.size());
        manage(() -> step("mediate"));
        manage(() -> step("give-up"));
        manage(() -> step("sue"));
        manage(this::resume);
        assertEquals("DISPUTE", manage(() -> ladder.pauses.dispute(id(), dispute())).hold);
        assertNull(manage(() -> step("settle")).hold);
    }

    @Test
    public void aDisputeOfOneChargeLetsTheOthersClimb() {
        ladder.owes(101, "2026-06-01", "40.00");
        String first = charge("100.00");
        RaiseDispute command = dispute();
        command.charges = List.of(first);
        manage(() -> ladder.pauses.dispute(id(), command));
        on("2026-06-15");
        DunningFigures run = ladder.run("2026-06-15");
        assertEquals(1, run.steps);
        assertEquals("40.00", run.overdue.amount);
        ladder.books.pay(101, "40.00", designated(charge("40.00")));
        ladder.settle();
        assertEquals(List.of("OPEN SLIP"), ladder.standing());
        on("2026-06-25");
        DunningFigures next = ladder.run("2026-06-25");
        assertEquals(0, next.steps);
        assertEquals(1, next.held);
        command.charges = List.of("4711");
        InvalidInput wrong =
                assertThrows(
                        InvalidInput.class,
                        () -> manage(() -> ladder.pauses.dispute(id(), command)));
        assertEquals("fees.dunning.not-overdue", wrong.fields().get(0).code());
    }

    @Test
    public void whatCannotBeSettledGoesToCourtAndTheLadderWaitsForTheManager() {
        manage(() -> ladder.pauses.dispute(id(), dispute()));
        assertThrows(Conflict.class, () -> manage(() -> step("give-up")));
        manage(() -> step("mediate"));
        manage(() -> step("give-up"));
        Conflict open = assertThrows(Conflict.class, () -> manage(this::resume));
        assertEquals("fees.dunning.dispute-open", open.code());
        assertEquals("LEGAL", manage(() -> step("sue")).process.state);
        assertEquals("DISPUTE", ladder.view(101).hold);
        assertNull(manage(this::resume).hold);
        assertThrows(NotAllowed.class, () -> ladder.books.ask(() -> raise()));
    }

    @Test
    public void aPromiseHoldsUntilItsDayAndABrokenOneIsShown() {
        PromisePayment promise = new PromisePayment();
        promise.until = "2026-06-20";
        promise.reason = "发工资后缴";
        manage(() -> ladder.pauses.promise(id(), promise));
        Conflict second =
                assertThrows(
                        Conflict.class, () -> manage(() -> ladder.pauses.promise(id(), promise)));
        assertEquals("fees.dunning.held", second.code());
        on("2026-06-21");
        assertEquals(1, ladder.run("2026-06-20").held);
        assertEquals(1, ladder.run("2026-06-21", true).steps);
        assertEquals(1, ladder.run("2026-06-21").steps);
        assertEquals("BROKEN", ladder.view(101).holds.get(0).state);
    }

    @Test
    public void aPromiseThatIsKeptEnds() {
        PromisePayment promise = new PromisePayment();
        promise.until = "2026-06-20";
        promise.amount = Money.of("60.00").view();
        promise.reason = "先缴一部分";
        manage(() -> ladder.pauses.promise(id(), promise));
        ladder.books.pay(101, "59.99");
        ladder.settle();
        assertEquals("PROMISE", ladder.view(101).hold);
        ladder.books.pay(101, "0.01");
        ladder.settle();
        assertEquals("KEPT", ladder.view(101).holds.get(0).state);
        assertNull(ladder.view(101).hold);
    }

    @Test
    public void instalmentsHoldAsLongAsEachIsPaidByItsDay() {
        AgreeInstalments agreed = new AgreeInstalments();
        agreed.reason = "分三期";
        agreed.parts =
                List.of(
                        part("2026-06-15", "30.00"),
                        part("2026-07-15", "30.00"),
                        part("2026-08-15", "40.00"));
        manage(() -> ladder.pauses.instalments(id(), agreed));
        assertEquals(LocalDate.of(2026, 6, 15), ladder.view(101).heldUntil);
        on("2026-06-15");
        ladder.books.pay(101, "30.00");
        ladder.settle();
        assertEquals(LocalDate.of(2026, 7, 15), ladder.view(101).heldUntil);
        ladder.books.pay(101, "10.00");
        assertEquals("PAID 30.00, OPEN 10.00, OPEN 0.00", instalments());
        on("2026-07-16");
        assertEquals(1, ladder.run("2026-07-15").held);
        assertEquals(1, ladder.run("2026-07-16").steps);
        assertEquals("BROKEN", ladder.view(101).holds.get(0).state);
        assertEquals("PAID 30.00, BROKEN 10.00, OPEN 0.00", instalments());
    }

    private String instalments() {
        return ladder.view(101).holds.get(0).instalments.stream()
                .map(each -> each.state + " " + each.paid.amount)
                .collect(Collectors.joining(", "));
    }

    @Test
    public void instalmentsAreInOrderAndNotMoreThanIsOwed() {
        AgreeInstalments agreed = new AgreeInstalments();
        agreed.reason = "分期";
        agreed.parts = List.of(part("2026-07-15", "30.00"), part("2026-06-15", "30.00"));
        wrong("fees.dunning.parts-order", agreed);
        agreed.parts = List.of(part("2026-06-15", "30.00"));
        wrong("fees.dunning.parts-count", agreed);
        agreed.parts = List.of(part("2026-06-15", "30.00"), part("2026-07-15", "70.01"));
        wrong("fees.dunning.more-than-owed", agreed);
    }

    @Test
    public void aCallIsATaskAndItsPromiseHolds() {
        String step = phoned();
        assertEquals(List.of("ASKED"), cases());
        ReportCall report = new ReportCall();
        report.result = "REACHED";
        report.said = "月底缴";
        report.promisedOn = "2026-06-30";
        DunningCallView done = assist(() -> ladder.calls.report(step, report));
        assertEquals("DONE", done.state);
        assertEquals(List.of("REPORTED"), cases());
        DunningCaseView view = ladder.view(101);
        assertEquals("PROMISE", view.hold);
        assertEquals(LocalDate.of(2026, 6, 30), view.heldUntil);
        assertEquals("月底缴", view.steps.get(2).call.said);
        assertThrows(Conflict.class, () -> assist(() -> ladder.calls.report(step, report)));
    }

    @Test
    public void aDisputeOnThePhoneIsRaised() {
        String step = phoned();
        ReportCall report = new ReportCall();
        report.result = "REACHED";
        report.disputed = true;
        assertThrows(InvalidInput.class, () -> assist(() -> ladder.calls.report(step, report)));
        report.said = "电梯一直坏";
        assist(() -> ladder.calls.report(step, report));
        assertEquals("DISPUTE", ladder.view(101).hold);
    }

    @Test
    public void aCallEndsWhenTheAccountIsPaid() {
        phoned();
        ladder.books.pay(101, "100.00");
        ladder.settle();
        assertEquals(List.of("PAID"), cases());
        assertEquals("PAID", ladder.view(101).steps.get(2).call.state);
        Conflict paid = assertThrows(Conflict.class, () -> manage(this::raise));
        assertEquals("fees.dunning.paid", paid.code());
    }

    private String phoned() {
        on("2026-06-25");
        ladder.run("2026-06-15");
        ladder.run("2026-06-25");
        assertEquals("PHONE", ladder.view(101).rung);
        return ladder.view(101).steps.get(2).id;
    }

    private List<String> cases() {
        return ladder.books.texts("SELECT STATE FROM WORKFLOW.FLOW_CASE ORDER BY ID");
    }

    private void wrong(String code, AgreeInstalments agreed) {
        InvalidInput wrong =
                assertThrows(
                        InvalidInput.class,
                        () -> manage(() -> ladder.pauses.instalments(id(), agreed)));
        assertEquals(code, wrong.fields().get(0).code());
    }

    private String charge(String amount) {
        return ladder.books.account(101).open.stream()
                .filter(c -> c.open.amount.equals(amount))
                .findFirst()
                .orElseThrow()
                .chargeId;
    }

    private void on(String day) {
        ladder.books.today(LocalDate.parse(day));
    }

    private String id() {
        return ladder.id(101);
    }

    private <T> T manage(Supplier<T> body) {
        return ladder.manage(body);
    }

    private <T> T assist(Supplier<T> body) {
        return ladder.assist(body);
    }

    private DunningCaseView step(String action) {
        DisputeStep command = new DisputeStep();
        command.reason = "已沟通";
        return ladder.pauses.step(id(), action, command);
    }

    private DunningCaseView resume() {
        ResumeDunning command = new ResumeDunning();
        command.reason = "法院已判";
        return ladder.pauses.resume(id(), command);
    }

    private DunningCaseView raise() {
        return ladder.pauses.dispute(id(), dispute());
    }

    private static RaiseDispute dispute() {
        RaiseDispute command = new RaiseDispute();
        command.reason = "屋顶漏水没有修好";
        return command;
    }

    private static InstalmentView part(String due, String amount) {
        InstalmentView part = new InstalmentView();
        part.due = due;
        part.amount = Money.of(amount).view();
        return part;
    }

    private static Designation designated(String charge) {
        Designation wish = new Designation();
        wish.chargeId = charge;
        wish.amount = Money.of("40.00").view();
        return wish;
    }
}
