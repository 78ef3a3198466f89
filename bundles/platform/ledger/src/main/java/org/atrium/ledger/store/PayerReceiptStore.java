package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.domain.PayerReceipt;
import org.atrium.ledger.domain.Receipt;

/** Receipts over several houses of one debtor. */
public class PayerReceiptStore {
    /** Adds a receipt. */
    public void add(EntityManager em, PayerReceipt receipt) {
        em.persist(receipt);
        em.flush();
    }

    /** The receipt; null where the project has no such receipt. */
    public PayerReceipt find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT r FROM PayerReceipt r WHERE r.projectId = :project AND r.id = :id",
                        PayerReceipt.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Locks a receipt until the end of the transaction. */
    public void lock(EntityManager em, PayerReceipt receipt) {
        SqlQuery.sql(
                        "UPDATE LEDGER.PAYER_RECEIPT SET VERSION = VERSION + 1 WHERE ID = ?",
                        receipt.id())
                .execute(em);
        em.refresh(receipt);
    }

    /** Its parts, by the house. */
    public List<Receipt> parts(EntityManager em, long receipt) {
        return em.createQuery(
                        "SELECT r FROM Receipt r WHERE r.payerReceiptId = :whole ORDER BY r.houseId",
                        Receipt.class)
                .setParameter("whole", receipt)
                .getResultList();
    }

    /** The id of the receipt with this number; null for none. */
    static Long numbered(EntityManager em, long project, String number) {
        return number == null
                ? null
                : SqlQuery.sql(
                                "SELECT ID FROM LEDGER.PAYER_RECEIPT WHERE PROJECT_ID = ?"
                                        + " AND RECEIPT_NO = ?",
                                project,
                                number)
                        .one(em, r -> r.number(0));
    }

    /** Houses on which the debtor owes this company something, by id; one more than the limit. */
    public List<Long> owing(EntityManager em, long project, long debtor, long entity, int limit) {
        return SqlQuery.sql(
                        "SELECT DISTINCT c.HOUSE_ID FROM LEDGER.ACCOUNT a JOIN LEDGER.CHARGE c"
                                + " ON c.PROJECT_ID = a.PROJECT_ID AND c.ACCOUNT_ID = a.ID"
                                + " WHERE a.PROJECT_ID = ? AND a.DEBTOR_ID = ?"
                                + " AND c.ENTITY_ID = ? AND c.OPEN_AMOUNT > 0"
                                + " ORDER BY c.HOUSE_ID",
                        project,
                        debtor,
                        entity)
                .list(em, limit + 1, r -> r.number(0));
    }

    /** Whether the debtor has an account of the house, or pays for it on this day. */
    public boolean isHis(EntityManager em, long project, long debtor, long house, LocalDate day) {
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM (SELECT HOUSE_ID FROM LEDGER.ACCOUNT"
                                        + " WHERE PROJECT_ID = ? AND HOUSE_ID = ?"
                                        + " AND DEBTOR_ID = ? UNION ALL SELECT HOUSE_ID"
                                        + " FROM REGISTRY.V1_PAYER WHERE PROJECT_ID = ?"
                                        + " AND HOUSE_ID = ? AND CUSTOMER_ID = ?"
                                        + " AND FROM_DATE <= ? AND (TO_DATE IS NULL"
                                        + " OR TO_DATE > ?)) X",
                                project,
                                house,
                                debtor,
                                project,
                                house,
                                debtor,
                                day,
                                day)
                        .one(em, r -> r.number(0))
                > 0;
    }
}
