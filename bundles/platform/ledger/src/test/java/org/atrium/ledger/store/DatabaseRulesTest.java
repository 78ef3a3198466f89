package org.atrium.ledger.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What the database refuses by itself, whoever writes past the code (rule 3). */
public class DatabaseRulesTest {
    private LedgerFixture books;
    private long charge;
    private ReceiptView receipt;

    @Before
    public void open() {
        books = new LedgerFixture();
        books.registry
                .customer(1, "张宇强")
                .house(101, "RESIDENCE", "94.14", "2019-09-27")
                .payer(101, 1, "2019-09-27", null);
        charge = books.charge(101, Part.PRINCIPAL, "2026-10-31", "100.00");
        receipt = books.pay(101, "60.00");
    }

    @After
    public void close() {
        books.platform.close();
    }

    @Test
    public void linesOfAPostingSumToZero() {
        assertRefused(entries("(1, %p, %o, %a, 'CASH', 10.00)"));
        assertRefused(
                entries("(1, %p, %o, %a, 'CASH', 10.00), (2, %p, %o, %a, 'RECEIVABLE', -9.99)"));
        assertTaken(
                entries("(1, %p, %o, %a, 'CASH', 10.00), (2, %p, %o, %a, 'RECEIVABLE', -10.00)"));
    }

    @Test
    public void anEntryOfZeroOrOfAnUnknownSideIsRefused() {
        assertRefused(entries("(1, %p, %o, %a, 'CASH', 0)"));
        assertRefused(
                entries("(1, %p, %o, %a, 'OTHER', 1.00), (2, %p, %o, %a, 'RECEIVABLE', -1.00)"));
    }

    @Test
    public void noChargeIsPaidMoreThanItIsWorth() {
        ReceiptView second = books.pay(101, "100.00");
        assertEquals("60.00", second.credit.amount);
        assertRefused(allocation(second.id, charge, "0.01"));
    }

    @Test
    public void noReceiptPaysMoreThanWasTaken() {
        assertRefused(allocation(receipt.id, charge, "0.01"));
        assertRefused("UPDATE LEDGER.RECEIPT SET UNAPPLIED = -0.01");
        assertRefused("UPDATE LEDGER.RECEIPT SET UNAPPLIED = 60.01");
    }

    @Test
    public void onePostingPaysAChargeOnce() {
        long other = books.charge(101, Part.PRINCIPAL, "2026-11-30", "100.00");
        books.pay(101, "200.00");
        String again =
                "INSERT INTO LEDGER.ALLOCATION (ID, PROJECT_ID, RECEIPT_ID, CHARGE_ID, POSTING_ID,"
                        + " PART, AMOUNT) SELECT ID + 900000, PROJECT_ID, RECEIPT_ID, CHARGE_ID,"
                        + " POSTING_ID, PART, -0.01 FROM LEDGER.ALLOCATION WHERE CHARGE_ID = "
                        + other;
        assertRefused(again);
    }

    @Test
    public void anOpenAmountStaysBetweenZeroAndTheWorthOfTheCharge() {
        assertRefused("UPDATE LEDGER.CHARGE SET OPEN_AMOUNT = -0.01");
        assertRefused("UPDATE LEDGER.CHARGE SET OPEN_AMOUNT = 100.01");
        assertRefused("UPDATE LEDGER.CHARGE SET ADJUSTED = -60.01");
    }

    @Test
    public void onlyAChargeWorthNothingGivesItsDaysFree() {
        assertRefused("UPDATE LEDGER.CHARGE SET ALIVE = NULL");
        assertRefused("UPDATE LEDGER.CHARGE SET ALIVE = 2");
    }

    @Test
    public void aNumberIsGivenOnce() {
        ReceiptView second = books.pay(101, "1.00");
        assertRefused(copy("RECEIPT", receipt.id, "RECEIPT_NO", "'" + second.number + "'"));
    }

    @Test
    public void aReceiptIsReversedAndReplacedOnce() {
        ReverseReceipt reason = new ReverseReceipt();
        reason.reason = "错收";
        books.ask(() -> books.receipts.reverse(receipt.id, reason));
        String twice =
                "INSERT INTO LEDGER.POSTING (ID, PROJECT_ID, ACCOUNT_ID, ENTITY_ID, KIND,"
                        + " BUSINESS_DATE, REVERSES, CREATED_BY, CREATED_AT) SELECT ID + 900000,"
                        + " PROJECT_ID, ACCOUNT_ID, ENTITY_ID, KIND, BUSINESS_DATE, REVERSES,"
                        + " CREATED_BY, CREATED_AT FROM LEDGER.POSTING WHERE REVERSES IS NOT NULL";
        assertRefused(twice);
        books.pay(101, "1.00");
        books.pay(101, "2.00");
        assertRefused(
                "UPDATE LEDGER.RECEIPT SET REPLACES = " + receipt.id + " WHERE AMOUNT < 10.00");
    }

    @Test
    public void whatIsInTheBooksIsNeitherChangedNorDeleted() {
        for (String table : List.of("ENTRY", "ALLOCATION", "CHARGE", "RECEIPT")) {
            assertRefused("UPDATE LEDGER." + table + " SET AMOUNT = AMOUNT + 1");
            assertRefused("DELETE FROM LEDGER." + table);
        }
        assertRefused("UPDATE LEDGER.POSTING SET BUSINESS_DATE = '2020-01-01'");
        assertRefused("DELETE FROM LEDGER.POSTING");
        assertRefused("UPDATE LEDGER.RECEIPT SET RECEIPT_NO = 'JG-RC-PM-2026-999999'");
        assertEquals(List.of(), books.ask(books.reports::check).violations);
    }

    private String entries(String rows) {
        String posting = books.texts("SELECT MAX(ID) FROM LEDGER.POSTING").get(0);
        String account = books.texts("SELECT MAX(ID) FROM LEDGER.ACCOUNT").get(0);
        return "INSERT INTO LEDGER.ENTRY (ID, PROJECT_ID, POSTING_ID, ACCOUNT_ID, GL, AMOUNT) VALUES "
                + rows.replace("%p", "" + books.platform.project.id())
                        .replace("%o", posting)
                        .replace("%a", account);
    }

    private String allocation(String receiptId, long chargeId, String amount) {
        String posting =
                books.texts("SELECT POSTING_ID FROM LEDGER.CHARGE WHERE ID = " + chargeId).get(0);
        return "INSERT INTO LEDGER.ALLOCATION (ID, PROJECT_ID, RECEIPT_ID, CHARGE_ID, POSTING_ID,"
                + " PART, AMOUNT) VALUES (1, %d, %s, %d, %s, 'PRINCIPAL', %s)"
                        .formatted(
                                books.platform.project.id(), receiptId, chargeId, posting, amount);
    }

    private static String copy(String table, String id, String column, String value) {
        return "UPDATE LEDGER." + table + " SET " + column + " = " + value + " WHERE ID = " + id;
    }

    private void assertRefused(String sql) {
        SQLException refused = assertThrows(sql, SQLException.class, () -> run(sql));
        assertTrue(sql + " " + refused, refused.getSQLState().startsWith("23"));
    }

    private void assertTaken(String sql) {
        try {
            run(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = books.platform.database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
