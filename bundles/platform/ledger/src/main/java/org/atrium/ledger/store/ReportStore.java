package org.atrium.ledger.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.ArrearsRow;

/** Open money over a whole project. */
public class ReportStore {
    /** Which arrears a list shows; null means all. */
    public record Arrears(
            LocalDate asOf, String building, String words, LocalDate afterDue, long afterAccount) {}

    /** An arrears row with its place in the list. */
    public record Placed(ArrearsRow row, long account) {}

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
            String like = SqlQuery.anywhere(filter.words());
            query.add("AND (HOUSE LIKE ? ESCAPE '!' OR DEBTOR LIKE ? ESCAPE '!')", like, like);
        }
        return query.add("ORDER BY OLDEST, ACCOUNT_ID")
                .list(em, limit, r -> arrears(r, filter.asOf()));
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
