package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.RequestAdjustment;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Who asks does not approve, who collects does not waive (flows.md 6.1, 6.2, 6.6). */
public class AdjustmentTest {
    private final LedgerFixture books = new LedgerFixture();
    private final ApprovalBooks desk = new ApprovalBooks(books);

    @Before
    public void open() {
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
    }

    @After
    public void close() {
        books.assertSound();
        books.close();
    }

    @Test
    public void anApprovedWaiverLowersWhatIsOpen() {
        long charge = charge("300.00");
        AdjustmentView asked = desk.request(charge, "WAIVER", "120.00");
        assertEquals("JG-AD-2026-000001", asked.number);
        assertEquals("REQUESTED", asked.process.state);
        assertNull(asked.postedOn);
        assertEquals("300.00", account().balance.amount);
        AdjustmentView posted = desk.approve("manager", "CsManager", asked);
        assertEquals("POSTED", posted.process.state);
        assertEquals("-120.00", posted.charge.adjusted.amount);
        assertEquals("180.00", posted.charge.open.amount);
        assertEquals("180.00", account().balance.amount);
        assertEquals("charge.adjusted", books.texts(EVENTS).get(0));
    }

    @Test
    public void aboveAThousandTheGeneralManagerSigns() {
        AdjustmentView asked = desk.request(charge("2000.00"), "WRITE_OFF", "1000.01");
        assertEquals(
                "workflow.case.role", refused(() -> desk.approve("manager", "CsManager", asked)));
        assertEquals("POSTED", desk.approve("gm", "GeneralManager", asked).process.state);
        assertEquals("999.99", account().balance.amount);
    }

    @Test
    public void whoAsksOrCollectsDoesNotApprove() {
        long charge = charge("300.00");
        AdjustmentView own =
                desk.as("manager", "CsManager", () -> desk.adjustments.request(command(charge)));
        assertEquals(
                "workflow.approval.own", refused(() -> desk.approve("manager", "CsManager", own)));
        books.pay(101, "10.00");
        assertEquals(
                "ledger.adjustment.collector",
                refused(() -> desk.approve("cashier", "CsManager", own)));
        assertEquals("POSTED", desk.approve("other", "CsManager", own).process.state);
    }

    @Test
    public void itLapsesWhenTheChargeWasPaidMeanwhile() {
        AdjustmentView asked = desk.request(charge("300.00"), "DISCOUNT", "200.00");
        books.pay(101, "100.01");
        Problem lapsed =
                assertThrows(Problem.class, () -> desk.approve("manager", "CsManager", asked));
        assertEquals("ledger.adjustment.lapsed", lapsed.code());
        assertEquals("199.99", lapsed.arguments().get("open").toString());
        assertEquals("REJECTED", desk.reject("manager", "CsManager", asked, "已付").process.state);
        assertEquals("199.99", account().balance.amount);
    }

