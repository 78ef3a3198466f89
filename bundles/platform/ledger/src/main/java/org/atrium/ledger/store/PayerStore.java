package org.atrium.ledger.store;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.PayerRow;
import org.atrium.ledger.api.PayerView;

/** What debtors owe over all their houses, out of the stored open amounts. */
public class PayerStore {
    private static final String SUMS =
            "SELECT DEBTOR_ID, HOUSE_ID, OPEN_AMOUNT O, CAST(0 AS DECIMAL(15,2)) C"
                    + " FROM LEDGER.CHARGE WHERE PROJECT_ID = ? UNION ALL"
                    + " SELECT DEBTOR_ID, HOUSE_ID, CAST(0 AS DECIMAL(15,2)) O, UNAPPLIED C"
                    + " FROM LEDGER.RECEIPT WHERE PROJECT_ID = ?";

    /**
     * Which debtors a list shows; null means all.
     *
     * @param words part of the name
     * @param below those who owe less than this, or as much with a higher id; null for the first
     * @param afterId see {@code below}
     */
    public record Filter(String words, Money below, long afterId) {}

    /** One page, who owes most first. */
    public List<PayerRow> list(EntityManager em, long project, Filter filter, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT D, NAME, H, S, T FROM (SELECT x.DEBTOR_ID D, "
                                + Names.customer("NAME", "x.DEBTOR_ID")
                                + " NAME, x.H H, x.S S, x.T T FROM ("
                                + "SELECT DEBTOR_ID, COUNT(DISTINCT HOUSE_ID) H, SUM(O) S, SUM(C) T"
                                + " FROM ("
                                + SUMS
                                + ") y GROUP BY DEBTOR_ID) x) z WHERE (S > 0 OR T > 0)",
                        project,
                        project);
        if (filter.below() != null) {
            query.add(
                    "AND (S < ? OR S = ? AND D > ?)",
                    filter.below(),
                    filter.below(),
                    filter.afterId());
        }
        if (filter.words() != null) {
            String like = SqlQuery.anywhere(filter.words());
            query.add("AND NAME LIKE ? ESCAPE '!'", like);
        }
        return query.add("ORDER BY S DESC, D").list(em, limit, PayerStore::row);
    }

    /** What is open and paid ahead on each of a debtor's houses, by name. */
    public List<PayerView.HouseSum> houses(EntityManager em, long project, long debtor) {
        return SqlQuery.sql(
                        "SELECT x.HOUSE_ID, "
                                + Names.house("NAME", "x.HOUSE_ID")
                                + " NAME, x.S, x.T FROM (SELECT HOUSE_ID, SUM(O) S, SUM(C) T FROM ("
                                + SUMS
                                + ") y WHERE DEBTOR_ID = ? GROUP BY HOUSE_ID) x ORDER BY 2",
                        project,
                        project,
                        debtor)
                .list(em, PayerStore::house);
    }

    /** What is open on all of a debtor's houses, the oldest due first. */
    public List<PayerView.PayerCharge> charges(
            EntityManager em, long project, long debtor, Map<Long, String> entities) {
        return SqlQuery.sql(
                        "SELECT g.HOUSE_ID, "
                                + Names.house("NAME", "g.HOUSE_ID")
                                + ", g.ID, g.ITEM, g.PERIOD, g.FROM_DAY, g.TO_DAY, g.DUE, g.PART,"
                                + " g.ENTITY_ID, g.AMOUNT, g.OPEN_AMOUNT, g.NOTE"
                                + " FROM LEDGER.CHARGE g WHERE g.PROJECT_ID = ?"
                                + " AND g.DEBTOR_ID = ? AND g.OPEN_AMOUNT > 0"
                                + " ORDER BY g.DUE, g.ID",
                        project,
                        debtor)
                .list(em, r -> charge(r, entities));
    }

    private static PayerRow row(SqlRow r) {
        PayerRow row = new PayerRow();
        row.customerId = r.id(0);
        row.customer = r.text(1);
        row.houses = r.number(2);
        row.open = r.moneyView(3);
        row.credit = r.moneyView(4);
        row.balance = r.money(3).minus(r.money(4)).view();
        return row;
    }

    private static PayerView.HouseSum house(SqlRow r) {
        PayerView.HouseSum sum = new PayerView.HouseSum();
        sum.houseId = r.id(0);
        sum.houseName = r.text(1);
        sum.open = r.moneyView(2);
        sum.credit = r.moneyView(3);
        return sum;
    }

    private static PayerView.PayerCharge charge(SqlRow r, Map<Long, String> entities) {
        PayerView.PayerCharge row = new PayerView.PayerCharge();
        row.houseId = r.id(0);
        row.houseName = r.text(1);
        row.charge = new OpenChargeRow();
        row.charge.chargeId = r.id(2);
        row.charge.item = r.text(3);
        row.charge.period = r.text(4);
        row.charge.fromDay = r.date(5);
        row.charge.toDay = r.date(6);
        row.charge.due = r.date(7);
        row.charge.part = r.text(8);
        row.charge.entity = entities.get(r.number(9));
        row.charge.amount = r.moneyView(10);
        row.charge.open = r.moneyView(11);
        row.charge.lateFeeOpen = Money.ZERO.view();
        row.charge.note = r.text(12);
        return row;
    }
}
