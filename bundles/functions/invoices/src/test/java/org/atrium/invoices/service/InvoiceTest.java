package org.atrium.invoices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

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
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.PreviewView;
import org.atrium.invoices.api.TaxRow;
import org.atrium.invoices.domain.LateFees;
import org.atrium.invoices.domain.TaxTable;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** From the request to the red invoice (FE-07, flows.md 6.6). */
public class InvoiceTest {
    private static final PageRequest FIRST = PageRequest.of(null, null, null);

    private InvoicesFixture shop;

    @Before
    public void open() {
        shop = new InvoicesFixture();
    }

    @After
    public void close() {
        shop.close();
    }

    @Test
    public void netAndTaxAddUpToTheFenAndDepositsAndLateFeesStayOut() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "100.00");
        shop.books.charge(101, Part.PRINCIPAL, "2026-10-31", "0.01");
        shop.books.charge(101, Part.LATE_FEE, "2026-10-31", "7.00");
        shop.books.deposit(101, "50.00");
        ReceiptView receipt = shop.books.pay(101, "160.00");
        PreviewView preview = preview(receipt);
        assertEquals("张宇强", preview.buyer.name);
        assertEquals("57.00", preview.leftOut.amount);
        InvoiceView invoice = shop.request(receipt.id);
        assertEquals("JG-INV-2026-000001", invoice.number);
        assertEquals(
                List.of("94.34 5.66 100.00 6", "0.01 0.00 0.01 6"),
                invoice.lines.stream()
                        .map(
                                l ->
                                        String.join(
                                                " ",
                                                l.net.amount,
                                                l.tax.amount,
                                                l.gross.amount,
                                                l.ratePercent))
                        .toList());
        assertEquals("94.35", invoice.net.amount);
        assertEquals("5.66", invoice.tax.amount);
        assertEquals("100.01", invoice.gross.amount);
        assertEquals("invoices.invoice.nothing-left", refused(() -> shop.request(receipt.id)));
        shop.books.assertSound();
    }

    @Test
    public void whatCreditPaysLaterGetsAFurtherInvoice() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "60.00");
        ReceiptView receipt = shop.books.pay(101, "100.00");
        assertEquals("60.00", shop.request(receipt.id).gross.amount);
        assertEquals("invoices.invoice.nothing-left", refused(() -> shop.request(receipt.id)));
        shop.books.charge(101, Part.PRINCIPAL, "2026-10-31", "40.00");
        assertEquals("40.00", shop.request(receipt.id).gross.amount);
    }

    @Test
    public void theRateIsThatOfTheDayOfTheRequest() {
        shop.tax("2026-12-01", "\"rate\":\"0.09\"");
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "100.00");
        ReceiptView receipt = shop.books.pay(101, "100.00");
        assertEquals("5.66", preview(receipt).tax.amount);
        shop.books.today(LocalDate.of(2026, 12, 1));
        assertEquals("8.26", shop.request(receipt.id).tax.amount);
    }

    @Test
    public void anExemptItemHasNoTaxAndAnItemWithoutARowIsRefused() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "100.00");
        ReceiptView receipt = shop.books.pay(101, "100.00");
        shop.tax("2026-11-01", "\"exempt\":true,\"ground\":\"财税〔2016〕36号\"");
        assertEquals("0.00", preview(receipt).tax.amount);
        assertEquals("财税〔2016〕36号", preview(receipt).lines.get(0).exemptGround);
        shop.platform.setPolicy(
                TaxTable.KEY,
                LocalDate.of(2026, 11, 2),
                "[{\"item\":\"RENT\",\"code\":\"3040502020200000000\",\"name\":\"不动产租赁\","
                        + "\"rate\":\"0.09\"}]");
        assertEquals("invoices.item.no-tax", refused(() -> shop.request(receipt.id)));
    }

    @Test
    public void lateFeesGoWithTheirItemWhereTheProjectSaysSo() {
        shop.platform.setPolicy(LateFees.KEY, LocalDate.of(2026, 1, 1), "\"INCLUDE\"");
        shop.books.charge(101, Part.LATE_FEE, "2026-10-31", "7.00");
        assertEquals("7.00", preview(shop.books.pay(101, "7.00")).gross.amount);
    }

    @Test
    public void aCompanyNeedsItsTaxNumberAndIsProposedNextTime() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "60.00");
        ReceiptView receipt = shop.books.pay(101, "60.00");
        BuyerView buyer = InvoicesFixture.person();
        buyer.kind = "COMPANY";
        buyer.name = "春风餐饮有限公司";
        assertThrows(Problem.class, () -> shop.request(receipt.id, buyer));
        buyer.taxId = "91999901-A";
        assertThrows(Problem.class, () -> shop.request(receipt.id, buyer));
        buyer.taxId = "91999901MA00000A1X";
        shop.request(receipt.id, buyer);
        assertEquals("91999901MA00000A1X", preview(receipt).buyer.taxId);
    }

    @Test
    public void onlyTheRedInvoiceReleasesTheReceipt() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "106.00");
        ReceiptView receipt = shop.books.pay(101, "106.00");
        InvoiceView asked = shop.request(receipt.id);
        assertEquals("ledger.receipt.held", refused(() -> shop.books.reverse(receipt.id)));
        InvoiceView issued = issued(asked, InvoicesFixture.NUMBER);
        assertEquals("ISSUED", issued.state);
        assertEquals("invoices.invoice.step-not-now", refused(() -> withdraw(asked)));
        assertEquals("invoices.invoice.step-not-now", refused(() -> redIssued(asked)));
        shop.finance(() -> shop.steps.red(asked.id, InvoicesFixture.because("WRONG")));
        assertEquals("ledger.receipt.held", refused(() -> shop.books.reverse(receipt.id)));
        assertEquals("ISSUED", shop.finance(() -> shop.steps.kept(asked.id)).state);
        shop.finance(() -> shop.steps.red(asked.id, InvoicesFixture.because("STOPPED")));
        shop.books.today(LocalDate.of(2026, 12, 2));
        assertEquals("RED_ISSUED", redIssued(asked).state);
        assertEquals(
                List.of("2026-11 6 100.00 6.00 0.00", "2026-12 6 -100.00 -6.00 106.00"), report());
        assertEquals("REVERSED", shop.books.reverse(receipt.id).state);
        assertEquals("ledger.receipt.already-reversed", refused(() -> shop.request(receipt.id)));
        shop.books.assertSound();
    }

    @Test
    public void aRefusedOneIsAskedForAgainAndAWithdrawnOneReleasesTheReceipt() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "60.00");
        ReceiptView receipt = shop.books.pay(101, "60.00");
        InvoiceView first = shop.request(receipt.id);
        shop.finance(() -> shop.steps.refused(first.id, InvoicesFixture.because("抬头不符")));
        InvoiceView second = shop.request(receipt.id);
        assertEquals("JG-INV-2026-000002", second.number);
        assertEquals("60.00", second.gross.amount);
        assertEquals(
                List.of("JG-INV-2026-000002-1"),
                shop.finance(() -> shop.invoices.toIssue(FIRST)).items.stream()
                        .map(r -> r.number + "-" + r.id.split("-")[1])
                        .toList());
        withdraw(second);
        assertEquals("REVERSED", shop.books.reverse(receipt.id).state);
    }

    @Test
    public void aNumberOfTheTaxBureauCountsOnce() {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "60.00");
        InvoiceView one = shop.request(shop.books.pay(101, "20.00").id);
        InvoiceView other = shop.request(shop.books.pay(101, "30.00").id);
        issued(one, InvoicesFixture.NUMBER);
        assertEquals(
                "invoices.invoice.number-taken",
                refused(() -> issued(other, InvoicesFixture.NUMBER)));
        assertThrows(Problem.class, () -> issued(other, "123"));
    }

    @Test
    public void thirtyTwoAskAtOnceAndOneInvoiceIsMade() throws Exception {
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "60.00");
        ReceiptView receipt = shop.books.pay(101, "60.00");
        ExecutorService clients = Executors.newFixedThreadPool(32);
        try {
            Callable<String> ask = () -> outcome(receipt);
            List<String> answers = new ArrayList<>();
            for (Future<String> each : clients.invokeAll(Collections.nCopies(32, ask))) {
                answers.add(each.get());
            }
            assertEquals(1, Collections.frequency(answers, "REQUESTED"));
            assertEquals(31, Collections.frequency(answers, "invoices.invoice.nothing-left"));
        } finally {
            clients.shutdown();
        }
        assertEquals(List.of("60.00"), shop.books.texts("SELECT GROSS FROM INVOICES.INVOICE_LINE"));
    }

    private String outcome(ReceiptView receipt) {
        try {
            return shop.request(receipt.id).state;
        } catch (Problem e) {
            return e.code();
        }
    }

    private InvoiceView issued(InvoiceView of, String number) {
        return shop.finance(() -> shop.steps.issued(of.id, InvoicesFixture.numbered(number)));
    }

    private InvoiceView redIssued(InvoiceView of) {
        return shop.finance(
                () -> shop.steps.redIssued(of.id, InvoicesFixture.numbered(InvoicesFixture.RED)));
    }

    private InvoiceView withdraw(InvoiceView of) {
        return shop.finance(() -> shop.steps.withdrawn(of.id, InvoicesFixture.because("客户不要了")));
    }

    private PreviewView preview(ReceiptView receipt) {
        return shop.finance(() -> shop.invoices.preview(receipt.id));
    }

    private List<String> report() {
        List<TaxRow> rows = shop.finance(() -> shop.taxes.report(null, null, FIRST)).items;
        return rows.stream()
                .map(
                        r ->
                                String.join(
                                        " ",
                                        r.month,
                                        r.ratePercent,
                                        r.net.amount,
                                        r.tax.amount,
                                        r.red.amount))
                .toList();
    }

    private static String refused(Runnable task) {
        return assertThrows(Problem.class, task::run).code();
    }
}
