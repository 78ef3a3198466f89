package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.Problem;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.PaidReceipt;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A receipt whose money is on a tax invoice (flows.md 6.6). */
public class HoldTest {
    private static final String NUMBER = "JG-INV-2026-000001";

    private LedgerFixture books;

    @Before
    public void open() {
        books = new LedgerFixture();
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void aHeldReceiptIsNotTakenBackUntilItIsReleased() {
        long charge = books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        ReceiptView receipt = books.pay(101, "130.00");
        PaidReceipt paid =
                books.ask(
                        () ->
                                books.platform.transactions.read(
                                        () -> books.ledger.paid(id(receipt))));
        assertEquals(1, paid.lines().size());
        assertEquals(charge, paid.lines().get(0).chargeId());
        assertEquals("100.00", paid.lines().get(0).amount().toString());
        hold(receipt);
        Problem refused = assertThrows(Problem.class, () -> books.reverse(receipt.id));
        assertEquals("ledger.receipt.held", refused.code());
        assertEquals(NUMBER, refused.arguments().get("reference"));
        assertEquals(receipt.number, refused.arguments().get("number"));
        books.ask(
                () ->
                        books.platform.transactions.write(
                                () -> {
                                    books.ledger.releaseReceipt(id(receipt), "invoices", NUMBER);
                                    return null;
                                }));
        assertEquals("REVERSED", books.reverse(receipt.id).state);
        assertEquals(
                "ledger.receipt.already-reversed",
                assertThrows(Problem.class, () -> hold(receipt)).code());
        books.assertSound();
    }

    @Test
    public void whatAHeldReceiptPaysIsNotCancelledUnlessItIsADeposit() {
        ApprovalBooks desk = new ApprovalBooks(books);
        long fee = books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        long deposit = books.deposit(101, "50.00");
        hold(books.pay(101, "150.00"));
        AdjustmentView asked = desk.request(fee, "CANCELLATION", null);
        Problem refused =
                assertThrows(Problem.class, () -> desk.approve("manager", "CsManager", asked));
        assertEquals("ledger.receipt.held", refused.code());
        AdjustmentView settled =
                desk.approve("manager", "CsManager", desk.request(deposit, "CANCELLATION", null));
        assertEquals("POSTED", settled.process.state);
        assertEquals("50.00", books.account(101).credit.amount);
        books.assertSound();
    }

    @Test
    public void thirtyTwoHoldAndTakeBackAtOnceAndOneOfTheTwoHappens() throws Exception {
        for (int round = 0; round < 3; round++) {
            ReceiptView receipt = books.pay(101, "10.00");
            List<String> answers = atOnce(receipt);
            int held = Collections.frequency(answers, "held");
            int reversed = Collections.frequency(answers, "reversed");
            assertEquals(answers.toString(), 1, held + reversed);
            assertEquals(
                    List.of(held + " " + (reversed == 1)),
                    books
                            .texts(
                                    "SELECT COUNT(*) FROM LEDGER.RECEIPT_HOLD WHERE RECEIPT_ID = "
                                            + receipt.id)
                            .stream()
                            .map(n -> n + " " + isReversed(receipt))
                            .toList());
        }
        books.assertSound();
    }

    private List<String> atOnce(ReceiptView receipt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> outcome("held", () -> hold(receipt)));
                tasks.add(() -> outcome("reversed", () -> books.reverse(receipt.id)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(tasks)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    /** The second hold of one number breaks the key of the table. */
    private static String outcome(String done, Runnable task) {
        try {
            task.run();
            return done;
        } catch (RuntimeException e) {
            return e instanceof Problem ? ((Problem) e).code() : "twice";
        }
    }

    private boolean isReversed(ReceiptView receipt) {
        return "REVERSED".equals(books.ask(() -> books.receipts.get(receipt.id)).state);
    }

    private void hold(ReceiptView receipt) {
        books.ask(
                () ->
                        books.platform.transactions.write(
                                () -> {
                                    books.ledger.holdReceipt(id(receipt), "invoices", NUMBER);
                                    return null;
                                }));
    }

    private static long id(ReceiptView receipt) {
        return Long.parseLong(receipt.id);
    }
}