    /** The supplier is owed what the company lets somebody off; not what was read wrongly. */
    @Test
    public void whatIsLetOffOfAUtilityIsTheCompanysLoss() {
        long power = books.charge(101, "POWER", Part.PRINCIPAL, "2026-11-30", "60.00");
        desk.approve("manager", "CsManager", desk.request(power, "WAIVER", "10.00"));
        desk.approve("manager", "CsManager", desk.request(power, "CORRECTION_DOWN", "20.00"));
        assertEquals(
                List.of("INCOME 10.00", "PASSED_THROUGH -40.00", "RECEIVABLE 30.00"),
                books
                        .texts(
                                "SELECT GL || ' ' || CAST(SUM(AMOUNT) AS CHAR(10)) FROM LEDGER.ENTRY"
                                        + " GROUP BY GL ORDER BY GL")
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    public void aCorrectionUpMakesTheChargeWorthMore() {
        long charge = charge("300.00");
        books.pay(101, "350.00");
        AdjustmentView asked = desk.request(charge, "CORRECTION_UP", "80.00");
        AdjustmentView posted = desk.approve("manager", "CsManager", asked);
        assertEquals("80.00", posted.charge.adjusted.amount);
        assertEquals("30.00", posted.charge.open.amount);
        assertEquals("0.00", account().credit.amount);
    }

    @Test
    public void aCancelledChargeGivesBackWhatWasPaidOnIt() {
        long first = charge("300.00");
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "100.00");
        books.pay(101, "250.00");
        desk.approve("manager", "CsManager", desk.request(first, "CANCELLATION", null));
        assertEquals("-150.00", account().balance.amount);
        assertEquals("150.00", account().credit.amount);
        assertEquals(0, account().open.size());
        assertEquals(
                "ledger.adjustment.nothing-left",
                refused(() -> desk.request(first, "CANCELLATION", null)));
    }

    @Test
    public void aDepositIsHeldNeverIncomeAndSettledByCancellingIt() {
        long deposit = books.deposit(101, "2000.00");
        books.pay(101, "2000.00");
        assertEquals(List.of("-2000.00"), side("DEPOSIT"));
        assertEquals(List.of(), side("INCOME"));
        charge("300.00");
        assertEquals("300.00", account().balance.amount);
        AdjustmentView asked = desk.request(deposit, "CANCELLATION", null);
        desk.approve("gm", "GeneralManager", asked);
        assertEquals(List.of("-2000.00", "2000.00"), side("DEPOSIT"));
        assertEquals("1700.00", account().credit.amount);
        assertEquals(0, account().open.size());
    }

    @Test
    public void nobodyAsksForMoreThanIsOpenOrWithoutReason() {
        long charge = charge("300.00");
        assertEquals(
                "ledger.adjustment.more-than-open",
                refused(() -> desk.request(charge, "WAIVER", "300.01")));
        assertEquals(
                "ledger.adjustment.no-charge", refused(() -> desk.request(42, "WAIVER", "1.00")));
        assertEquals(
                "common.input.invalid",
                refused(() -> desk.request(charge, "CANCELLATION", "1.00")));
        AdjustmentView asked = desk.request(charge, "WAIVER", "1.00");
        assertEquals(
                "common.input.invalid",
                refused(() -> desk.reject("manager", "CsManager", asked, " ")));
    }

    @Test
    public void theListTellsStateAndNames() {
        long charge = charge("300.00");
        AdjustmentView first = desk.request(charge, "WAIVER", "1.00");
        desk.request(charge, "DISCOUNT", "2.00");
        desk.approve("manager", "CsManager", first);
        assertEquals(List.of("REQUESTED", "POSTED"), states(null, null, null));
        assertEquals(List.of("POSTED"), states("POSTED", null, null));
        assertEquals(List.of("REQUESTED"), states(null, "DISCOUNT", null));
        assertEquals(List.of("POSTED"), states(null, null, "2026-11-21"));
        assertEquals(List.of(), states(null, null, "2026-11-22"));
    }

    private static final String EVENTS =
            "SELECT TYPE FROM KERNEL.EVENT WHERE TYPE = 'charge.adjusted'";

    private List<String> side(String gl) {
        return books.texts("SELECT AMOUNT FROM LEDGER.ENTRY WHERE GL = '" + gl + "' ORDER BY ID");
    }

    private List<String> states(String state, String kind, String postedFrom) {
        PageRequest page = PageRequest.of(null, null, null);
        AdjustmentService.Wanted wanted =
                new AdjustmentService.Wanted(state, kind, "101", null, postedFrom, null);
        return books.ask(() -> desk.adjustments.list(wanted, page)).items.stream()
                .peek(row -> assertTrue(row.houseName.endsWith("101")))
                .map(row -> row.state)
                .toList();
    }

    private static RequestAdjustment command(long charge) {
        RequestAdjustment command = new RequestAdjustment();
        command.chargeId = Long.toString(charge);
        command.kind = "WAIVER";
        command.amount = Money.of("10.00").view();
        command.reason = "减免";
        return command;
    }

    private long charge(String amount) {
        return books.charge(101, Part.PRINCIPAL, "2026-10-31", amount);
    }

    private AccountView account() {
        return books.account(101);
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }
}
