package org.atrium.ledger.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.domain.LateSchedule;

/**
 * The late fee of each principal as one statement, for any part of a project (FE-06).
 *
 * <p>Simple interest is linear: each entry on a principal (what was charged, paid, taken back or
 * adjusted) counts by itself, its amount x days x rate, from its day to the last day. A receipt
 * that was reversed does not count at all, as if it had not been; a correction or cancellation
 * counts from the beginning, a discount, waiver or write-off from its day. The sum is rounded
 * half-up to 0.01 once for each charge, and bounded by the cap.
 */
final class LateFeeSql {
    private static final BigDecimal NO_CAP = new BigDecimal("9999999.99");

    private final boolean derby;
    private final Scope scope;
    private final LateSchedule schedule;
    private LocalDate bookedUpTo;
    private boolean paid;

    /**
     * Which principals: those of some accounts, or some by their own ids.
     *
     * @param byAccount whether the ids are accounts'
     * @param after ids above this one
     * @param upTo up to this one
     */
    record Scope(long project, boolean byAccount, long after, long upTo) {
        private void bound(SqlQuery query, String table, String principal) {
            String id = table + "." + (byAccount ? "ACCOUNT_ID" : principal);
            query.add(
                    table + ".PROJECT_ID = ? AND " + id + " > ? AND " + id + " <= ?",
                    project,
                    after,
                    upTo);
        }

        /** PostgreSQL reads all rows of a table for which it knows no bounds of its own. */
        private void boundToo(SqlQuery query, String table, boolean derby) {
            if (byAccount && !derby) {
                query.add("AND");
                bound(query, table, "ID");
            }
        }
    }

    LateFeeSql(EntityManager em, Scope scope, LateSchedule schedule) {
        derby = SqlQuery.isDerby(em);
        this.scope = scope;
        this.schedule = schedule;
    }

    /** Counts what the books of this day show, and nothing that came into them later. */
    LateFeeSql bookedUpTo(LocalDate day) {
        bookedUpTo = day;
        return this;
    }

    /** Counts paid ones too. */
    LateFeeSql withPaid() {
        paid = true;
        return this;
    }

    /**
     * Adds {@code SELECT PRINCIPAL_ID, ACCOUNT_ID, ENTITY_ID, CHARGE_ID, POSTED, BOOKED_ON, FEE}:
     * of principals that are open, or whose late fee is, unless paid ones count too.
     */
    SqlQuery addTo(SqlQuery query) {
        query.add(
                "SELECT x.PRINCIPAL_ID, x.ACCOUNT_ID, x.ENTITY_ID, x.CHARGE_ID, x.POSTED, x.BOOKED_ON,"
                        + " CASE WHEN x.FEE > x.CAP THEN x.CAP ELSE x.FEE END FEE FROM ("
                        + "SELECT p.ID PRINCIPAL_ID, p.ACCOUNT_ID, p.ENTITY_ID, t.CHARGE_ID, t.POSTED, t.BOOKED_ON, "
                        + rounded("t.FEE")
                        + " FEE, "
                        + rounded("(p.AMOUNT + p.ADJUSTED) * t.CAP * 0.01")
                        + " CAP"
                        + SqlQuery.FROM_IN_ORDER
                        + "(SELECT q.PRINCIPAL_ID, SUM(q.FEE) FEE,"
                        + " MAX(q.CAP) CAP, MAX(q.CHARGE_ID) CHARGE_ID, SUM(q.POSTED) POSTED, MAX(q.BOOKED_ON) BOOKED_ON,"
                        + " MAX(q.LEFT_OPEN) LEFT_OPEN FROM (");
        for (LateSchedule.Piece piece : schedule.pieces()) {
            fees(query, piece);
            query.add("UNION ALL");
        }
        posted(query);
        query.add(
                ") q GROUP BY q.PRINCIPAL_ID) t, LEDGER.CHARGE p"
                        + SqlQuery.BY_INDEX
                        + "WHERE p.ID = t.PRINCIPAL_ID AND p.PART = 'PRINCIPAL'");
        if (!paid) {
            query.add("AND (p.OPEN_AMOUNT > 0 OR t.LEFT_OPEN > 0)");
        }
        return query.add(") x");
    }

    /** What each entry comes to under one piece of the schedule. */
    private void fees(SqlQuery query, LateSchedule.Piece piece) {
        BigDecimal cap = schedule.rule(piece.item()).capPercent();
        int last = number(piece.last());
        query.add(
                "SELECT y.PRINCIPAL_ID, y.AMOUNT * CAST(? AS DECIMAL(14,12))"
                        + " * CASE WHEN y.FROM_NO < ? THEN CAST(? AS INTEGER) - y.FROM_NO ELSE 0 END"
                        + " FEE, CAST(? AS DECIMAL(9,2)) CAP, CAST(NULL AS BIGINT) CHARGE_ID,"
                        + " CAST(0 AS DECIMAL(15,2)) POSTED, CAST(NULL AS DATE) BOOKED_ON, CAST(0 AS DECIMAL(15,2)) LEFT_OPEN FROM (",
                piece.rule().ratePerDay(),
                last,
                last,
                cap == null ? NO_CAP : cap);
        query.add(
                "SELECT w.PRINCIPAL_ID, w.AMOUNT, CASE WHEN w.MADE_NO > w.START_NO"
                        + " THEN w.MADE_NO ELSE w.START_NO END FROM_NO FROM ("
                        + "SELECT z.PRINCIPAL_ID, z.AMOUNT, z.MADE_NO, CASE WHEN z.GRACE_NO > ?"
                        + " THEN z.GRACE_NO ELSE CAST(? AS INTEGER) END START_NO FROM (",
                number(piece.after()),
                number(piece.after()));
        entries(query, piece);
        query.add(") z) w) y");
    }

