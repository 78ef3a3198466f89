package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.CountShift;
import org.atrium.ledger.api.OpenShift;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.PayerReceiptView;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.api.ShiftEntryRow;
import org.atrium.ledger.api.ShiftRow;
import org.atrium.ledger.api.ShiftView;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.atrium.workflow.api.StepTaker;
import org.atrium.workflow.testkit.WorkflowFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What is in the drawer is what the books say, or somebody says why (flows.md 6.6). */
public class ShiftTest {
    private static final ShiftService.Wanted ALL = new ShiftService.Wanted(null, null, null, false);

    private final LedgerFixture books = new LedgerFixture();
    private final WorkflowFixture workflow = new WorkflowFixture(books.platform);
    private final ShiftService shifts =
            new ShiftService(
                    books.platform.transactions,
                    books.unit,
                    books.desk,
                    workflow.cases,
                    books.platform.numbering,
                    books.platform.audit);
    private int keys;

    @Before
    public void open() {
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
        workflow.provide(
                new FlowProvider() {
                    @Override
                    public List<FlowDefinition> flows() {
                        return List.of(ShiftFlow.FLOW);
                    }

                    @Override
                    public Map<String, StepTaker> takers(String flow) {
                        return shifts.takers();
                    }
                });
    }

    @After
    public void close() {
        books.assertSound();
        books.close();
    }

    @Test
    public void aShiftHoldsWhatItsCashierTakesAndGivesBack() {
        books.pay(101, "7.00");
        ShiftView shift = cashier(() -> shifts.open(with("200.00")));
        assertEquals("JG-SH-2026-000001", shift.number);
        ReceiptView wrong = books.pay(101, "50.00");
        books.pay(101, "30.00");
        books.ask(() -> books.receipts.reverse(books.pay(101, "5.00").id, because("错收")));
        cashier(() -> books.receipts.reverse(wrong.id, because("错收")));
        ShiftView held = cashier(() -> shifts.get(shift.id));
        assertEquals(1, held.methods.size());
        ShiftView.Method cash = held.methods.get(0);
        assertEquals("CASH 4", cash.method + " " + cash.entries);
        assertEquals("85.00", cash.taken.amount);
        assertEquals("50.00", cash.returned.amount);
        assertEquals("235.00", cash.expected.amount);
        assertNull(cash.counted);
        PageRequest page = new PageRequest(50, null);
        assertEquals(
                List.of("50.00", "30.00", "5.00", "-50.00"),
                cashier(() -> shifts.entries(shift.id, page)).items.stream()
                        .map(e -> e.amount.amount)
                        .toList());
    }

    @Test
    public void aReceiptOverSeveralHousesIsOneEntry() {
        books.registry
                .house(102, "RESIDENCE", "94.14", "2019-09-27")
                .payer(102, 1, "2019-09-27", null);
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.charge(102, Part.PRINCIPAL, "2026-10-31", "50.00");
        ShiftView shift = cashier(() -> shifts.open(with("0.00")));
        PayerReceiptService both =
                new PayerReceiptService(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        books.platform.numbering,
                        books.platform.audit,
                        books.receipts);
        RecordPayerReceipt command = new RecordPayerReceipt();
        command.amount = Money.of("150.00").view();
        command.method = "CASH";
        PayerReceiptView receipt = books.keyed("both", () -> both.record("1", command));
        cashier(() -> both.reverse(receipt.id, because("错收")));
        ShiftView.Method cash = cashier(() -> shifts.get(shift.id)).methods.get(0);
        assertEquals(
                "2 150.00 150.00",
                cash.entries + " " + cash.taken.amount + " " + cash.returned.amount);
        PageRequest page = new PageRequest(50, null);
        List<ShiftEntryRow> entries = cashier(() -> shifts.entries(shift.id, page)).items;
        assertEquals(receipt.number + " 张宇强", entries.get(0).number + " " + entries.get(0).payer);
        assertEquals(receipt.id, entries.get(1).payerReceiptId);
        assertNull(entries.get(0).houseName);
    }

