package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.StatementRow;

/** What postings changed on a debtor's accounts between two days, with the sums around it. */
public class PeriodStore {
    /**
     * Which accounts and days.
     *
     * @param house null for all houses of the debtor
     * @param entity null for all legal entities
     * @param from first day
     * @param to last day
     * @param afterDay the day that the page before ended on; {@code from} for the first page
     * @param afterPosting the posting that it ended with; 0 for the first page
     */
    public record Period(
            long project,
            long debtor,
            Long house,
            Long entity,
            LocalDate from,
            LocalDate to,
            LocalDate afterDay,
            long afterPosting) {}

    /**
     * A line as the database has it.
     *
     * @param items how it begins: its item, {@code *} where it concerns several, null for none
     * @param period of its charges where all have the same, else null
     * @param note of its charge; null for none
     */
    public record Line(StatementRow row, String items, String period, String note) {}

    /**
     * Lines with their running balances.
     *
     * @param opening owed before the first day
     * @param charged all that raised it in the period
     * @param paid all that lowered it in the period
     */
    public record Lines(Money opening, Money charged, Money paid, List<Line> lines) {}

    /** The lines after a place and the sums of the whole period, in one query. */
    public Lines read(EntityManager em, Period p, int limit, Map<Long, String> entities) {
        SqlQuery query = SqlQuery.sql("SELECT * FROM (");
        sums(query, p);
        query.add("UNION ALL");
        lines(query, p);
        List<SqlRow> rows =
                query.add(") z ORDER BY SEQ, D, P").list(em, limit + 1, (SqlRow r) -> r);
        SqlRow head = rows.get(0);
        Money balance = money(head, 12);
        List<Line> lines = new ArrayList<>();
        for (SqlRow row : rows.subList(1, rows.size())) {
            balance = balance.plus(row.money(11));
            lines.add(line(row, balance, entities));
        }
        return new Lines(money(head, 11), money(head, 13), money(head, 14), lines);
    }

    private static void sums(SqlQuery query, Period p) {
        query.add(
                "SELECT 0 SEQ, CAST(NULL AS DATE) D, CAST(0 AS BIGINT) P,"
                        + " CAST(NULL AS VARCHAR(20)) K, CAST(0 AS BIGINT) E, CAST(0 AS BIGINT) H,"
                        + " CAST(NULL AS VARCHAR(200)) HN, CAST(NULL AS VARCHAR(40)) I,"
                        + " CAST(NULL AS VARCHAR(7)) M, CAST(NULL AS VARCHAR(400)) T,"
                        + " CAST(0 AS BIGINT) R,");
        query.add("SUM(CASE WHEN D < ? THEN A ELSE 0 END) A,", p.from());
        query.add(
                "SUM(CASE WHEN D < ? OR D = ? AND P <= ? THEN A ELSE 0 END) B,",
                p.afterDay(),
                p.afterDay(),
                p.afterPosting());
        query.add("SUM(CASE WHEN D >= ? AND A > 0 THEN A ELSE 0 END) C,", p.from());
        query.add("SUM(CASE WHEN D >= ? AND A < 0 THEN -A ELSE 0 END) F,", p.from());
        query.add("CAST(NULL AS VARCHAR(40)) N FROM (");
        query.add("SELECT p.BUSINESS_DATE D, p.ID P, SUM(e.AMOUNT) A FROM");
        entries(query, p);
        query.add("AND p.BUSINESS_DATE <= ? GROUP BY p.BUSINESS_DATE, p.ID) x", p.to());
    }

    private static void lines(SqlQuery query, Period p) {
        query.add(
                "SELECT 1 SEQ, y.D, y.P, y.K, y.E, y.H, "
                        + Names.house("NAME", "y.H")
                        + " HN, CASE WHEN y.I = y.J THEN y.I WHEN y.I IS NULL THEN NULL ELSE '*'"
                        + " END I, CASE WHEN y.M = y.L THEN y.M ELSE NULL END M,"
                        + " CASE WHEN y.T = y.U THEN y.T ELSE NULL END T, y.R, y.A,"
                        + " 0 B, 0 C, 0 F, CASE WHEN y.R IS NOT NULL"
                        + " THEN (SELECT r.RECEIPT_NO FROM LEDGER.RECEIPT r WHERE r.ID = y.R) ELSE"
                        + " (SELECT j.ADJUSTMENT_NO FROM LEDGER.ADJUSTMENT j"
                        + " WHERE j.POSTING_ID = y.P) END N FROM ("
                        + "SELECT p.BUSINESS_DATE D, p.ID P, p.KIND K, p.ENTITY_ID E,"
                        + " a.HOUSE_ID H, MIN(c.ITEM) I, MAX(c.ITEM) J, MIN(c.PERIOD) M,"
                        + " MAX(c.PERIOD) L, MIN(c.NOTE) T, MAX(c.NOTE) U, MIN(e.RECEIPT_ID) R,"
                        + " SUM(e.AMOUNT) A FROM");
        entries(query, p);
        query.add(
                "AND (p.BUSINESS_DATE > ? OR p.BUSINESS_DATE = ? AND p.ID > ?)",
                p.afterDay(),
                p.afterDay(),
                p.afterPosting());
        query.add(
                "AND p.BUSINESS_DATE <= ? GROUP BY p.BUSINESS_DATE, p.ID, p.KIND, p.ENTITY_ID,"
                        + " a.HOUSE_ID HAVING SUM(e.AMOUNT) <> 0) y",
                p.to());
    }

    private static void entries(SqlQuery query, Period p) {
        query.add(
                "LEDGER.ENTRY e JOIN LEDGER.ACCOUNT a ON a.ID = e.ACCOUNT_ID"
                        + " JOIN LEDGER.POSTING p ON p.ID = e.POSTING_ID"
                        + " LEFT JOIN LEDGER.CHARGE c ON c.ID = e.CHARGE_ID"
                        + " WHERE e.PROJECT_ID = ? AND a.PROJECT_ID = ? AND a.DEBTOR_ID = ?"
                        + " AND e.GL IN ('RECEIVABLE', 'CREDIT')",
                p.project(),
                p.project(),
                p.debtor());
        query.addIf("AND a.HOUSE_ID = ?", p.house());
        query.addIf("AND p.ENTITY_ID = ?", p.entity());
    }

    private static Money money(SqlRow row, int column) {
        Money sum = row.money(column);
        return sum == null ? Money.ZERO : sum;
    }

    private static Line line(SqlRow r, Money balance, Map<Long, String> entities) {
        StatementRow row = new StatementRow();
        row.date = r.date(1);
        row.id = r.id(2);
        row.kind = r.text(3);
        row.entity = entities.get(r.number(4));
        row.houseId = r.id(5);
        row.houseName = r.text(6);
        row.receiptId = r.number(10) == null ? null : r.id(10);
        row.number = r.text(15);
        Money amount = r.money(11);
        row.charged = amount.signum() > 0 ? amount.view() : null;
        row.paid = amount.signum() < 0 ? amount.negated().view() : null;
        row.balance = balance.view();
        return new Line(row, r.text(7), r.text(8), r.text(9));
    }
}
