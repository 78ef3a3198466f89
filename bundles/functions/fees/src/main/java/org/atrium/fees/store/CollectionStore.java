package org.atrium.fees.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.fees.api.CollectionRow;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** What has come in, out of the ledger's view of charges. */
public class CollectionStore {
    /** Figures of a period by building, in the order of their names. */
    public List<CollectionRow> byBuilding(
            EntityManager em, long project, String period, String after, int limit) {
        return SqlQuery.sql(
                        "SELECT BUILDING, SUM(N), SUM(B), SUM(O) FROM (SELECT"
                                + " (SELECT h.BUILDING FROM REGISTRY.V1_HOUSE h"
                                + " WHERE h.ID = y.HOUSE_ID) BUILDING, y.N N, y.B B, y.O O FROM ("
                                + "SELECT HOUSE_ID, COUNT(*) N, SUM(AMOUNT + ADJUSTED) B, SUM(OPEN_AMOUNT) O"
                                + " FROM LEDGER.V1_CHARGE WHERE PROJECT_ID = ? AND PERIOD = ?"
                                + " AND PART = 'PRINCIPAL'"
                                + " GROUP BY HOUSE_ID) y) x",
                        project,
                        period)
                .addIf("WHERE BUILDING > ?", after)
                .add("GROUP BY BUILDING ORDER BY BUILDING")
                .list(em, limit, CollectionStore::row);
    }

    private static CollectionRow row(SqlRow r) {
        Money billed = r.money(2);
        Money open = r.money(3);
        CollectionRow row = new CollectionRow();
        row.building = r.text(0);
        row.charges = r.number(1);
        row.billed = billed.view();
        row.open = open.view();
        row.paid = billed.minus(open).view();
        row.ratePercent = rate(billed, open);
        return row;
    }

    /** What is paid of what is owed after adjustments; all of it where nothing is owed. */
    private static String rate(Money billed, Money open) {
        return billed.signum() == 0
                ? "100.0"
                : billed.minus(open)
                        .amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(billed.amount(), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