    @Test
    public void aDifferenceNeedsAReasonAndASupervisorSigns() {
        ShiftView shift = cashier(() -> shifts.open(with("100.00")));
        books.pay(101, "50.00");
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> count(shift, null, "CASH 140.00", "POS 0"));
        assertEquals("ledger.shift.differs", refused.fields().get(0).code());
        assertEquals("OPEN", cashier(() -> shifts.get(shift.id)).process.state);
        ShiftView counted = count(shift, "少找零", "CASH 140.00", "POS 0");
        assertEquals("COUNTED", counted.process.state);
        assertEquals("-10.00", method(counted, "CASH").difference.amount);
        assertEquals("-10.00", counted.difference.amount);
        assertEquals(1, counted.methods.size());
        assertEquals("ledger.shift.own", refused(() -> finance("cashier", () -> sign(counted))));
        ShiftView signed = finance("finance", () -> sign(counted));
        assertEquals("SIGNED finance", signed.process.state + " " + signed.signedBy);
        assertEquals("少找零", signed.reason);
        assertEquals("workflow.case.action", refused(() -> count(signed, null, "CASH 150.00")));
    }

    @Test
    public void onceCountedNothingIsAddedAndCorrectionsAreRedEntriesOfALaterShift() {
        ShiftView first = cashier(() -> shifts.open(with("0.00")));
        ReceiptView receipt = books.pay(101, "50.00");
        count(first, null, "CASH 50.00");
        books.pay(101, "8.00");
        ShiftView second = cashier(() -> shifts.open(with("0.00")));
        cashier(() -> books.receipts.reverse(receipt.id, because("错收")));
        assertEquals("50.00", method(cashier(() -> shifts.get(first.id)), "CASH").expected.amount);
        ShiftView.Method red = method(cashier(() -> shifts.get(second.id)), "CASH");
        assertEquals("-50.00 50.00", red.expected.amount + " " + red.returned.amount);
        ShiftView again = count(first, null, "CASH 50.00");
        assertEquals("COUNTED", again.process.state);
    }

    @Test
    public void whereTheProjectSaysSoCashNeedsAShift() throws Exception {
        books.platform.setPolicy(ShiftFlow.REQUIRED, LocalDate.of(2026, 1, 1), "true");
        assertEquals("ledger.shift.none-open", refused(() -> books.pay(101, "50.00")));
        cashier(() -> shifts.open(with("0.00")));
        assertEquals("50.00", books.pay(101, "50.00").amount.amount);
    }

    @Test
    public void aCashierHasOneOpenShiftHoweverOftenItIsOpenedAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(32);
        List<Callable<String>> openings = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            openings.add(
                    () -> {
                        try {
                            return books.platform.callers.as(
                                    books.platform.caller("cashier", Roles.CASHIER),
                                    () -> shifts.open(with("0.00")).number);
                        } catch (Problem refused) {
                            return refused.code();
                        }
                    });
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : pool.invokeAll(openings)) {
            answers.add(each.get());
        }
        pool.shutdown();
        answers.removeIf("ledger.shift.already-open"::equals);
        assertEquals(List.of("JG-SH-2026-000001"), answers);
    }

    @Test
    public void aCashierSeesHisOwnAndTheManagerSeesAll() {
        ShiftView own = cashier(() -> shifts.open(with("1.00")));
        ShiftView other = finance("finance", () -> shifts.open(with("2.00")));
        PageRequest page = new PageRequest(50, null);
        assertEquals(
                List.of(own.number),
                cashier(() -> shifts.list(ALL, page)).items.stream().map(r -> r.number).toList());
        assertEquals("ledger.shift.not-found", refused(() -> cashier(() -> shifts.get(other.id))));
        List<ShiftRow> all =
                books.platform.callers.as(
                        books.platform.caller("manager", Roles.CS_MANAGER),
                        () -> shifts.list(ALL, page).items);
        assertEquals(List.of(other.number, own.number), all.stream().map(r -> r.number).toList());
        assertEquals(
                "ledger.shift.not-yours",
                refused(() -> finance("finance", () -> shifts.count(own.id, counted(null)))));
    }

    @Test
    public void aCountNamesCashEachMethodOnceAndNothingBelowZero() {
        ShiftView shift = cashier(() -> shifts.open(with("0.00")));
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class,
                        () -> count(shift, null, "POS 1.00", "POS 2.00", "WECHAT -1.00"));
        assertEquals(
                List.of("counted[1].method", "counted[2].amount", "counted"),
                refused.fields().stream().map(e -> e.field()).toList());
        assertEquals(
                "common.input.invalid", refused(() -> cashier(() -> shifts.open(with("-0.01")))));
    }

    private ShiftView count(ShiftView shift, String reason, String... counted) {
        return cashier(() -> shifts.count(shift.id, counted(reason, counted)));
    }

    private static CountShift counted(String reason, String... counted) {
        CountShift command = new CountShift();
        command.reason = reason;
        command.counted =
                Arrays.stream(counted)
                        .map(
                                text -> {
                                    CountShift.Counted row = new CountShift.Counted();
                                    row.method = text.split(" ")[0];
                                    row.amount = Money.of(text.split(" ")[1]).view();
                                    return row;
                                })
                        .toList();
        return command;
    }

    private ShiftView sign(ShiftView shift) {
        return shifts.sign(shift.id, null);
    }

    private static ShiftView.Method method(ShiftView shift, String method) {
        return shift.methods.stream().filter(m -> m.method.equals(method)).findFirst().get();
    }

    private static OpenShift with(String openingFloat) {
        OpenShift command = new OpenShift();
        command.openingFloat = Money.of(openingFloat).view();
        return command;
    }

    private static ReverseReceipt because(String reason) {
        ReverseReceipt command = new ReverseReceipt();
        command.reason = reason;
        return command;
    }

    private <T> T cashier(Supplier<T> body) {
        return books.keyed("shift-" + ++keys, body);
    }

    private <T> T finance(String user, Supplier<T> body) {
        TestPlatform platform = books.platform;
        return platform.callers.as(platform.caller(user, Roles.FINANCE), body);
    }

    private static String refused(Runnable body) {
        return assertThrows(Problem.class, body::run).code();
    }
}
