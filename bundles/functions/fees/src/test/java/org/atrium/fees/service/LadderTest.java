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
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.fees.api.DunningCaseRow;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.DunningColumn;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.api.DunningLine;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.domain.CreditUse;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-01, FE-03: which account gets which rung on which day, and why. */
public class LadderTest {
    private LadderFixture ladder;

    @Before
    public void open() {
        ladder = new LadderFixture();
    }

    @After
    public void close() {
        ladder.close();
    }

    /** Kill Bill's overdue tests: 30, 40 and 50 days after 05-31. */
    @Test
    public void aBillDueInMayClimbsOnJuneThirtiethJulyTenthAndTwentieth() {
        ladder.ladder("REMINDER 30, SLIP 40, PHONE 50");
        ladder.owes(101, "2026-05-31", "249.95");
        ladder.runDaily("2026-06-25", "2026-07-25");
        assertEquals(
                List.of("101 REMINDER 2026-06-30", "101 SLIP 2026-07-10", "101 PHONE 2026-07-20"),
                ladder.steps());
        DunningCaseView view = ladder.view(101);
        assertEquals("PHONE", view.rung);
        assertEquals(LocalDate.of(2026, 7, 20), view.rungSince);
        assertEquals(LocalDate.of(2026, 5, 31), view.oldestDue);
        assertNull(view.nextRung);
        assertEquals(List.of(30L, 40L, 50L), view.steps.stream().map(s -> s.days).toList());
    }

    /** Kill Bill issue 2297, which skips the warning. */
    @Test
    public void aPartPaymentNeverSkipsAWarning() {
        ladder.ladder("REMINDER 5, SLIP 7, PHONE 11");
        ladder.books.today(LocalDate.of(2026, 6, 1));
        ladder.owes(101, "2026-05-31", "249.95");
        ladder.owes(101, "2026-05-31", "500.00");
        ladder.owes(101, "2026-06-02", "700.00");
        ladder.run("2026-06-01");
        ladder.books.today(LocalDate.of(2026, 6, 2));
        ladder.books.pay(101, "749.95");
        ladder.settle();
        ladder.owes(101, "2026-06-03", "200.00");
        ladder.books.today(LocalDate.of(2026, 11, 21));
        ladder.runDaily("2026-06-02", "2026-06-10");
        assertEquals(List.of("101 REMINDER 2026-06-07", "101 SLIP 2026-06-09"), ladder.steps());
    }

    /** OCA credit-control: three levels, a bill that is a year old. */
    @Test
    public void aLateRunDoesNotSkipAndAnEarlierRunIsRefused() {
        ladder.ladder("REMINDER 10, SLIP 30, LAWYER_LETTER 60");
        ladder.owes(101, "2025-11-21", "100.00");
        ladder.run("2026-05-21");
        assertEquals(1, ladder.steps().size());
        ladder.run("2026-09-21");
        assertEquals(2, ladder.steps().size());
        ladder.run("2026-11-21");
        assertEquals(
                List.of(
                        "101 REMINDER 2026-05-21",
                        "101 SLIP 2026-09-21",
                        "101 LAWYER_LETTER 2026-11-21"),
                ladder.steps());
        Conflict refused = assertThrows(Conflict.class, () -> ladder.run("2026-11-20"));
        assertEquals("fees.dunning.before-last", refused.code());
        assertThrows(Conflict.class, () -> ladder.run("2026-11-20", true));
        InvalidInput future = assertThrows(InvalidInput.class, () -> ladder.run("2026-11-22"));
        assertEquals("fees.dunning.future", future.fields().get(0).code());
    }