    private void entries(SqlQuery query, LateSchedule.Piece piece) {
        query.add(
                "SELECT e.CHARGE_ID PRINCIPAL_ID, e.AMOUNT, "
                        + day("c.DUE")
                        + " + CAST(? AS INTEGER) GRACE_NO,",
                piece.rule().graceDays());
        query.add(
                "CASE WHEN g.KIND = 'CHARGE' OR a.KIND IN"
                        + " ('CORRECTION_DOWN', 'CORRECTION_UP', 'CANCELLATION') THEN 0 ELSE "
                        + day("g.BUSINESS_DATE")
                        + " END MADE_NO"
                        + SqlQuery.FROM_IN_ORDER
                        + "LEDGER.CHARGE c"
                        + byIndex("JOIN LEDGER.ENTRY e", "e.CHARGE_ID = c.ID")
                        + byIndex("JOIN LEDGER.POSTING g", "g.ID = e.POSTING_ID")
                        + byIndex("LEFT JOIN LEDGER.RECEIPT r", "r.ID = e.RECEIPT_ID")
                        + byIndex("LEFT JOIN LEDGER.ADJUSTMENT a", "a.POSTING_ID = g.ID")
                        + " WHERE");
        scope.bound(query, "c", "ID");
        scope.boundToo(query, "e", derby);
        query.add(
                "AND e.GL = 'RECEIVABLE' AND c.PART = 'PRINCIPAL' AND c.REVERSAL_ID IS NULL"
                        + " AND (e.RECEIPT_ID IS NULL OR r.REVERSAL_ID IS NULL)");
        if (!paid) {
            query.add(
                    "AND (c.OPEN_AMOUNT > 0 OR EXISTS (SELECT l.ID FROM LEDGER.CHARGE l"
                            + " WHERE l.PRINCIPAL_ID = c.ID AND l.OPEN_AMOUNT > 0");
            scope.boundToo(query, "l", derby);
            query.add("))");
        }
        query.add("AND c.DUE < ?", piece.last());
        query.addIf("AND g.BUSINESS_DATE <= ?", bookedUpTo);
        if (!LateSchedule.ANY.equals(piece.item())) {
            query.add("AND c.ITEM = ?", piece.item());
        } else if (!schedule.items().isEmpty()) {
            query.addIn("AND c.ITEM NOT IN", schedule.items());
        }
    }

    /**
     * Late fees that stand in the books. Their kind is no condition: where PostgreSQL knows of none
     * yet, it would read all postings for them.
     */
    private void posted(SqlQuery query) {
        LocalDate day = bookedUpTo == null ? LocalDate.of(9999, 12, 31) : bookedUpTo;
        query.add(
                "SELECT c.PRINCIPAL_ID, 0 FEE, 0 CAP, c.ID CHARGE_ID,"
                        + " CASE WHEN g.KIND = 'LATE_FEE' AND g.BUSINESS_DATE <= ? THEN e.AMOUNT"
                        + " ELSE 0 END POSTED,"
                        + " CASE WHEN g.KIND = 'LATE_FEE' THEN g.BUSINESS_DATE END BOOKED_ON,"
                        + " c.OPEN_AMOUNT LEFT_OPEN"
                        + SqlQuery.FROM_IN_ORDER
                        + "LEDGER.CHARGE c"
                        + byIndex("JOIN LEDGER.ENTRY e", "e.CHARGE_ID = c.ID")
                        + byIndex("JOIN LEDGER.POSTING g", "g.ID = e.POSTING_ID")
                        + " WHERE",
                day);
        scope.bound(query, "c", "PRINCIPAL_ID");
        query.add("AND c.PRINCIPAL_ID IS NOT NULL AND e.GL = 'RECEIVABLE'");
    }

    private static String byIndex(String table, String on) {
        return " " + table + SqlQuery.BY_INDEX + "ON " + on;
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private String day(String date) {
        return derby
                ? "{fn TIMESTAMPDIFF(SQL_TSI_DAY, DATE('1970-01-01'), " + date + ")}"
                : "(" + date + " - DATE '1970-01-01')";
    }

    /**
     * Half-up; what would fall below zero is zero. Derby cuts decimals off where PostgreSQL rounds.
     */
    private String rounded(String amount) {
        String half = derby ? amount + " + 0.005" : amount;
        return "CAST(CASE WHEN " + amount + " < 0 THEN 0 ELSE " + half + " END AS DECIMAL(15,2))";
    }
}
