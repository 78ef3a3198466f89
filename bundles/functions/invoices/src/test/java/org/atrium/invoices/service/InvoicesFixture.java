package org.atrium.invoices.service;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.atrium.common.Roles;
import org.atrium.invoices.api.BuyerView;
import org.atrium.invoices.api.InvoiceStep;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.RequestInvoice;
import org.atrium.invoices.domain.TaxTable;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.testkit.LedgerFixture;

/** Invoices over a ledger on a fresh database: house 101 of customer 1. */
final class InvoicesFixture implements AutoCloseable {
    static final String NUMBER = "26332000000000000001";
    static final String RED = "26332000000000000009";

    final LedgerFixture books = new LedgerFixture();
    final TestPlatform platform = books.platform;
    final InvoicesUnit unit;
    final Desk desk;
    final Provider provider;
    final Submissions submissions;
    final InvoiceService invoices;
    final InvoiceSteps steps;
    final TaxService taxes;
    private int keys;

    InvoicesFixture() {
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
        tax("2026-01-01", "\"rate\":\"0.06\"");
        unit = new InvoicesUnit(platform.database.unit("invoices"), platform.ready, platform.ready);
        desk =
                new Desk(
                        platform.callers,
                        platform.clock,
                        platform.projects,
                        platform.policies,
                        platform.ids);
        provider = new Provider(ProviderFile.of(Map.of()), platform.json, platform.clock);
        submissions = new Submissions(desk, provider);
        invoices =
                new InvoiceService(
                        platform.transactions,
                        unit,
                        desk,
                        books.ledger,
                        platform.numbering,
                        platform.audit,
                        submissions);
        steps =
                new InvoiceSteps(
                        platform.transactions,
                        unit,
                        invoices,
                        desk,
                        books.ledger,
                        platform.audit,
                        submissions);
        taxes = new TaxService(platform.transactions, unit, desk);
    }

    @Override
    public void close() {
        books.close();
    }

    /** How property fees are taxed from a day on. */
    void tax(String from, String how) {
        platform.setPolicy(
                TaxTable.KEY,
                LocalDate.parse(from),
                "[{\"item\":\"PROPERTY_FEE\",\"code\":\"3040801000000000000\",\"name\":\"物业管理服务\","
                        + how
                        + "}]");
    }

    InvoiceView request(String receipt) {
        return request(receipt, person());
    }

    InvoiceView request(String receipt, BuyerView buyer) {
        RequestInvoice command = new RequestInvoice();
        command.receiptId = receipt;
        command.buyer = buyer;
        String key;
        synchronized (this) {
            key = "i" + ++keys;
        }
        return platform.callers.as(
                TestPlatform.keyed(platform.caller("cashier", Roles.CASHIER), key, "same"),
                () -> invoices.request(command));
    }

    static BuyerView person() {
        BuyerView buyer = new BuyerView();
        buyer.kind = "PERSON";
        buyer.name = "张宇强";
        return buyer;
    }

    static InvoiceStep numbered(String number) {
        InvoiceStep step = new InvoiceStep();
        step.taxNumber = number;
        return step;
    }

    static InvoiceStep because(String reason) {
        InvoiceStep step = new InvoiceStep();
        step.reason = reason;
        return step;
    }

    <T> T finance(Supplier<T> body) {
        return books.ask(body);
    }
}
