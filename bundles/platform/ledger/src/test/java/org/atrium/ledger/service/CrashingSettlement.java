package org.atrium.ledger.service;

import java.nio.file.Path;
import java.util.List;
import org.atrium.kernel.testkit.TestDatabase;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.ledger.testkit.LedgerFixture;

/** Matches a settlement file over a database in a file, in a process that is killed. */
public final class CrashingSettlement {
    private static final int EACH = 100;

    private final LedgerFixture books;
    private final SettlementBooks settlements;

    private CrashingSettlement(LedgerFixture books) {
        this.books = books;
        settlements = new SettlementBooks(books);
    }

    /**
     * Goes on where the last run was.
     *
     * @param arguments folder of the database
     */
    public static void main(String[] arguments) {
        CrashingSettlement settlement = open(Path.of(arguments[0]));
        System.out.println("ready");
        settlement.goOn();
        System.out.println("done");
        System.exit(0);
    }

    static CrashingSettlement open(Path folder) {
        return new CrashingSettlement(
                new LedgerFixture(new TestPlatform(TestDatabase.onFile(folder))));
    }

    /**
     * An earlier file of two rows, and one of so many that has them too: the books have every 100th
     * payment, one with another amount, and one that no file has.
     */
    CrashingSettlement found(int rows) {
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
        StringBuilder text = new StringBuilder(SettlementBooks.HEADER);
        for (int i = 1; i <= rows; i++) {
            text.append(SettlementBooks.row("X" + i, "1.00", "0.01"));
            if (i % EACH == 0) {
                settlements.pos(101, "X" + i, "1.00");
            }
        }
        settlements.pos(101, "X1", "2.00");
        settlements.pos(101, "Y", "3.00");
        String earlier =
                SettlementBooks.HEADER
                        + SettlementBooks.row("X2", "1.00", "0.01")
                        + SettlementBooks.row("X" + EACH, "1.00", "0.01");
        settlements.read(settlements.upload(earlier).id);
        settlements.upload(text.toString());
        return this;
    }

    /** Reads what is not read to its end. */
    void goOn() {
        books.texts("SELECT ID FROM LEDGER.SETTLEMENT WHERE STATE = 'READING'")
                .forEach(settlements::read);
    }

    /** Every file and every row with what stands for it in the books. */
    List<String> result() {
        List<String> lines =
                books.texts(
                        "SELECT STATE || ' ' || TRIM(CAST(LINE_COUNT AS CHAR(10))) || ' '"
                                + " || TRIM(CAST(MATCHED AS CHAR(10))) || ' '"
                                + " || TRIM(CAST(OPEN_COUNT AS CHAR(10))) || ' '"
                                + " || TRIM(CAST(GROSS AS CHAR(20))) || ' '"
                                + " || TRIM(CAST(FEE AS CHAR(20))) FROM LEDGER.SETTLEMENT"
                                + " ORDER BY ID");
        lines.addAll(
                books.texts(
                        "SELECT l.REFERENCE || ' ' || l.STATE || ' '"
                                + " || TRIM(CAST(COALESCE(l.ROW_NO, 0) AS CHAR(10))) || ' '"
                                + " || TRIM(CAST(COALESCE(l.BOOK_AMOUNT, 0) AS CHAR(20))) || ' '"
                                + " || COALESCE(r.RECEIPT_NO, '') FROM LEDGER.SETTLEMENT_LINE l"
                                + " LEFT JOIN LEDGER.SETTLEMENT_ITEM i ON i.LINE_ID = l.ID"
                                + " LEFT JOIN LEDGER.RECEIPT r ON r.ID = i.RECEIPT_ID"
                                + " ORDER BY l.ID, r.RECEIPT_NO"));
        lines.addAll(books.texts("SELECT COUNT(*) FROM DOCUMENTS.KEPT_SHEET"));
        return lines;
    }

    void assertSound() {
        books.assertSound();
    }

    void close() {
        books.platform.database.closeFile();
    }
}
