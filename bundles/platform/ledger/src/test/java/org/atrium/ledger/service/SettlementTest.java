package org.atrium.ledger.service;

import static org.atrium.ledger.service.SettlementBooks.HEADER;
import static org.atrium.ledger.service.SettlementBooks.TODAY;
import static org.atrium.ledger.service.SettlementBooks.row;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.api.SettleDifference;
import org.atrium.ledger.api.SettlementDayRow;
import org.atrium.ledger.api.SettlementLineRow;
import org.atrium.ledger.api.SettlementView;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What a channel says it took is what the books say, or somebody says why (flows.md 6.6). */
public class SettlementTest {
    private static final PageRequest ALL = new PageRequest(200, null);

    private final LedgerFixture books = new LedgerFixture();
    private final SettlementBooks settlements = new SettlementBooks(books);
    private final SettlementService service = settlements.service;
    private final SettlementQueries queries = settlements.queries;

    @Before
    public void open() {
        books.registry.customer(1, "张宇强");
        for (int house = 101; house <= 103; house++) {
            books.registry
                    .house(house, "RESIDENCE", "94.14", "2019-09-27")
                    .payer(house, 1, "2019-09-27", null);
        }
    }

    @After
    public void close() {
        books.assertSound();
        books.close();
    }

    @Test
    public void aDayOnWhichBothSayTheSameIsClosed() {
        pos(101, "A1", "100.00");
        pos(102, "A2", "50.50");
        SettlementView file =
                take(HEADER + row("A2", "50.50", "0.30") + row("A1", "100.00", "0.60"));
        assertEquals("CLOSED 2 2 0", state(file));
        assertEquals(
                "150.50 0.90 149.60",
                file.gross.amount + " " + file.fee.amount + " " + file.net.amount);
        assertEquals(LocalDate.of(2026, 11, 22), file.payoutOn);
        SettlementDayRow day = ask(() -> queries.days(null, null)).get(0);
        assertEquals("POS 2 150.50 1 2 0", day(day));
    }

    @Test
    public void eachKindOfDifferenceWaitsForAPersonWhoDidNotTakeTheMoney() {
        pos(101, "A1", "100.00");
        pos(102, "A2", "50.00");
        SettlementView file = take(HEADER + row("A1", "90.00", "0") + row("A9", "7.00", "0"));
        assertEquals("OPEN 3 0 3", state(file));
        assertEquals(
                List.of("AMOUNT_DIFFERS A1", "NOT_IN_BOOKS A9", "MISSING_AT_CHANNEL A2"),
                lines(file));
        List<SettlementLineRow> open = open(file);
        assertEquals("100.00", open.get(0).booked.amount);
        assertEquals(
                "ledger.settlement.own-money",
                refused(() -> as("cashier", () -> settle(file, open.get(0)))));
        ask(() -> settle(file, open.get(0)));
        assertEquals(
                "ledger.settlement.not-open", refused(() -> ask(() -> settle(file, open.get(0)))));
        ask(() -> settle(file, open.get(1)));
        assertEquals("CLOSED 3 0 0", state(ask(() -> settle(file, open.get(2)))));
    }

    @Test
    public void whatWasPutRightInTheBooksMatchesAgain() {
        ReceiptView wrong = pos(101, "A1", "10.00");
        pos(102, "A2", "5.00");
        SettlementView file = take(HEADER + row("A1", "100.00", "0") + row("A3", "8.00", "0"));
        assertEquals("OPEN 3 0 3", state(file));
        books.reverse(wrong.id);
        pos(101, "A1", "100.00");
        pos(103, "A3", "8.00");
        SettlementView again = ask(() -> service.match(file.id));
        assertEquals("OPEN 3 2 1", state(again));
        SettlementView next = take(HEADER + row("A2", "5.00", "0"));
        assertEquals("CLOSED 1 1 0", state(next));
        assertEquals("CLOSED 3 2 0", state(ask(() -> queries.get(file.id))));
        assertEquals("FOUND_LATER A2", lines(file).get(2));
    }

    @Test
    public void aReversalAfterSettlementIsADifferenceOfTheNextFile() {
        ReceiptView receipt = pos(101, "A1", "100.00");
        assertEquals("CLOSED 1 1 0", state(take(HEADER + row("A1", "100.00", "0.60"))));
        books.today(LocalDate.of(2026, 11, 23));
        books.reverse(receipt.id);
        pos(102, "B1", "20.00");
        SettlementView next = take("2026-11-23", HEADER + row("B1", "20.00", "0"));
        assertEquals(List.of("MATCHED B1", "MISSING_AT_CHANNEL A1"), lines(next));
        assertEquals("-100.00", open(next).get(0).booked.amount);
        SettlementView back = take("2026-11-23", HEADER + row("A1", "-100.00", "-0.60"));
        assertEquals(List.of("MATCHED A1"), lines(back));
        assertEquals("CLOSED", ask(() -> queries.get(next.id)).state);
    }

    @Test
    public void aFileAndARowCountOnce() {
        pos(101, "A1", "100.00");
        String text = HEADER + row("A1", "100.00", "0");
        SettlementView first = take(text);
        assertEquals("ledger.settlement.same-file", refused(() -> take(text)));
        SettlementView overlapping = take(text + row("A2", "5.00", "0"));
        assertEquals(List.of("REPEATED A1", "NOT_IN_BOOKS A2"), lines(overlapping));
        assertEquals("5.00", overlapping.gross.amount);
        assertEquals(
                "ledger.settlement.state", refused(() -> ask(() -> service.discard(first.id))));
        assertEquals("DISCARDED", ask(() -> service.discard(overlapping.id)).state);
        assertEquals("OPEN 2 0 1", state(take(text + row("A2", "5.00", "0"))));
    }

