package org.atrium.ledger.service;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.atrium.common.Money;
import org.atrium.common.Roles;
import org.atrium.documents.service.DocumentsUnit;
import org.atrium.documents.service.KeptSheetsImpl;
import org.atrium.documents.service.SheetsImpl;
import org.atrium.kernel.api.JobRunner.JobRun;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.api.SettlementView;
import org.atrium.ledger.testkit.LedgerFixture;

/** Settlement files of a ledger, and payments by card that they are about. */
final class SettlementBooks {
    static final String TODAY = "2026-11-21";
    static final String HEADER = "交易时间,流水号,交易金额,手续费,结算金额\n";

    final SettlementService service;
    final SettlementQueries queries;
    private final KeptSheetsImpl sheets;
    private final LedgerFixture books;
    private final TestPlatform platform;
    private int keys;

    SettlementBooks(LedgerFixture books) {
        this.books = books;
        platform = books.platform;
        sheets =
                new KeptSheetsImpl(
                        new DocumentsUnit(platform.database.unit("documents"), platform.ready),
                        platform.transactions,
                        platform.callers,
                        platform.ids,
                        platform.sealing,
                        new SheetsImpl());
        service =
                new SettlementService(
                        platform.transactions,
                        books.unit,
                        books.desk,
                        sheets,
                        platform.jobs,
                        platform.audit);
        queries = new SettlementQueries(platform.transactions, books.unit, books.desk);
    }

    /** Takes a payment by card with this reference of the channel. */
    ReceiptView pos(long house, String reference, String amount) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = Long.toString(house);
        command.amount = Money.of(amount).view();
        command.method = "POS";
        command.externalRef = reference;
        return books.keyed("pos-" + ++keys, () -> books.receipts.record(command));
    }

    /** A row of a channel's file. */
    static String row(String reference, String amount, String fee) {
        Money net = Money.of(amount).minus(Money.of(fee));
        return TODAY + " 10:00:00," + reference + "," + amount + "," + fee + "," + net + "\n";
    }

    /** Takes a file and lets the job read it. */
    SettlementView take(String method, String day, byte[] bytes) {
        SettlementView taken = upload(method, day, bytes);
        read(taken.id);
        return ask(() -> queries.get(taken.id));
    }

    /** Takes a file for the job to read. */
    SettlementView upload(String method, String day, byte[] bytes) {
        return ask(() -> service.take("pos.csv", new ByteArrayInputStream(bytes), method, day));
    }

    /** Takes a file of card payments of today for the job to read. */
    SettlementView upload(String text) {
        return upload("POS", TODAY, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a file to its end, as the kernel does in a new process. */
    void read(String id) {
        SettlementReading reading =
                new SettlementReading(
                        books.unit, books.desk, sheets, platform.json, platform.audit);
        SettlementWork work = new SettlementWork();
        work.settlementId = id;
        JobRun job = new JobRun(0, platform.json.write(work), null, 0);
        while (ask(() -> platform.transactions.write(() -> reading.next(job))).cursor() != null) {
            continue;
        }
    }

    /** Runs the body as the finance clerk of the project. */
    <T> T ask(Supplier<T> body) {
        return as("finance", body);
    }

    /** Runs the body as this person. */
    <T> T as(String user, Supplier<T> body) {
        return platform.callers.as(platform.caller(user, Roles.FINANCE), body);
    }
}
