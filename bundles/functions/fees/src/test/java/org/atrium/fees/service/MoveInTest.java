package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.fees.api.BeginMoveIn;
import org.atrium.fees.api.MoveInLine;
import org.atrium.fees.api.MoveInRow;
import org.atrium.fees.api.MoveInStep;
import org.atrium.fees.api.MoveInView;
import org.atrium.fees.api.ProveFund;
import org.atrium.fees.domain.MoveInPolicies;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.workflow.api.CaseView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** FE-08, F-13: collection at move-in. */
public class MoveInTest {
    private final LadderFixture ladder = new LadderFixture();
    private final TestPlatform platform = ladder.platform;
    private final FakeFiles files = new FakeFiles();
    private final MoveInViews views =
            new MoveInViews(
                    platform.transactions,
                    ladder.fees.unit,
                    ladder.fees.desk,
                    ladder.workflow.cases,
                    ladder.moveIns,
                    ladder.handover,
                    files);
    private final MoveInService service =
            new MoveInService(
                    platform.transactions,
                    ladder.fees.unit,
                    ladder.fees.desk,
                    ladder.moveIns,
                    views,
                    files,
                    platform.audit);

    /** On 06-20; house 201 of 100 square metres was handed over on 06-16 at 3.00 a month. */
    @Before
    public void open() {
        ladder.books.today(LocalDate.parse("2026-06-20"));
        ladder.fees.price("\"3.00\"");
        ladder.fees.policy(
                MoveInPolicies.FEES,
                "2020-01-01",
                "[{\"name\":\"门禁卡\",\"amount\":\"20.00\"},"
                        + "{\"name\":\"垃圾清运\",\"amount\":\"1.01\",\"per\":\"SQUARE_METRE\"}]");
        handedOver(201, "2026-06-16");
    }

    @After
    public void close() {
        ladder.close();
    }

    private void handedOver(long house, String day) {
        ladder.books
                .registry
                .house(house, "RESIDENCE", "100.00", day)
                .payer(house, 2, "2020-01-01", day)
                .payer(house, 1, day, null);
    }

    /** 15 of 30 days of June, July and August: 3 months from the handover reach into September. */
    @Test
    public void theSheetChargesTheCyclesOfTheFirstMonthsAndTheOtherFees() {
        MoveInView preview = as(Roles.FRONT_DESK, () -> views.preview(house(201)));
        List<String> expected =
                List.of(
                        "物业费 2026-06-16 2026-07-01 150.00",
                        "物业费 2026-07-01 2026-08-01 300.00",
                        "物业费 2026-08-01 2026-09-01 300.00",
                        "物业费 2026-09-01 2026-10-01 300.00",
                        "门禁卡 null null 20.00",
                        "垃圾清运 null null 101.00");
        assertEquals(expected, lines(preview));
        assertEquals("1171.00", preview.total.amount);
        assertNull(preview.id);
        assertEquals(List.of(), ladder.fees.charges());
        MoveInView made = begin(201);
        assertEquals(expected, lines(made));
        assertEquals("JG-MI-2026-000001", made.number);
        assertEquals("DUE", made.state);
        assertEquals("张宇强", made.owner);
        assertFalse(made.keysMayBeGiven);
        assertEquals(2, made.missing.size());
        assertEquals(
                1, FeesFixture.skipped(ladder.fees.bill("2026-07"), "fees.billing.already-billed"));
    }

    @Test
    public void whatARunHasBilledIsOnTheSheetAndNotBilledAgain() {
        ladder.fees.bill("2026-06");
        assertEquals(
                "2026-07-01",
                as(Roles.FINANCE, () -> views.preview(house(201))).lines.get(0).fromDay.toString());
        MoveInView made = begin(201);
        assertEquals("1171.00", made.total.amount);
    }

