package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.ledger.api.AccountRow;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.ArrearsRow;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptPrint;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.domain.AcceptedMethods;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-07, FE-08: charges, receipts and what they leave open. */
public class LedgerTest {
    private static final PageRequest PAGE = new PageRequest(50, null);

    private LedgerFixture books;

    @Before
    public void open() {
        books = new LedgerFixture();
        books.registry
                .customer(1, "张宇强")
                .customer(2, "朱凯")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .house(102, "RESIDENCE", "104.88", "2019-12-01")
                .payer(101, 1, "2019-09-27", null)
                .payer(102, 2, "2019-12-01", null);
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void aPaymentGoesToCostsLateFeeAndPrincipal() {
        long fee = books.charge(101, Part.PRINCIPAL, "2026-05-31", "100.00");
        long cost = books.charge(101, Part.COST, "2026-06-30", "5.00");
        long late = books.charge(101, Part.LATE_FEE, "2026-06-30", "0.25");
        ReceiptView receipt = books.pay(101, "100.00");
        assertEquals(
                Map.of("" + cost, "5.00", "" + late, "0.25", "" + fee, "94.75"),
                receipt.allocations.stream()
                        .collect(Collectors.toMap(a -> a.chargeId, a -> a.amount.amount)));
        assertEquals(
                List.of("COST,LATE_FEE,PRINCIPAL"),
                receipt.allocations.stream()
                        .map(a -> String.join(",", a.order))
                        .distinct()
                        .toList());
        assertEquals("0.00", receipt.credit.amount);
        AccountView account = books.account(101);
        assertEquals("5.25", account.balance.amount);
        assertEquals("5.25", account.open.get(0).open.amount);
        assertSound();
    }

    @Test
    public void aReceiptNamesCompanyCapitalsAndThatItIsNoInvoice() {
        ReceiptView receipt = books.pay(101, "1005.30");
        assertEquals("JG-RC-PM-2026-000001", receipt.number);
        assertEquals("壹仟零伍元叁角整", receipt.amountInCapitals);
        assertEquals("Test PROPERTY_COMPANY", receipt.entity.name);
        assertEquals("ledger.receipt.not-tax-invoice", receipt.notTaxInvoice);
        assertEquals("张宇强", receipt.payer);
        assertEquals(List.of("receipt.recorded"), books.texts("SELECT TYPE FROM KERNEL.EVENT"));
        assertEquals(List.of("record"), books.texts("SELECT ACTION FROM KERNEL.AUDIT"));
    }

    @Test
    public void whatIsPaidAheadSettlesTheNextCharge() {
        assertEquals("50.00", books.pay(101, "50.00").credit.amount);
        assertEquals("-50.00", books.account(101).balance.amount);
        books.charge(101, Part.PRINCIPAL, "2026-12-31", "80.00");
        AccountView account = books.account(101);
        assertEquals("30.00", account.balance.amount);
        assertEquals("30.00", account.open.get(0).open.amount);
        assertEquals("0.00", account.credit.amount);
        assertTrue(account.entries.stream().anyMatch(e -> e.kind.equals("CREDIT_APPLIED")));
        assertSound();
    }

    @Test
    public void aReversalRestoresEveryOpenAmountExactly() {
        books.charge(101, Part.PRINCIPAL, "2026-05-31", "100.00");
        ReceiptView receipt = books.pay(101, "130.00");
        books.charge(101, Part.PRINCIPAL, "2026-06-30", "100.00");
        assertEquals("70.00", books.account(101).balance.amount);
        ReceiptView reversed = reverse(receipt, "客户要求更正");
        assertEquals("REVERSED", reversed.state);
        assertEquals("0.00", reversed.credit.amount);
        AccountView account = books.account(101);
        assertEquals("200.00", account.balance.amount);
        assertEquals(
                List.of("100.00", "100.00"),
                account.open.stream().map(c -> c.open.amount).toList());
        Conflict again = assertThrows(Conflict.class, () -> reverse(receipt, "again"));
        assertEquals("ledger.receipt.already-reversed", again.code());
        assertThrows(Conflict.class, () -> print(receipt.id));
        assertSound();
    }

    @Test
    public void theSecondCopyIsMarkedAsReprint() {
        String id = books.pay(101, "10.00").id;
        ReceiptPrint original = print(id);
        ReceiptPrint copy = print(id);
        assertFalse(original.reprint);
        assertNull(original.mark);
        assertEquals(2, copy.copy);
        assertTrue(copy.reprint);
        assertEquals("ledger.receipt.reprint", copy.mark);
        assertEquals(2, copy.receipt.printCount);
    }

    @Test
    public void moneyIsNotTakenWithoutAKeyOrForAnotherProjectsHouse() {
        RecordReceipt command = new RecordReceipt();
        command.houseId = "101";
        command.amount = Money.of("1.00").view();
        command.method = "CASH";
        assertEquals(
                "ledger.receipt.key-required",
                refusal(() -> books.ask(() -> books.receipts.record(command))));
        assertEquals("registry.house.not-found", refusal(() -> books.pay(999, "1.00")));
        command.amount = Money.of("1000000000.00").view();
        command.receivedOn = "2026-11-22";
        command.method = "SHELLS";
        InvalidInput wrong =
                assertThrows(
                        InvalidInput.class,
                        () -> books.keyed("k", () -> books.receipts.record(command)));
        assertEquals(
                List.of("receivedOn", "amount", "method"),
                wrong.fields().stream().map(f -> f.field()).toList());
    }

    @Test
    public void moneyComesInOnlyAsTheProjectTakesIt() {
        books.platform.setPolicy(
                AcceptedMethods.KEY,
                LocalDate.of(2026, 1, 1),
                "[{\"method\":\"TRANSFER\",\"reference\":true}]");
        InvalidInput refused = assertThrows(InvalidInput.class, () -> books.pay(101, "1.00"));
        assertEquals("ledger.receipt.method-not-accepted", refused.fields().get(0).code());
        assertEquals("TRANSFER", books.ask(books.receipts::methods).get(0).method);
    }

    @Test
    public void aReceiptPaysOnlyChargesOfItsOwnCompany() {
        books.charge(101, Part.PRINCIPAL, "2026-05-31", "100.00");
        RecordReceipt command = new RecordReceipt();
        command.houseId = "101";
        command.amount = Money.of("100.00").view();
        command.method = "TRANSFER";
        command.entity = "DEV";
        ReceiptView receipt = books.keyed("dev", () -> books.receipts.record(command));
        assertEquals("JG-RC-DEV-2026-000001", receipt.number);
        assertEquals(List.of(), receipt.allocations);
        assertEquals("100.00", books.account(101).open.get(0).open.amount);
        assertEquals("100.00", books.account(101).credit.amount);
        assertSound();
    }

    @Test
    public void aDesignatedChargeIsPaidFirst() {
        books.charge(101, Part.PRINCIPAL, "2026-05-31", "100.00");
        long younger = books.charge(101, Part.PRINCIPAL, "2026-06-30", "100.00");
        Designation wish = new Designation();
        wish.chargeId = "" + younger;
        ReceiptView receipt = books.pay(101, "120.00", wish);
        assertEquals("" + younger, receipt.allocations.get(0).chargeId);
        assertEquals("100.00", receipt.allocations.get(0).amount.amount);
        assertEquals("80.00", books.account(101).open.get(0).open.amount);
        wish.chargeId = "1";
        assertEquals("ledger.receipt.charge-not-open", refusal(() -> books.pay(101, "1.00", wish)));
    }

    @Test
    public void anEarlierDayShowsTheAccountAsItWas() {
        books.today(LocalDate.of(2026, 10, 1));
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.today(LocalDate.of(2026, 11, 1));
        books.pay(101, "40.00");
        assertEquals("60.00", books.account(101).balance.amount);
        AccountView before = asOf("2026-10-31");
        assertEquals("100.00", before.balance.amount);
        assertEquals("100.00", before.open.get(0).open.amount);
        assertEquals("0.00", asOf("2026-09-30").balance.amount);
    }

    @Test
    public void arrearsListTheOldestDebtFirst() {
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.charge(102, Part.PRINCIPAL, "2026-09-30", "70.00");
        books.charge(102, Part.PRINCIPAL, "2026-12-31", "70.00");
        List<ArrearsRow> rows = arrears(null, null, null, PAGE).items;
        assertEquals(List.of("102", "101"), rows.stream().map(r -> r.houseId).toList());
        assertEquals("70.00", rows.get(0).open.amount);
        assertEquals(52, rows.get(0).daysOverdue);
        PageRequest one = new PageRequest(1, null);
        String next = arrears(null, null, null, one).next;
        PageRequest second = new PageRequest(1, next);
        assertEquals("101", arrears(null, null, null, second).items.get(0).houseId);
        assertEquals(1, arrears(null, "1栋", "朱", PAGE).items.size());
    }

    @Test
    public void theCounterFindsAnAccountByHouseNameOrPhone() {
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        assertEquals("100.00", search("宇强").items.get(0).open.amount);
        assertEquals("102", search("单元-102").items.get(0).houseId);
        assertEquals("****0002", search("19910000002").items.get(0).phone);
        assertEquals("****0002", search("0002").items.get(0).phone);
        assertEquals(0, search("100%").items.size());
    }

    @Test
    public void theListOfReceiptsCanBeNarrowed() {
        books.pay(101, "10.00");
        ReceiptView second = books.pay(102, "20.00");
        assertEquals(2, list(null, null, null).size());
        assertEquals(1, list("102", null, null).size());
        assertEquals("20.00", list(null, second.number, null).get(0));
        reverse(second, "错收");
        assertEquals(List.of("20.00"), list(null, null, "REVERSED"));
        assertThrows(NotFound.class, () -> books.ask(() -> books.receipts.get("424242")));
    }

    @Test
    public void anInjectedImbalanceIsFound() {
        books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        books.pay(101, "40.00");
        assertSound();
        books.registry.sql("UPDATE LEDGER.CHARGE SET OPEN_AMOUNT = 59.99");
        CheckView check = books.ask(books.reports::check);
        assertEquals("0.00", check.sum);
        assertEquals(
                List.of("open-amount-equals-entries", "open-amount-equals-allocations"),
                check.violations.stream().map(v -> v.rule).toList());
    }

    private ReceiptView reverse(ReceiptView receipt, String reason) {
        ReverseReceipt command = new ReverseReceipt();
        command.reason = reason;
        return books.ask(() -> books.receipts.reverse(receipt.id, command));
    }

    private ReceiptPrint print(String id) {
        return books.ask(() -> books.receipts.print(id));
    }

    private AccountView asOf(String day) {
        return books.ask(() -> books.accounts.account("101", day, null));
    }

    private Page<AccountRow> search(String words) {
        return books.ask(() -> books.accounts.search(words));
    }

    private Page<ArrearsRow> arrears(String asOf, String building, String q, PageRequest page) {
        return books.ask(() -> books.reports.arrears(asOf, building, q, page));
    }

    private List<String> list(String house, String number, String state) {
        ReportService.ReceiptFilter filter =
                new ReportService.ReceiptFilter(
                        "2026-11-21", "2026-11-21", "CASH", house, number, state);
        return books.ask(() -> books.reports.receipts(filter, PAGE)).items.stream()
                .map(r -> r.amount.amount)
                .toList();
    }

    private void assertSound() {
        CheckView check = books.ask(books.reports::check);
        assertEquals("0.00", check.sum);
        assertEquals(List.of(), check.violations);
    }

    private static String refusal(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }
}
