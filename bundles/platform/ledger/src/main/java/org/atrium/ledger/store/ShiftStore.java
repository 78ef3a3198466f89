package org.atrium.ledger.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.ShiftEntryRow;
import org.atrium.ledger.api.ShiftRow;
import org.atrium.ledger.domain.MethodCount;
import org.atrium.ledger.domain.PayerReceipt;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Receipt;
import org.atrium.ledger.domain.Refund;
import org.atrium.ledger.domain.Shift;

/** Cash desk shifts, what was entered in them and what was counted. */
public class ShiftStore {
    private static final String OPEN = " LEDGER.SHIFT%s WHERE PROJECT_ID = ? AND OPEN_CASHIER = ?";

    /** Which shifts a list shows; null means all. */
    public record Filter(String cashier, String state, Instant from, Instant before) {}

    /** Adds a shift. */
    public void add(EntityManager em, Shift shift) {
        em.persist(shift);
        em.flush();
    }

    /** The shift; null where the project has no such shift. */
    public Shift find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT s FROM Shift s WHERE s.projectId = :project AND s.id = :id",
                        Shift.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The number of this cashier's open shift; null for none. */
    public String open(EntityManager em, long project, String cashier) {
        return SqlQuery.sql("SELECT SHIFT_NO FROM" + OPEN.formatted(""), project, cashier)
                .one(em, r -> r.text(0));
    }

    /** The cashier's open shift, locked until the end of the transaction; null for none. */
    public Long lockOpen(EntityManager em, long project, String cashier) {
        int found =
                SqlQuery.sql("UPDATE" + OPEN.formatted(" SET VERSION = VERSION"), project, cashier)
                        .execute(em);
        return found == 0
                ? null
                : SqlQuery.sql("SELECT ID FROM" + OPEN.formatted(""), project, cashier)
                        .one(em, r -> r.number(0));
    }

    /** Locks a shift until the end of the transaction. */
    public void lock(EntityManager em, Shift shift) {
        SqlQuery.sql("UPDATE LEDGER.SHIFT SET VERSION = VERSION WHERE ID = ?", shift.id())
                .execute(em);
        em.refresh(shift);
    }

