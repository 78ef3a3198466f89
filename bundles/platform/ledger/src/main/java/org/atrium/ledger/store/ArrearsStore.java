package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;

/** What certain debtors still owe for one house. */
public class ArrearsStore {
    /** Open amount of one debtor and item. */
    public record Open(String debtor, String item, Money amount) {}

    /** By debtor and item; debtors who owe nothing are left out. */
    public List<Open> open(
            EntityManager em, long projectId, long houseId, Collection<Long> debtors) {
        return SqlQuery.sql(
                        "SELECT (SELECT c.NAME FROM REGISTRY.V1_CUSTOMER c WHERE c.ID ="
                                + " o.DEBTOR_ID), o.ITEM, o.OPEN_SUM FROM (SELECT DEBTOR_ID, ITEM,"
                                + " SUM(OPEN_AMOUNT) AS OPEN_SUM FROM LEDGER.V1_OPEN_CHARGE"
                                + " WHERE PROJECT_ID = ? AND HOUSE_ID = ?",
                        projectId,
                        houseId)
                .addIn("AND DEBTOR_ID IN", debtors)
                .add("GROUP BY DEBTOR_ID, ITEM) o ORDER BY o.DEBTOR_ID, o.ITEM")
                .list(em, r -> new Open(r.text(0), r.text(1), r.money(2)));
    }

    /**
     * What is left at a house.
     *
     * @param arrears open charges
     * @param credit money that was paid and is not allocated
     * @param deposits money held
     * @param charged charges, paid or not, for days from the asked one on
     */
    public record Left(String house, Money arrears, Money credit, Money deposits, Money charged) {}

    /** What is left at a house, whoever owes or is owed it. */
    public Left left(EntityManager em, long projectId, long houseId, LocalDate from) {
        return SqlQuery.sql(
                        "SELECT h.NAME, (SELECT COALESCE(SUM(c.OPEN_AMOUNT), 0)"
                                + " FROM LEDGER.CHARGE c WHERE c.PROJECT_ID = h.PROJECT_ID"
                                + " AND c.HOUSE_ID = h.ID), (SELECT COALESCE(SUM(r.UNAPPLIED), 0)"
                                + " FROM LEDGER.RECEIPT r WHERE r.PROJECT_ID = h.PROJECT_ID"
                                + " AND r.HOUSE_ID = h.ID), (SELECT COALESCE(SUM(d.HELD), 0)"
                                + " FROM LEDGER.DEPOSIT d WHERE d.PROJECT_ID = h.PROJECT_ID"
                                + " AND d.HOUSE_ID = h.ID), (SELECT COALESCE(SUM(n.AMOUNT), 0)"
                                + " FROM LEDGER.CHARGE n WHERE n.PROJECT_ID = h.PROJECT_ID"
                                + " AND n.HOUSE_ID = h.ID AND n.TO_DAY > ?"
                                + " AND n.REVERSAL_ID IS NULL) FROM REGISTRY.V1_HOUSE h"
                                + " WHERE h.PROJECT_ID = ? AND h.ID = ?",
                        from,
                        projectId,
                        houseId)
                .one(em, r -> new Left(r.text(0), r.money(1), r.money(2), r.money(3), r.money(4)));
    }

    /** What a customer has paid. */
    public record Paid(long debtor, Money amount) {}

    /** Receipts of these days by customer, without those that were taken back. */
    public List<Paid> paid(EntityManager em, long projectId, LocalDate from, LocalDate to) {
        return SqlQuery.sql(
                        "SELECT DEBTOR_ID, SUM(AMOUNT) FROM LEDGER.RECEIPT WHERE PROJECT_ID = ?"
                                + " AND RECEIVED_ON >= ? AND RECEIVED_ON <= ?"
                                + " AND REVERSED_ON IS NULL GROUP BY DEBTOR_ID",
                        projectId,
                        from,
                        to)
                .list(em, r -> new Paid(r.number(0), r.money(1)));
    }
}
