package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RefundRow;
import org.atrium.ledger.api.RefundView;
import org.atrium.ledger.domain.CreditUse;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.workflow.api.StepInput;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Credit is given back once, to the cent, after who may sign has signed (flows.md 6.1, 6.6). */
public class RefundTest {
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
    public void creditGoesOutOnlyWithTheLastStep() {
        books.pay(101, "300.00");
        RefundView asked = desk.refund(101, "120.00");
        assertEquals("JG-RF-2026-000001 REQUESTED", asked.number + " " + asked.process.state);
        assertEquals(
                "张宇强 300.00 0.00",
                asked.payee + " " + asked.credit.amount + " " + asked.owed.amount);
        RefundView signed = desk.sign("manager", "CsManager", asked);
        assertEquals("APPROVED", signed.process.state);
        assertEquals("300.00", credit());
        assertNull(signed.paidOn);
        RefundView paid = desk.payOut(signed, "TRANSFER");
        assertEquals(
                "PAID TRANSFER finance",
                paid.process.state + " " + paid.method + " " + paid.paidBy);
        assertEquals(LocalDate.of(2026, 11, 21), paid.paidOn);
        assertEquals("180.00", credit());
        assertEquals("-180.00", books.account(101).balance.amount);
        assertEquals(
                List.of("refund.paid"),
                books.texts("SELECT TYPE FROM KERNEL.EVENT WHERE TYPE LIKE 'refund%'"));
        assertEquals("workflow.case.action", refused(() -> desk.payOut(paid, "CASH")));
        assertEquals("180.00", credit());
    }

    @Test
    public void theOldestReceiptGivesFirstAndIsNotReversedAfterwards() {
        ReceiptView first = books.pay(101, "100.00");
        ReceiptView second = books.pay(101, "50.00");
        ReceiptView third = books.pay(101, "40.00");
        desk.payOut(desk.sign("manager", "CsManager", desk.refund(101, "120.00")), "CASH");
        assertEquals(
                List.of("100.00", "20.00"),
                books.texts("SELECT AMOUNT FROM LEDGER.REFUND_SHARE ORDER BY RECEIPT_ID"));
        assertEquals("ledger.receipt.refunded", refused(() -> books.reverse(first.id)));
        assertEquals("ledger.receipt.refunded", refused(() -> books.reverse(second.id)));
        assertEquals("REVERSED", books.reverse(third.id).state);
        assertEquals("30.00", credit());
    }

    @Test
    public void aboveAThousandBothManagersSign() {
        books.pay(101, "1000.01");
        RefundView asked = desk.refund(101, "1000.01");
        assertEquals("REQUESTED", desk.sign("manager", "CsManager", asked).process.state);
        assertEquals("workflow.case.action", refused(() -> desk.payOut(asked, "CASH")));
        assertEquals("APPROVED", desk.sign("gm", "GeneralManager", asked).process.state);
    }

    @Test
    public void nothingIsGivenBackTwiceOrBeyondTheCredit() {
        assertEquals("ledger.refund.more-than-credit", refused(() -> desk.refund(101, "0.01")));
        books.pay(101, "100.00");
        assertEquals("ledger.refund.more-than-credit", refused(() -> desk.refund(101, "100.01")));
        RefundView asked = desk.refund(101, "100.00");
        assertEquals("ledger.refund.pending", refused(() -> desk.refund(101, "0.01")));
        desk.sign("manager", "CsManager", asked);
        books.charge(101, Part.PRINCIPAL, "2026-11-30", "30.00");
        Problem used = assertThrows(Problem.class, () -> desk.payOut(asked, "TRANSFER"));
        assertEquals("ledger.refund.more-than-credit", used.code());
        assertEquals("70.00", used.arguments().get("credit").toString());
        assertEquals(
                "WITHDRAWN",
                desk.as("finance", "Finance", () -> desk.refunds.withdraw(asked.id, null))
                        .process
                        .state);
        assertEquals("REQUESTED", desk.refund(101, "70.00").process.state);
    }

    @Test
    public void thirtyTwoPayItOutAtOnceAndOneDoes() throws Exception {
        books.platform.setPolicy(CreditUse.KEY, LocalDate.of(2026, 1, 1), "\"ON_REQUEST\"");
        books.pay(101, "500.00");
        RefundView signed = desk.sign("manager", "CsManager", desk.refund(101, "200.00"));
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try {
            List<String> answers = new ArrayList<>();
            Callable<String> pay = () -> outcome(signed);
            for (Future<String> each : clients.invokeAll(Collections.nCopies(32, pay))) {
                answers.add(each.get());
            }
            assertEquals(1, Collections.frequency(answers, "PAID"));
            assertEquals(31, Collections.frequency(answers, "workflow.case.action"));
        } finally {
            clients.shutdown();
        }
        assertEquals("300.00", credit());
    }

    @Test
    public void anyFormCanTakeTheStepsAndTheListTells() {
        books.pay(101, "80.00");
        RefundView refund = desk.refund(101, "30.00");
        long id = Long.parseLong(refund.id);
        desk.as("manager", "CsManager", () -> take("approve", id, new StepInput()));
        StepInput input = new StepInput();
        input.fields = JsonNodeFactory.instance.objectNode().put("method", "WECHAT");
        desk.as("cashier", "Cashier", () -> take("pay", id, input));
        desk.refund(101, "1.00");
        assertEquals(List.of("REQUESTED null", "PAID WECHAT"), rows(null, null));
        assertEquals(List.of("PAID WECHAT"), rows("PAID", "2026-11-21"));
        assertEquals(List.of(), rows(null, "2026-11-22"));
    }

    private Object take(String action, long id, StepInput input) {
        desk.refunds.takers().get(action).take(id, input);
        return null;
    }

    private List<String> rows(String state, String paidFrom) {
        PageRequest page = PageRequest.of(null, null, null);
        RefundService.Wanted wanted = new RefundService.Wanted(state, "101", paidFrom, null);
        List<RefundRow> rows = books.ask(() -> desk.refunds.list(wanted, page)).items;
        return rows.stream().map(r -> r.state + " " + r.method).toList();
    }

    private String outcome(RefundView refund) {
        try {
            return desk.payOut(refund, "TRANSFER").process.state;
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private String credit() {
        return books.account(101).credit.amount;
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }
}
