package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.kernel.api.Messages;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.PayerReceiptView;
import org.atrium.ledger.api.ReceiptRow;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.ledger.testkit.PrintedForms;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** One payer, several houses, one payment, one paper (FE-07). */
public class PayerReceiptTest {
    private static final int MANY = 32;

    private final LedgerFixture books = new LedgerFixture();
    private final PayerReceiptService service =
            new PayerReceiptService(
                    books.platform.transactions,
                    books.unit,
                    books.desk,
                    books.platform.numbering,
                    books.platform.audit,
                    books.receipts);
    private int keys;

    @Before
    public void open() {
        books.registry.customer(1, "张宇强").customer(2, "朱凯");
        for (int house = 101; house <= 105; house++) {
            books.registry
                    .house(house, "RESIDENCE", "94.14", "2019-09-27")
                    .payer(house, house == 105 ? 2 : 1, "2019-09-27", null);
        }
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.charge(102, Part.PRINCIPAL, "2026-09-30", "40.00");
        books.charge(103, Part.PRINCIPAL, "2026-11-30", "60.00");
    }

    @After
    public void close() {
        books.assertSound();
        books.close();
    }

    @Test
    public void theOldestDueIsPaidFirstOverAllHouses() {
        PayerReceiptView receipt = pay("120.00", null);
        assertEquals("JG-RC-PM-2026-000001", receipt.number);
        assertEquals("120.00 壹佰贰拾元整", receipt.amount.amount + " " + receipt.amountInCapitals);
        assertEquals(
                List.of("JG-RC-PM-2026-000001-1 101 80.00", "JG-RC-PM-2026-000001-2 102 40.00"),
                parts(receipt));
        assertEquals("20.00", books.account(101).balance.amount);
        assertEquals("0.00", books.account(102).balance.amount);
        assertEquals("60.00", books.account(103).balance.amount);
        assertEquals("JG-RC-PM-2026-000002", books.pay(101, "1.00").number);
    }

    @Test
    public void whatIsLeftOverGoesToANamedHouseOnly() {
        assertEquals("ledger.payer-receipt.left-over", refused(() -> pay("250.00", null)));
        PayerReceiptView receipt = pay("250.00", "104");
        assertEquals("50.00", receipt.credit.amount);
        assertEquals("50.00", books.account(104).credit.amount);
        assertEquals("ledger.payer-receipt.not-his-house", refused(() -> pay("1.00", "105")));
    }

    @Test
    public void aPayerMayNameWhatEachHouseGets() {
        assertEquals("common.input.invalid", refused(() -> name("100.00", "101 60", "102 30")));
        assertEquals("common.input.invalid", refused(() -> name("90.00", "101 60", "101 30")));
        PayerReceiptView receipt = name("90.00", "102 50", "101 40");
        assertEquals("10.00", receipt.credit.amount);
        assertEquals("60.00", books.account(101).balance.amount);
        assertEquals("-10.00", books.account(102).balance.amount);
    }

    @Test
    public void itIsTakenBackAsAWholeOrNotAtAll() {
        PayerReceiptView receipt = pay("200.00", null);
        String part = receipt.parts.get(0).id;
        assertEquals("ledger.receipt.part", refused(() -> books.reverse(part)));
        assertEquals(
                "ledger.receipt.part", refused(() -> books.ask(() -> books.receipts.print(part))));
        PayerReceiptView reversed = reverse(receipt.id);
        assertEquals("REVERSED 错收", reversed.state + " " + reversed.reverseReason);
        assertEquals("100.00", books.account(101).balance.amount);
        assertEquals("40.00", books.account(102).balance.amount);
        assertEquals("ledger.receipt.already-reversed", refused(() -> reverse(receipt.id)));
        assertEquals("3", books.texts("SELECT COUNT(REVERSAL_ID) FROM LEDGER.RECEIPT").get(0));
    }

    @Test
    public void aPartWhoseMoneyWasGivenBackKeepsTheWhole() {
        ApprovalBooks desk = new ApprovalBooks(books);
        PayerReceiptView receipt = pay("250.00", "104");
        desk.payOut(desk.sign("manager", "CsManager", desk.refund(104, "50.00")), "TRANSFER");
        assertEquals("ledger.receipt.refunded", refused(() -> reverse(receipt.id)));
        assertEquals("0", books.texts("SELECT COUNT(REVERSAL_ID) FROM LEDGER.RECEIPT").get(0));
    }

    @Test
    public void theListFindsThePartsByTheNumberOfTheWhole() {
        PayerReceiptView receipt = pay("200.00", null);
        books.pay(101, "5.00");
        ReportService.ReceiptFilter filter =
                new ReportService.ReceiptFilter(null, null, null, null, receipt.number, null);
        List<ReceiptRow> rows =
                books.ask(() -> books.reports.receipts(filter, new PageRequest(50, null))).items;
        assertEquals(3, rows.size());
        assertEquals(
                receipt.number, books.ask(() -> books.receipts.get(rows.get(0).id)).partOf.name);
    }