    @Test
    public void oneRowMayStandForSeveralReceiptsAndAReceiptOverHouses() {
        pos(101, "A1", "60.00");
        pos(102, "A1", "40.00");
        books.charge(102, Part.PRINCIPAL, "2026-10-31", "30.00");
        books.charge(103, Part.PRINCIPAL, "2026-10-31", "20.00");
        RecordPayerReceipt command = new RecordPayerReceipt();
        command.amount = Money.of("10.00").view();
        command.method = "POS";
        command.externalRef = "A2";
        books.keyed("both", () -> payers().record("1", command));
        SettlementView file = take(HEADER + row("A1", "100.00", "0") + row("A2", "10.00", "0"));
        assertEquals("CLOSED 2 2 0", state(file));
    }

    @Test
    public void filesOfChannelsAreReadAsTheyCome() {
        pos(101, "420000123", "100.00");
        String text =
                "商户对账单\n日期：2026-11-21\n手续费,净额,交易单号,备注,交易时间,订单金额\n"
                        + "`0.60,`99.40,`420000123,,`2026-11-21 10:11:12,`100.00\n"
                        + "合计,,,,,100.00\n";
        SettlementView file = take("POS", TODAY, text.getBytes(Charset.forName("GBK")));
        assertEquals("CLOSED 1 1 0", state(file));
        assertEquals(LocalDate.of(2026, 11, 21), lineRows(file).get(0).day);
    }

    @Test
    public void aFileThatDoesNotAddUpIsRefusedAsAWhole() {
        assertEquals("ledger.settlement.no-header", refused(() -> take("a,b\n1,2\n")));
        assertEquals("ledger.settlement.no-rows", refused(() -> take(HEADER)));
        InvalidInput rows =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                take(
                                        HEADER
                                                + "2026-11-21,A1,10.00,1.00,9.50\n"
                                                + "2026-11-21,,10.00,,\n"
                                                + "2026-11-21,A3,ten,,\n"
                                                + row("A4", "1.00", "0")
                                                + row("A4", "1.00", "0")));
        assertEquals("ledger.settlement.wrong-rows", rows.code());
        assertEquals(
                List.of(
                        "ledger.settlement.net",
                        "ledger.settlement.reference",
                        "ledger.settlement.amount",
                        "ledger.settlement.reference-twice"),
                rows.fields().stream().map(f -> f.code()).toList());
        assertEquals(
                "ledger.settlement.total-differs",
                refused(() -> take(HEADER + row("A1", "1.00", "0") + "合计,,2.00,,\n")));
        assertEquals(
                "common.input.invalid",
                refused(() -> take("CASH", TODAY, HEADER.getBytes(StandardCharsets.UTF_8))));
        assertThrows(NotFound.class, () -> ask(() -> queries.get("42")));
    }

    @Test
    public void manyAtOnceSettleADifferenceOnce() throws Exception {
        SettlementView file = take(HEADER + row("A9", "7.00", "0"));
        SettlementLineRow line = open(file).get(0);
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<String>> futures = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            futures.add(threads.submit(() -> outcome(() -> ask(() -> settle(file, line)))));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> future : futures) {
            outcomes.add(future.get());
        }
        threads.shutdown();
        assertEquals(31, outcomes.stream().filter("ledger.settlement.not-open"::equals).count());
        assertTrue(outcomes.contains("done"));
    }

    @Test
    public void aLargeFileIsMatchedChunkByChunk() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 2_500; i++) {
            text.append(row("X" + i, "1.00", "0.01"));
        }
        pos(101, "X1", "1.00");
        pos(102, "X2400", "1.00");
        SettlementView file = take(text.toString());
        assertEquals("OPEN 2500 2 2498", state(file));
        assertEquals("2500.00 25.00", file.gross.amount + " " + file.fee.amount);
    }

    private ReceiptView pos(long house, String reference, String amount) {
        return settlements.pos(house, reference, amount);
    }

    private PayerReceiptService payers() {
        return new PayerReceiptService(
                books.platform.transactions,
                books.unit,
                books.desk,
                books.platform.numbering,
                books.platform.audit,
                books.receipts);
    }

    private SettlementView take(String text) {
        return take(TODAY, text);
    }

    private SettlementView take(String day, String text) {
        return take("POS", day, text.getBytes(StandardCharsets.UTF_8));
    }

    private SettlementView take(String method, String day, byte[] bytes) {
        return settlements.take(method, day, bytes);
    }

    private SettlementView settle(SettlementView file, SettlementLineRow line) {
        SettleDifference why = new SettleDifference();
        why.reason = "已与收单机构核实";
        return service.settle(file.id, line.id, why);
    }

    private List<SettlementLineRow> open(SettlementView file) {
        return ask(() -> queries.lines(file.id, null, true, null, ALL)).items;
    }

    private List<SettlementLineRow> lineRows(SettlementView file) {
        return ask(() -> queries.lines(file.id, null, null, null, ALL)).items;
    }

    private List<String> lines(SettlementView file) {
        return lineRows(file).stream().map(l -> l.state + " " + l.reference).toList();
    }

    private static String state(SettlementView file) {
        return file.state + " " + file.lines + " " + file.matched + " " + file.differences;
    }

    private static String day(SettlementDayRow row) {
        return row.method
                + " "
                + row.receipts
                + " "
                + row.booked.amount
                + " "
                + row.files
                + " "
                + row.matched
                + " "
                + row.differences;
    }

    private <T> T ask(Supplier<T> body) {
        return settlements.ask(body);
    }

    private <T> T as(String user, Supplier<T> body) {
        return settlements.as(user, body);
    }

    private static String outcome(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }
}