    @Test
    public void paidProvedAndStampedItLetsKeysBeGiven() {
        String id = begin(201).id;
        assertRefused("fees.move-in.missing", () -> step(Roles.FINANCE, id, "stamp"));
        pay("1171.00");
        MoveInView paid = view(id);
        assertEquals("PAID", paid.state);
        assertEquals(List.of("fees.move-in.no-voucher"), paid.missing);
        assertFalse(offered(id).contains("stamp"));
        MoveInView proved = prove(id, "WX-1", "2026-06-01", "71", "71");
        assertEquals("WX-1", proved.fundVoucher);
        assertTrue(
                platform.records
                        .audited(a -> a.entity() + " " + a.action())
                        .contains("fees.move-in see-voucher"));
        assertEquals("71", proved.fundFiles.get(0).id);
        assertTrue(offered(id).contains("stamp"));
        MoveInView stamped = step(Roles.FINANCE, id, "stamp");
        assertEquals("STAMPED", stamped.state);
        assertTrue(stamped.keysMayBeGiven);
        assertEquals("u-Finance", stamped.stampedBy);
        assertEquals(1, events("move-in.stamped"));
        assertThrows(Conflict.class, () -> step(Roles.FINANCE, id, "stamp"));
    }

    /** HO-06 (LAW): by default keys are not held back for the property fee. */
    @Test
    public void anOpenPropertyFeeHoldsNoKeysBackUnlessTheProjectSaysSo() {
        String id = begin(201).id;
        prove(id, "WX-1", "2026-06-01");
        payFees(id);
        assertEquals("DUE", view(id).state);
        ladder.fees.policy(MoveInPolicies.GATES, "2026-01-01", "[\"PROPERTY_FEE\",\"FUND_PROOF\"]");
        assertEquals(List.of("fees.move-in.open-fee"), view(id).missing);
        ladder.fees.policy(MoveInPolicies.GATES, "2026-01-02", "[\"HANDOVER_FEES\"]");
        assertEquals("STAMPED", step(Roles.FINANCE, id, "stamp").state);
    }

    @Test
    public void aPaymentThatGoesBackReopensTheSheetAndTakesTheStamp() {
        String id = begin(201).id;
        prove(id, "WX-1", "2026-06-01");
        ReceiptView receipt = pay("1171.00");
        step(Roles.FINANCE, id, "stamp");
        ladder.books.reverse(receipt.id);
        ladder.settle();
        MoveInView back = view(id);
        assertEquals("DUE", back.state);
        assertNull(back.stampedBy);
        assertFalse(back.keysMayBeGiven);
        assertEquals(1, events("move-in.reopened"));
        pay("1171.00");
        assertEquals("PAID", view(id).state);
        assertEquals("STAMPED", step(Roles.FINANCE, id, "stamp").state);
    }

    @Test
    public void itIsWithdrawnOnceItsOtherFeesAreNothing() {
        String id = begin(201).id;
        assertRefused("fees.move-in.charged", () -> step(Roles.FINANCE, id, "withdraw"));
        ladder.fees.policy(MoveInPolicies.FEES, "2026-01-01", "[]");
        handedOver(202, "2026-06-01");
        String without = begin(202).id;
        assertThrows(
                InvalidInput.class,
                () -> as(Roles.FINANCE, () -> service.step(without, "withdraw", new MoveInStep())));
        assertEquals("WITHDRAWN", step(Roles.FINANCE, without, "withdraw").state);
        assertEquals("DUE", begin(202).state);
        assertEquals(3, list(new MoveInViews.Wanted(null, null, null, null)).size());
        assertEquals(1, list(new MoveInViews.Wanted("WITHDRAWN", null, null, null)).size());
        assertEquals(1, list(new MoveInViews.Wanted(null, "201", null, "张宇")).size());
    }

    @Test
    public void withoutOwnerHandoverPriceOrForTheSecondTimeItIsRefused() {
        assertThrows(NotFound.class, () -> begin(999));
        ladder.books.registry.house(301, "RESIDENCE", "100.00", null);
        assertRefused("fees.move-in.not-handed-over", () -> begin(301));
        ladder.books.registry.house(302, "RESIDENCE", "100.00", "2026-06-01");
        assertRefused("fees.move-in.no-owner", () -> begin(302));
        handedOver(303, "2025-06-19");
        assertRefused("fees.move-in.long-ago", () -> begin(303));
        ladder.books
                .registry
                .house(304, "RESIDENCE", "0", "2026-06-01")
                .payer(304, 1, "2026-06-01", null);
        assertRefused("fees.house.not-billable", () -> begin(304));
        handedOver(305, "2026-06-16");
        begin(201);
        assertRefused("fees.move-in.made", () -> begin(201));
        assertThrows(
                NotAllowed.class,
                () -> as(Roles.ENGINEERING_SUPERVISOR, () -> service.begin(house(305))));
    }