    /** RT-01: rent has notices and steps of its own. */
    @Test
    public void whatOtherFunctionsChargedIsNotDunned() {
        ladder.ladder("REMINDER 10, SLIP 30");
        NewCharge rent =
                new NewCharge(
                        101,
                        null,
                        ladder.books.company().id(),
                        "RENT",
                        "2026-01",
                        LocalDate.of(2026, 1, 5),
                        Part.PRINCIPAL,
                        Money.of("9000.00"),
                        "rent",
                        null);
        ladder.books.ask(
                () ->
                        ladder.books.platform.transactions.write(
                                () -> ladder.books.ledger.charge(rent)));
        ladder.run("2026-05-21");
        assertEquals(List.of(), ladder.steps());
        ladder.owes(101, "2026-05-21", "100.00");
        ladder.run("2026-06-21");
        assertEquals(List.of("101 REMINDER 2026-06-21"), ladder.steps());
        assertEquals("100.00", ladder.view(101).overdue.amount);
    }

    @Test
    public void afterALateRungTheNextOneKeepsItsDistance() {
        ladder.ladder("REMINDER 7, SLIP 14, PHONE +7");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.runDaily("2026-07-01", "2026-07-20");
        assertEquals(
                List.of("101 REMINDER 2026-07-01", "101 SLIP 2026-07-08", "101 PHONE 2026-07-15"),
                ladder.steps());
        assertEquals(0, ladder.run("2026-07-20").steps);
    }

    @Test
    public void theNextRungAndItsDayAreShown() {
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.run("2026-06-09");
        DunningCaseView view = ladder.view(101);
        assertEquals("SLIP", view.nextRung);
        assertEquals(LocalDate.of(2026, 6, 16), view.nextOn);
        assertNull(view.steps.get(0).ruleFrom);
    }

    @Test
    public void whatWasNotOverdueAtTheFirstWarningBeginsANewRound() {
        ladder.ladder("REMINDER 5, SLIP 10, PHONE 15");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.owes(101, "2026-06-04", "200.00");
        ladder.owes(101, "2026-06-05", "400.00");
        ladder.runDaily("2026-06-01", "2026-06-11"); // 06-05 reminder, 06-10 slip
        ladder.books.pay(101, "100.00");
        ladder.settle();
        assertEquals(List.of("OPEN SLIP"), ladder.standing()); // 06-04 was overdue on 06-05
        ladder.books.pay(101, "200.00");
        ladder.settle();
        assertEquals(List.of("PAID SLIP"), ladder.standing()); // 06-05 was not
        assertEquals("REMINDER", ladder.view(101).nextRung);
        ladder.runDaily("2026-06-12", "2026-06-17");
        assertEquals(
                List.of(
                        "101 REMINDER 2026-06-05",
                        "101 SLIP 2026-06-10",
                        "101 REMINDER 2026-06-12",
                        "101 SLIP 2026-06-17"),
                ladder.steps());
        assertEquals(2, ladder.view(101).round);
    }

    @Test
    public void aPaidAccountLeavesAtOnceAndReturnsWithTheReversal() {
        ladder.ladder("REMINDER 5, SLIP 10");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.run("2026-06-05");
        String receipt = ladder.books.pay(101, "100.00").id;
        ladder.settle();
        assertEquals(List.of("PAID REMINDER"), ladder.standing());
        assertEquals(0, ladder.run("2026-06-10").steps);
        ladder.books.reverse(receipt);
        assertEquals(1, ladder.run("2026-06-11").steps);
        assertEquals(List.of("OPEN SLIP"), ladder.standing());
    }

    @Test
    public void moneyPaidAheadThatIsUsedLetsAnAccountLeaveAtOnce() {
        ladder.fees.policy(CreditUse.KEY, "2020-01-01", "\"ON_REQUEST\"");
        ladder.ladder("REMINDER 5, SLIP 10");
        ladder.books.pay(101, "100.00");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.run("2026-06-05");
        assertEquals(List.of("OPEN REMINDER"), ladder.standing());
        ladder.books.useCredit(101);
        ladder.settle();
        assertEquals(List.of("PAID REMINDER"), ladder.standing());
    }

