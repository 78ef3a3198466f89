package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.AgeingRow;
import org.atrium.ledger.domain.AgeingBands;

/** Open amounts as of any day by how long they are overdue, in one query. */
public class AgeingStore {
    private static final String BAND = ", SUM(CASE WHEN DUE >= ? AND DUE < ? THEN O ELSE 0 END)";
    private static final LocalDate BEGIN = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** What ageing is added up by. */
    public enum By {
        /** Building. */
        BUILDING("CAST(0 AS BIGINT)", Names.house("BUILDING", "y.HOUSE_ID")),
        /** Charge item. */
        ITEM("CAST(0 AS BIGINT)", "y.ITEM"),
        /** House. */
        HOUSE("y.HOUSE_ID", Names.house("NAME", "y.HOUSE_ID")),
        /** Who owes. */
        DEBTOR("y.DEBTOR_ID", Names.customer("NAME", "y.DEBTOR_ID"));

        private final String id;
        private final String name;

        By(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /**
     * Which open amounts count; null means all.
     *
     * @param words part of the name that the list is by
     */
    public record Filter(LocalDate asOf, String building, String item, String words) {}

    /**
     * The row that the page before ended with; null before the first page.
     *
     * @param name what it is by
     * @param id its house or debtor; 0 where there is none
     */
    public record Place(String name, long id) {}

    /** A row with what its bands hold. */
    public record Placed(AgeingRow row, List<MoneyView> bands) {}

    /** One page, by name. */
    public List<Placed> ageing(
            EntityManager em,
            long project,
            By by,
            Filter filter,
            AgeingBands bands,
            Place after,
            int limit) {
        LocalDate day = filter.asOf();
        SqlQuery query =
                SqlQuery.sql("SELECT K, I, COUNT(DISTINCT HOUSE_ID), MIN(DUE), SUM(O)")
                        .add(BAND, day, END);
        for (int band = 0; band < bands.size(); band++) {
            LocalDate first = bands.to(band) == null ? BEGIN : day.minusDays(bands.to(band));
            query.add(BAND, first, day.minusDays(bands.from(band) - 1));
        }
        query.add("FROM (SELECT " + by.id + " I, " + by.name + " K, y.HOUSE_ID, y.DUE, y.O FROM (");
        open(query, project, filter);
        query.add(") y WHERE y.O > 0) x WHERE 1 = 1");
        if (filter.words() != null) {
            query.add("AND K LIKE ? ESCAPE '!'", SqlQuery.anywhere(filter.words()));
        }
        if (after != null) {
            query.add("AND (K > ? OR K = ? AND I > ?)", after.name(), after.name(), after.id());
        }
        return query.add("GROUP BY K, I ORDER BY K, I").list(em, limit, r -> row(r, bands));
    }

    /** What was open on each charge at the end of the day: what is open less what came later. */
    private static void open(SqlQuery query, long project, Filter filter) {
        query.add(
                "SELECT c.HOUSE_ID HOUSE_ID, c.DEBTOR_ID DEBTOR_ID, c.ITEM ITEM, c.DUE DUE,"
                        + " c.OPEN_AMOUNT - COALESCE(l.AMOUNT, 0) O FROM LEDGER.CHARGE c"
                        + " LEFT JOIN (SELECT e.CHARGE_ID, SUM(e.AMOUNT) AMOUNT"
                        + " FROM LEDGER.POSTING p JOIN LEDGER.ENTRY e ON e.POSTING_ID = p.ID"
                        + " WHERE p.PROJECT_ID = ? AND p.BUSINESS_DATE > ?"
                        + " AND e.GL = 'RECEIVABLE' GROUP BY e.CHARGE_ID) l"
                        + " ON l.CHARGE_ID = c.ID WHERE c.PROJECT_ID = ?",
                project,
                filter.asOf(),
                project);
        query.addIf("AND c.ITEM = ?", filter.item());
        query.addIf("AND " + Names.house("BUILDING", "c.HOUSE_ID") + " = ?", filter.building());
    }

    private static Placed row(SqlRow r, AgeingBands bands) {
        AgeingRow row = new AgeingRow();
        row.key = r.text(0);
        row.id = r.number(1) == 0 ? null : r.id(1);
        row.houses = r.number(2);
        row.oldestDue = r.date(3);
        row.total = r.moneyView(4);
        row.notDue = r.moneyView(5);
        List<MoneyView> sums = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            sums.add(r.moneyView(6 + band));
        }
        return new Placed(row, sums);
    }
}