    @Test
    public void thirtyTwoAtOnceMakeOneSheet() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(32);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            answers.add(
                    desks.submit(
                            () -> {
                                try {
                                    begin(201);
                                    return true;
                                } catch (Problem refused) {
                                    return false;
                                }
                            }));
        }
        int made = 0;
        for (Future<Boolean> answer : answers) {
            made += answer.get() ? 1 : 0;
        }
        desks.shutdown();
        assertEquals(1, made);
        assertEquals(
                "with the days of June before the handover",
                "7",
                ladder.books.texts("SELECT CAST(COUNT(*) AS CHAR(1)) FROM LEDGER.CHARGE").get(0));
    }

    @Test
    public void aVoucherOfTomorrowIsNone() {
        String id = begin(201).id;
        assertThrows(InvalidInput.class, () -> prove(id, "WX-1", "2026-06-21"));
        assertThrows(InvalidInput.class, () -> prove(id, " ", "2026-06-01"));
        assertNull(view(id).fundVoucher);
    }

    private static BeginMoveIn house(long id) {
        BeginMoveIn command = new BeginMoveIn();
        command.houseId = Long.toString(id);
        return command;
    }

    private MoveInView begin(long house) {
        return as(Roles.FRONT_DESK, () -> service.begin(house(house)));
    }

    private MoveInView step(String role, String id, String action) {
        MoveInStep step = new MoveInStep();
        step.reason = "已办";
        return as(role, () -> service.step(id, action, step));
    }

    private MoveInView prove(String id, String voucher, String paidOn, String... copies) {
        ProveFund command = new ProveFund();
        command.voucher = voucher;
        command.paidOn = paidOn;
        command.attachmentIds = List.of(copies);
        return as(Roles.FRONT_DESK, () -> service.prove(id, command));
    }

    private MoveInView view(String id) {
        return as(Roles.FRONT_DESK, () -> views.get(id));
    }

    private List<String> offered(String id) {
        return as(Roles.FINANCE, () -> views.get(id)).actions.stream()
                .map((CaseView.CaseAction action) -> action.name)
                .toList();
    }

    private List<MoveInRow> list(MoveInViews.Wanted wanted) {
        return as(Roles.FINANCE, () -> views.list(wanted, new PageRequest(50, null))).items;
    }

    private ReceiptView pay(String amount) {
        ReceiptView receipt = ladder.books.pay(201, amount);
        ladder.settle();
        return receipt;
    }

    /** Pays the other fees, not the property fee. */
    private void payFees(String id) {
        Designation[] wishes =
                view(id).lines.stream()
                        .filter(line -> line.fromDay == null)
                        .map(MoveInTest::wish)
                        .toArray(Designation[]::new);
        ladder.books.pay(201, "121.00", wishes);
        ladder.settle();
    }

    private static Designation wish(MoveInLine line) {
        Designation wish = new Designation();
        wish.chargeId = line.chargeId;
        return wish;
    }

    private long events(String type) {
        return platform.records.published(e -> e.type()).stream().filter(type::equals).count();
    }

    private static List<String> lines(MoveInView view) {
        return view.lines.stream()
                .map(l -> l.title + " " + l.fromDay + " " + l.toDay + " " + l.amount.amount)
                .toList();
    }

    private static void assertRefused(String code, ThrowingRunnable body) {
        assertEquals(code, assertThrows(Conflict.class, body).code());
    }

    private <T> T as(String role, Supplier<T> body) {
        return platform.callers.as(platform.caller("u-" + role, role), body);
    }
}