    @Test
    public void aDryRunSaysWhatTheRunThenDoes() {
        ladder.ladder("REMINDER 5, SLIP 10 5.00");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.owes(102, "2026-06-05", "30.00");
        ladder.run("2026-06-05");
        DunningFigures dry = ladder.run("2026-06-10", true);
        assertEquals(List.of("OPEN REMINDER"), ladder.standing());
        assertEquals(1, ladder.steps().size());
        DunningFigures real = ladder.run("2026-06-10");
        assertEquals(2, dry.steps);
        assertEquals("130.00", dry.overdue.amount);
        assertEquals("5.00", dry.cost.amount);
        assertEquals(
                List.of("REMINDER 1", "SLIP 1"),
                dry.byRung.stream().map(c -> c.what + " " + c.accounts).sorted().toList());
        assertEquals(lines(dry), lines(real));
        assertEquals(
                List.of(
                        "1栋-1单元-101 SLIP 10 2026-05-31 100.00",
                        "1栋-1单元-102 REMINDER 5 2026-06-05 30.00"),
                lines(real));
    }

    @Test
    public void costsAreChargedWithTheStepAndKeepNobodyOnTheLadder() {
        ladder.ladder("REMINDER 5, SLIP 10 5.00, LAWYER_LETTER 20 30.00");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.runDaily("2026-06-04", "2026-06-12");
        assertEquals(
                List.of("COST 5.00 2026-06-10"),
                ladder.books.texts(
                        "SELECT PART || ' ' || TRIM(CAST(AMOUNT AS CHAR(20))) || ' ' || CAST(DUE AS CHAR(10))"
                                + " FROM LEDGER.CHARGE WHERE ITEM = 'DUNNING_COST'"));
        assertEquals("105.00", ladder.view(101).overdue.amount);
        assertEquals("105.00", ladder.books.account(101).balance.amount);
        ladder.fees.policy(
                org.atrium.ledger.domain.AllocationOrder.KEY,
                "2020-01-01",
                "[\"PRINCIPAL\",\"LATE_FEE\",\"COST\"]");
        ladder.books.pay(101, "100.00");
        ladder.settle();
        assertEquals(List.of("PAID SLIP"), ladder.standing());
        assertEquals(0, ladder.run("2026-11-21").steps);
    }

    @Test
    public void whatIsSentTellsDebtOldestDayAndDays() {
        ladder.ladder("REMINDER 5, PHONE 10, LAWYER_LETTER 15");
        ladder.owes(101, "2026-05-31", "1280.00");
        ladder.runDaily("2026-06-05", "2026-06-15");
        assertEquals(
                List.of(
                        "fees.reminder overdue=1280.00|oldest=2026-05-31|days=5",
                        "fees.lawyer-letter overdue=1280.00|oldest=2026-05-31|days=15"),
                ladder
                        .books
                        .texts(
                                "SELECT TEMPLATE || ' ' || FACTS FROM NOTICES.STAGED_MESSAGE"
                                        + " ORDER BY BATCH_ID")
                        .stream()
                        .map(text -> text.replace('\n', '|'))
                        .toList());
        assertEquals(
                "fees.dunning-step:" + ladder.view(101).steps.get(0).id,
                ladder.books
                        .texts("SELECT SOURCE FROM NOTICES.STAGED_MESSAGE ORDER BY BATCH_ID")
                        .get(0));
    }

    @Test
    public void theSameDayTwiceMakesNothingTwice() {
        ladder.owes(101, "2026-05-31", "100.00");
        assertEquals(1, ladder.run("2026-06-10").steps);
        assertEquals(0, ladder.run("2026-06-10").steps);
    }

