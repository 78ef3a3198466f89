package org.atrium.ledger.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.AgeingRow;
import org.atrium.ledger.api.ArrearsRow;

/** Open money over a whole project. */
public class ReportStore {
    private static final String BUCKET = "SUM(CASE WHEN DUE >= ? AND DUE < ? THEN O ELSE 0 END)";

    /** Which arrears a list shows; null means all. */
    public record Arrears(
            LocalDate asOf, String building, String words, LocalDate afterDue, long afterAccount) {}

    /** An arrears row with its place in the list. */
    public record Placed(ArrearsRow row, long account) {}

    /**
     * Open amounts as of a day in one query, out of the entries.
     *
     * @param houseColumn column of the house to add up by; null to add up by item
     * @param after the key that the last page ended with; null for the first page
     */
    public List<AgeingRow> ageing(
            EntityManager em,
            long project,
            LocalDate asOf,
            String houseColumn,
            String after,
            int limit) {
        String key = houseColumn == null ? "y.ITEM" : Names.house(houseColumn, "y.HOUSE_ID");
        LocalDate end = LocalDate.of(9999, 12, 31);
        LocalDate begin = LocalDate.of(1, 1, 1);
        return SqlQuery.sql("SELECT K")
                .add("," + BUCKET, asOf, end)
                .add("," + BUCKET, asOf.minusDays(30), asOf)
                .add("," + BUCKET, asOf.minusDays(90), asOf.minusDays(30))
                .add("," + BUCKET, asOf.minusDays(180), asOf.minusDays(90))
                .add("," + BUCKET, asOf.minusDays(365), asOf.minusDays(180))
                .add("," + BUCKET, begin, asOf.minusDays(365))
                .add(", SUM(O) FROM (SELECT " + key + " K, y.DUE DUE, y.O O FROM (")
                .add(
                        "SELECT c.ID, c.HOUSE_ID HOUSE_ID, c.ITEM ITEM, c.DUE DUE, SUM(e.AMOUNT) O"
                                + " FROM LEDGER.ENTRY e"
                                + " JOIN LEDGER.POSTING p ON p.ID = e.POSTING_ID"
                                + " JOIN LEDGER.CHARGE c ON c.ID = e.CHARGE_ID"
                                + " WHERE e.PROJECT_ID = ? AND e.GL = 'RECEIVABLE'"
                                + " AND p.BUSINESS_DATE <= ?"
                                + " GROUP BY c.ID, c.HOUSE_ID, c.ITEM, c.DUE) y) x WHERE O > 0",
                        project,
                        asOf)
                .addIf("AND K > ?", after)
                .add("GROUP BY K ORDER BY K")
                .list(em, limit, ReportStore::ageing);
    }

    /** Accounts with open charges that were due before a day; the oldest debt first. */
    public List<Placed> arrears(EntityManager em, long project, Arrears filter, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT * FROM (SELECT x.ACCOUNT_ID, x.HOUSE_ID, "
                                        + Names.house("NAME", "x.HOUSE_ID")
                                        + " HOUSE, "
                                        + Names.house("BUILDING", "x.HOUSE_ID")
                                        + " BUILDING, x.DEBTOR_ID, "
                                        + Names.customer("NAME", "x.DEBTOR_ID")
                                        + " DEBTOR, x.OLDEST, x.N, x.S FROM (")
                        .add(
                                "SELECT ACCOUNT_ID, HOUSE_ID, DEBTOR_ID, MIN(DUE) OLDEST,"
                                        + " COUNT(*) N, SUM(OPEN_AMOUNT) S FROM LEDGER.CHARGE"
                                        + " WHERE PROJECT_ID = ? AND OPEN_AMOUNT > 0 AND DUE < ?"
                                        + " GROUP BY ACCOUNT_ID, HOUSE_ID, DEBTOR_ID) x) z",
                                project,
                                filter.asOf())
                        .add(
                                "WHERE (OLDEST > ? OR OLDEST = ? AND ACCOUNT_ID > ?)",
                                filter.afterDue(),
                                filter.afterDue(),
                                filter.afterAccount())
                        .addIf("AND BUILDING = ?", filter.building());
        if (filter.words() != null) {
            String like = "%" + filter.words().replaceAll("([!%_])", "!$1") + "%";
            query.add("AND (HOUSE LIKE ? ESCAPE '!' OR DEBTOR LIKE ? ESCAPE '!')", like, like);
        }
        return query.add("ORDER BY OLDEST, ACCOUNT_ID")
                .list(em, limit, r -> arrears(r, filter.asOf()));
    }

    private static AgeingRow ageing(SqlRow r) {
        AgeingRow row = new AgeingRow();
        row.key = r.text(0);
        row.notDue = r.moneyView(1);
        row.days30 = r.moneyView(2);
        row.days90 = r.moneyView(3);
        row.days180 = r.moneyView(4);
        row.days365 = r.moneyView(5);
        row.older = r.moneyView(6);
        row.total = r.moneyView(7);
        return row;
    }

    private static Placed arrears(SqlRow r, LocalDate asOf) {
        ArrearsRow row = new ArrearsRow();
        row.accountId = r.id(0);
        row.houseId = r.id(1);
        row.houseName = r.text(2);
        row.building = r.text(3);
        row.debtorId = r.id(4);
        row.debtor = r.text(5);
        row.oldestDue = r.date(6);
        row.daysOverdue = ChronoUnit.DAYS.between(row.oldestDue, asOf);
        row.charges = r.number(7);
        row.open = r.moneyView(8);
        return new Placed(row, r.number(0));
    }
}
