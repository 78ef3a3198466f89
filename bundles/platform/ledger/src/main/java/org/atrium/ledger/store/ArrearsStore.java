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