    /** Enters what a posting of a receipt took, below zero where it went back. */
    public void enter(EntityManager em, long shift, long posting, Receipt receipt, Money amount) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.SHIFT_ENTRY (SHIFT_ID, POSTING_ID, RECEIPT_ID, METHOD,"
                                + " AMOUNT) VALUES (?, ?, ?, ?, ?)",
                        shift,
                        posting,
                        receipt.id(),
                        receipt.method().name(),
                        amount)
                .execute(em);
    }

    /** Enters what a receipt over several houses took, below zero where it went back. */
    public void enter(
            EntityManager em, long shift, long posting, PayerReceipt receipt, Money amount) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.SHIFT_ENTRY (SHIFT_ID, POSTING_ID, PAYER_RECEIPT_ID,"
                                + " METHOD, AMOUNT) VALUES (?, ?, ?, ?, ?)",
                        shift,
                        posting,
                        receipt.id(),
                        receipt.method().name(),
                        amount)
                .execute(em);
    }

    /** Enters what a refund gave back. */
    public void giveBack(EntityManager em, long shift, long posting, Refund refund) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.SHIFT_ENTRY (SHIFT_ID, POSTING_ID, REFUND_ID, METHOD,"
                                + " AMOUNT) VALUES (?, ?, ?, ?, ?)",
                        shift,
                        posting,
                        refund.id(),
                        refund.method().name(),
                        refund.amount().negated())
                .execute(em);
    }

    /** What was entered and counted by each method. */
    public List<MethodCount> methods(EntityManager em, long shift) {
        return SqlQuery.sql(
                        "SELECT METHOD, SUM(ENTRIES), SUM(TAKEN), SUM(RETURNED), SUM(EXPECTED),"
                                + " MAX(COUNTED) FROM ("
                                + "SELECT METHOD, 1, CASE WHEN AMOUNT > 0 THEN AMOUNT ELSE 0 END,"
                                + " CASE WHEN AMOUNT < 0 THEN -AMOUNT ELSE 0 END, AMOUNT,"
                                + " CAST(NULL AS DECIMAL(15,2)) FROM LEDGER.SHIFT_ENTRY WHERE SHIFT_ID = ?"
                                + " UNION ALL SELECT 'CASH', 0, 0, 0, OPENING_FLOAT,"
                                + " CAST(NULL AS DECIMAL(15,2)) FROM LEDGER.SHIFT WHERE ID = ?"
                                + " UNION ALL SELECT METHOD, 0, 0, 0, 0, COUNTED"
                                + " FROM LEDGER.SHIFT_COUNT WHERE SHIFT_ID = ?"
                                + ") X (METHOD, ENTRIES, TAKEN, RETURNED, EXPECTED, COUNTED)"
                                + " GROUP BY METHOD ORDER BY METHOD",
                        shift,
                        shift,
                        shift)
                .list(em, ShiftStore::method);
    }

    /** Writes down what was counted, instead of what was counted before. */
    public void count(EntityManager em, long shift, List<MethodCount> methods) {
        SqlQuery.sql("DELETE FROM LEDGER.SHIFT_COUNT WHERE SHIFT_ID = ?", shift).execute(em);
        for (MethodCount each : methods) {
            SqlQuery.sql(
                            "INSERT INTO LEDGER.SHIFT_COUNT (SHIFT_ID, METHOD, EXPECTED, COUNTED)"
                                    + " VALUES (?, ?, ?, ?)",
                            shift,
                            each.method().name(),
                            each.expected(),
                            each.counted())
                    .execute(em);
        }
    }

    /** One page, newest first; chosen first and joined then, as Derby would sort all. */
    public List<ShiftRow> list(EntityManager em, long project, Filter filter, PageRequest page) {
        String cases =
                " JOIN WORKFLOW.V1_CASE w ON w.PROJECT_ID = s.PROJECT_ID AND w.ID = s.CASE_ID";
        return SqlQuery.sql(
                        "SELECT s.ID, s.SHIFT_NO, w.STATE, s.CASHIER_NAME, s.OPENED_AT,"
                                + " s.COUNTED_AT, (SELECT SUM(c.EXPECTED) FROM LEDGER.SHIFT_COUNT c"
                                + " WHERE c.SHIFT_ID = s.ID), (SELECT SUM(c.COUNTED)"
                                + " FROM LEDGER.SHIFT_COUNT c WHERE c.SHIFT_ID = s.ID), s.REASON,"
                                + " s.SIGNED_BY_NAME"
                                + SqlQuery.FROM_IN_ORDER
                                + "(SELECT s.ID FROM LEDGER.SHIFT s"
                                + (filter.state() == null ? "" : cases)
                                + " WHERE s.PROJECT_ID = ?",
                        project)
                .add("AND s.ID < ?", page.afterId(Long.MAX_VALUE))
                .addIf("AND w.STATE = ?", filter.state())
                .addIf("AND s.CASHIER = ?", filter.cashier())
                .addIf("AND s.OPENED_AT >= ?", filter.from())
                .addIf("AND s.OPENED_AT < ?", filter.before())
                .add("ORDER BY s.ID DESC FETCH FIRST " + page.fetch() + " ROWS ONLY)")
                .add("n JOIN LEDGER.SHIFT s ON s.ID = n.ID" + cases + " ORDER BY s.ID DESC")
                .list(em, page.fetch(), ShiftStore::row);
    }

    /** One page of what was entered in a shift, in order. */
    public List<ShiftEntryRow> entries(EntityManager em, long shift, PageRequest page) {
        return SqlQuery.sql(
                        "SELECT e.POSTING_ID, e.RECEIPT_ID, COALESCE(r.RECEIPT_NO, g.RECEIPT_NO,"
                                + " f.REFUND_NO), CASE WHEN e.PAYER_RECEIPT_ID IS NULL THEN "
                                + Names.house("NAME", "a.HOUSE_ID")
                                + " END, COALESCE(r.PAYER, g.PAYER, f.PAYEE), e.METHOD, e.AMOUNT,"
                                + " p.CREATED_AT, e.PAYER_RECEIPT_ID"
                                + " FROM LEDGER.SHIFT_ENTRY e"
                                + " JOIN LEDGER.POSTING p ON p.ID = e.POSTING_ID"
                                + " JOIN LEDGER.ACCOUNT a ON a.ID = p.ACCOUNT_ID"
                                + " LEFT JOIN LEDGER.RECEIPT r ON r.ID = e.RECEIPT_ID"
                                + " LEFT JOIN LEDGER.PAYER_RECEIPT g ON g.ID = e.PAYER_RECEIPT_ID"
                                + " LEFT JOIN LEDGER.REFUND f ON f.ID = e.REFUND_ID"
                                + " WHERE e.SHIFT_ID = ?",
                        shift)
                .add("AND e.POSTING_ID > ?", page.afterId(0))
                .add("ORDER BY e.POSTING_ID")
                .list(em, page.fetch(), ShiftStore::entry);
    }

    private static MethodCount method(SqlRow r) {
        return new MethodCount(
                PaymentMethod.valueOf(r.text(0)),
                r.number(1),
                r.money(2),
                r.money(3),
                r.money(4),
                r.money(5));
    }

    private static ShiftRow row(SqlRow r) {
        ShiftRow row = new ShiftRow();
        row.id = r.id(0);
        row.number = r.text(1);
        row.state = r.text(2);
        row.cashier = r.text(3);
        row.openedAt = r.instant(4);
        row.countedAt = r.instant(5);
        row.expected = r.moneyView(6);
        row.counted = r.moneyView(7);
        if (row.counted != null) {
            row.difference = r.money(7).minus(r.money(6)).view();
        }
        row.reason = r.text(8);
        row.signedBy = r.text(9);
        return row;
    }

    private static ShiftEntryRow entry(SqlRow r) {
        ShiftEntryRow row = new ShiftEntryRow();
        row.id = r.id(0);
        row.receiptId = r.id(1);
        row.number = r.text(2);
        row.houseName = r.text(3);
        row.payer = r.text(4);
        row.method = r.text(5);
        row.amount = r.moneyView(6);
        row.at = r.instant(7);
        row.payerReceiptId = r.id(8);
        return row;
    }
}