    @Test
    public void thirtyTwoRunsAtOnceMakeEachStepOnce() throws Exception {
        ladder.ladder("REMINDER 5 1.00, SLIP 10 1.00");
        for (int i = 0; i < 40; i++) {
            ladder.owned(1000 + i, 1);
            ladder.owes(1000 + i, "2026-05-31", "10.00");
        }
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<DunningFigures>> runs = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            runs.add(threads.submit(() -> ladder.run("2026-06-20")));
        }
        long made = 0;
        for (Future<DunningFigures> run : runs) {
            made += run.get().steps;
        }
        threads.shutdown();
        assertEquals(40, made);
        assertEquals(40, ladder.steps().size());
    }

    @Test
    public void aLadderThatStopsServicesNeedsAProjectThatAllowsIt() {
        ladder.ladder("REMINDER 5, STOP_NOTICE 10");
        Conflict refused = assertThrows(Conflict.class, () -> ladder.run("2026-06-20"));
        assertEquals("fees.dunning.stop-not-allowed", refused.code());
        ladder.fees.policy(FeePolicies.STOP_ALLOWED, "2020-01-01", "[\"PARKING\"]");
        assertEquals(0, ladder.run("2026-06-20").steps);
    }

    @Test
    public void theLadderOfTheDayOfTheRunHolds() {
        ladder.ladder("REMINDER 5, SLIP 10");
        ladder.fees.policy(
                FeePolicies.LADDER,
                "2026-06-10",
                "[{\"rung\":\"REMINDER\",\"days\":5},{\"rung\":\"PHONE\",\"days\":8}]");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.run("2026-06-09");
        ladder.run("2026-06-12");
        assertEquals(List.of("101 REMINDER 2026-06-09", "101 PHONE 2026-06-12"), ladder.steps());
        assertEquals(LocalDate.of(2026, 6, 10), ladder.view(101).steps.get(1).ruleFrom);
    }

    @Test
    public void theListsFindBuildingsAndNames() {
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.owes(102, "2026-05-31", "200.00");
        ladder.run("2026-06-10");
        assertEquals(List.of("1栋-1单元-102"), found(null, null, "朱凯"));
        assertEquals(List.of("1栋-1单元-101"), found(null, null, "101"));
        assertEquals(List.of(), found("SLIP", null, null));
        assertEquals(List.of(), found(null, "2栋", null));
        assertEquals(2, found("REMINDER", "1栋", null).size());
    }

    @Test
    public void theBoardShowsEachRungWithTheLargestDebtFirst() {
        ladder.ladder("REMINDER 5, SLIP 10");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.owes(102, "2026-05-31", "200.00");
        ladder.run("2026-06-10");
        List<DunningColumn> board = ladder.books.ask(() -> ladder.cases.board("1栋", null));
        assertEquals(List.of("REMINDER", "SLIP"), board.stream().map(c -> c.rung).toList());
        assertEquals(2, board.get(0).accounts);
        assertEquals("300.00", board.get(0).overdue.amount);
        assertEquals("1栋-1单元-102", board.get(0).largest.get(0).house);
        assertEquals(0, board.get(1).accounts);
        assertEquals(0, ladder.books.ask(() -> ladder.cases.board("2栋", null)).get(0).accounts);
    }

    private List<String> found(String rung, String building, String words) {
        CaseService.Wanted wanted = new CaseService.Wanted(null, rung, building, words);
        return ladder.books.ask(() -> ladder.cases.list(wanted, LadderFixture.all())).items.stream()
                .map((DunningCaseRow r) -> r.house)
                .toList();
    }

    private List<String> lines(DunningFigures figures) {
        DunningService.Wanted wanted = new DunningService.Wanted(null, null);
        return ladder
                .books
                .ask(() -> ladder.dunning.steps(figures.runId, wanted, LadderFixture.all()))
                .items
                .stream()
                .map(
                        (DunningLine l) ->
                                String.join(
                                        " ",
                                        l.house,
                                        l.rung,
                                        Long.toString(l.days),
                                        l.oldestDue.toString(),
                                        l.overdue.amount))
                .sorted()
                .toList();
    }
}