    @Test
    public void onePaperShowsLinesByHouseAndItem() {
        PrintedForms printed = new PrintedForms();
        Messages codes = (code, arguments, language) -> code;
        PayerReceiptForms forms = new PayerReceiptForms(service, books.desk, printed, codes);
        PayerReceiptView receipt = pay("250.00", "104");
        books.ask(() -> forms.copy(receipt.id));
        books.ask(() -> forms.print(receipt.id));
        books.ask(() -> forms.print(receipt.id));
        PrintForm form = printed.all.get(1);
        assertEquals(receipt.number, form.number());
        assertNull(form.mark());
        assertEquals("ledger.receipt.reprint", printed.all.get(2).mark());
        PrintPart.Table table =
                (PrintPart.Table)
                        form.parts().stream()
                                .filter(p -> p instanceof PrintPart.Table)
                                .findFirst()
                                .orElseThrow();
        assertEquals(
                List.of(
                        "1栋-1单元-101 100.00",
                        "1栋-1单元-102 40.00",
                        "1栋-1单元-103 60.00",
                        "1栋-1单元-104 50.00"),
                table.rows().stream().map(row -> row.get(0) + " " + row.get(3)).toList());
        assertEquals(2, books.ask(() -> service.get(receipt.id)).printCount);
    }

    @Test
    public void strangersAndOtherProjectsAreRefused() {
        assertThrows(NotFound.class, () -> take("x1", "42", payment("1.00", null)));
        assertThrows(NotFound.class, () -> books.ask(() -> service.get("42")));
        assertThrows(NotFound.class, () -> name("1.00", "999 1"));
        assertEquals(
                "ledger.receipt.key-required",
                refused(() -> books.ask(() -> service.record("1", payment("1.00", null)))));
    }

    @Test
    public void manyAtOnceOnOverlappingHousesNeverWaitForEachOther() throws Exception {
        List<Future<PayerReceiptView>> futures = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        for (int i = 0; i < MANY; i++) {
            String key = "k" + i;
            RecordPayerReceipt command = payment("5.00", null);
            command.shares =
                    i % 2 == 0
                            ? List.of(share("104 2"), share("101 3"))
                            : List.of(share("101 1"), share("103 2"), share("104 2"));
            futures.add(threads.submit(() -> take(key, "1", command)));
        }
        for (Future<PayerReceiptView> future : futures) {
            future.get();
        }
        threads.shutdown();
        assertEquals("36.00", books.account(101).balance.amount);
        assertEquals("28.00", books.account(103).balance.amount);
        assertEquals("64.00", books.account(104).credit.amount);
        assertEquals(
                String.valueOf(MANY),
                books.texts("SELECT COUNT(DISTINCT RECEIPT_NO) FROM LEDGER.PAYER_RECEIPT").get(0));
        assertTrue(
                books.texts("SELECT MAX(RECEIPT_NO) FROM LEDGER.PAYER_RECEIPT")
                        .get(0)
                        .endsWith("000032"));
    }

    private PayerReceiptView pay(String amount, String creditHouse) {
        return take("payer-" + ++keys, "1", payment(amount, creditHouse));
    }

    private PayerReceiptView name(String amount, String... shares) {
        RecordPayerReceipt command = payment(amount, null);
        command.shares = List.of(shares).stream().map(PayerReceiptTest::share).toList();
        return take("payer-" + ++keys, "1", command);
    }

    private PayerReceiptView take(String key, String customer, RecordPayerReceipt command) {
        return books.keyed(key, () -> service.record(customer, command));
    }

    private PayerReceiptView reverse(String id) {
        ReverseReceipt command = new ReverseReceipt();
        command.reason = "错收";
        return books.ask(() -> service.reverse(id, command));
    }

    private static RecordPayerReceipt payment(String amount, String creditHouse) {
        RecordPayerReceipt command = new RecordPayerReceipt();
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        command.creditHouseId = creditHouse;
        return command;
    }

    private static RecordPayerReceipt.HouseShare share(String houseAndAmount) {
        String[] words = houseAndAmount.split(" ");
        RecordPayerReceipt.HouseShare share = new RecordPayerReceipt.HouseShare();
        share.houseId = words[0];
        share.amount = Money.of(words[1]).view();
        return share;
    }

    private static List<String> parts(PayerReceiptView receipt) {
        return receipt.parts.stream()
                .map(p -> p.number + " " + p.houseId + " " + p.amount.amount)
                .toList();
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }
}
