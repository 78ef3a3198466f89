package org.atrium.ledger.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.PaidLine;
import org.atrium.ledger.api.PaidReceipt;
import org.atrium.ledger.api.Part;

/** Receipts whose money stands on a paper of a function, and what of them pays charges. */
public class HoldStore {
    private static final String HELD =
            "SELECT r.RECEIPT_NO, h.REFERENCE FROM LEDGER.RECEIPT_HOLD h"
                    + " JOIN LEDGER.RECEIPT r ON r.ID = h.RECEIPT_ID";

    /** Holds the receipt; it must be locked by its account. */
    public void hold(
            EntityManager em,
            long project,
            long receipt,
            String function,
            String reference,
            Instant since) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.RECEIPT_HOLD (RECEIPT_ID, FUNCTION_ID, REFERENCE,"
                                + " PROJECT_ID, SINCE) VALUES (?, ?, ?, ?, ?)",
                        receipt,
                        function,
                        reference,
                        project,
                        since)
                .execute(em);
    }

    /** Ends a hold; nothing happens where there is none. */
    public void release(
            EntityManager em, long project, long receipt, String function, String reference) {
        SqlQuery.sql("DELETE FROM LEDGER.RECEIPT_HOLD WHERE RECEIPT_ID = ?", receipt)
                .add("AND FUNCTION_ID = ? AND REFERENCE = ?", function, reference)
                .add("AND PROJECT_ID = ?", project)
                .execute(em);
    }

    /**
     * Refuses a receipt that is held.
     *
     * @throws Conflict {@code ledger.receipt.held}
     */
    public void requireFree(EntityManager em, long receipt) {
        refuse(
                SqlQuery.sql(HELD + " WHERE h.RECEIPT_ID = ?", receipt)
                        .add("ORDER BY h.REFERENCE")
                        .list(em, 1, HoldStore::held));
    }

    /**
     * Refuses a charge that a held receipt pays, unless it is a deposit, which no invoice has.
     *
     * @throws Conflict {@code ledger.receipt.held}
     */
    public void requireFreeCharge(EntityManager em, long charge) {
        refuse(
                SqlQuery.sql(
                                HELD
                                        + " WHERE h.RECEIPT_ID IN (SELECT a.RECEIPT_ID"
                                        + " FROM LEDGER.ALLOCATION a JOIN LEDGER.CHARGE c"
                                        + " ON c.ID = a.CHARGE_ID WHERE a.CHARGE_ID = ?"
                                        + " AND c.ITEM <> 'DEPOSIT' GROUP BY a.RECEIPT_ID"
                                        + " HAVING SUM(a.AMOUNT) > 0)",
                                charge)
                        .add("ORDER BY h.REFERENCE")
                        .list(em, 1, HoldStore::held));
    }

    /** What a receipt pays; null where the project has no such receipt. */
    public PaidReceipt paid(EntityManager em, long project, long receipt) {
        return SqlQuery.sql(
                        "SELECT ID, RECEIPT_NO, HOUSE_ID, DEBTOR_ID, ENTITY_ID, REVERSAL_ID"
                                + " FROM LEDGER.RECEIPT WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        receipt)
                .one(
                        em,
                        r ->
                                new PaidReceipt(
                                        receipt,
                                        r.text(1),
                                        r.number(2),
                                        r.number(3),
                                        r.number(4),
                                        r.number(5) != null,
                                        lines(em, receipt)));
    }

    private static List<PaidLine> lines(EntityManager em, long receipt) {
        return SqlQuery.sql(
                        "SELECT a.CHARGE_ID, c.ITEM, c.PERIOD, a.PART, SUM(a.AMOUNT), MIN(a.ID)"
                                + " FROM LEDGER.ALLOCATION a JOIN LEDGER.CHARGE c"
                                + " ON c.ID = a.CHARGE_ID WHERE a.RECEIPT_ID = ?"
                                + " GROUP BY a.CHARGE_ID, c.ITEM, c.PERIOD, a.PART"
                                + " HAVING SUM(a.AMOUNT) > 0 ORDER BY MIN(a.ID)",
                        receipt)
                .list(
                        em,
                        r ->
                                new PaidLine(
                                        r.number(0),
                                        r.text(1),
                                        r.text(2),
                                        Part.valueOf(r.text(3)),
                                        r.money(4)));
    }

    private static String[] held(SqlRow r) {
        return new String[] {r.text(0), r.text(1)};
    }

    private static void refuse(List<String[]> held) {
        if (!held.isEmpty()) {
            throw new Conflict("ledger.receipt.held")
                    .with("number", held.get(0)[0])
                    .with("reference", held.get(0)[1]);
        }
    }
}
