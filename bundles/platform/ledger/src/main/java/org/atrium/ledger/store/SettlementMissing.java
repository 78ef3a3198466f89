package org.atrium.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.domain.Settlement;

/** What the books have of a day that the channel's file has no row for. */
public class SettlementMissing {
    private static final String NOT_NOTED =
            " AND NOT EXISTS (SELECT 1 FROM LEDGER.SETTLEMENT_LINE l WHERE l.ITEM_ID = ";
    private static final String UNMATCHED =
            " AND NOT EXISTS (SELECT 1 FROM LEDGER.SETTLEMENT_ITEM i WHERE i.ITEM_ID = ";
    private static final String MATCHED =
            " AND EXISTS (SELECT 1 FROM LEDGER.SETTLEMENT_ITEM i WHERE i.ITEM_ID = ";

    private final LongSupplier ids;

    /** Takes ids from here. */
    public SettlementMissing(LongSupplier ids) {
        this.ids = ids;
    }

    private record Item(long id, Long receipt, Long refund, String reference, Money amount) {}

    /**
     * Notes receipts and refunds of the day without a row, and reversals up to the day of receipts
     * that were matched. A receipt over several houses is one.
     */
    public void note(EntityManager em, Settlement of) {
        List<Item> items = new ArrayList<>(receipts(em, of));
        items.addAll(reversals(em, of));
        items.addAll(refunds(em, of));
        SqlBatch.sql(
                        "INSERT INTO LEDGER.SETTLEMENT_LINE (ID, PROJECT_ID, SETTLEMENT_ID, METHOD,"
                                + " REFERENCE, ITEM_ID, RECEIPT_ID, REFUND_ID, BOOK_AMOUNT, STATE)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'MISSING_AT_CHANNEL')")
                .execute(
                        em,
                        items,
                        item ->
                                new Object[] {
                                    ids.getAsLong(),
                                    of.projectId(),
                                    of.id(),
                                    of.method().name(),
                                    item.reference(),
                                    item.id(),
                                    item.receipt(),
                                    item.refund(),
                                    item.amount()
                                });
    }

    private static List<Item> receipts(EntityManager em, Settlement of) {
        return SqlQuery.sql(
                        "SELECT P, MIN(ID), MIN(W), SUM(AMOUNT) FROM (SELECT"
                                + " COALESCE(r.PAYER_RECEIPT_ID, r.ID), r.ID, r.EXTERNAL_REF,"
                                + " r.AMOUNT FROM LEDGER.RECEIPT r WHERE r.PROJECT_ID = ?"
                                + " AND r.RECEIVED_ON = ? AND r.METHOD = ?"
                                + " AND r.REVERSAL_ID IS NULL"
                                + UNMATCHED
                                + "r.ID)"
                                + NOT_NOTED
                                + "COALESCE(r.PAYER_RECEIPT_ID, r.ID))) X (P, ID, W, AMOUNT)"
                                + " GROUP BY P ORDER BY P",
                        of.projectId(),
                        of.day(),
                        of.method().name())
                .list(em, r -> new Item(r.number(0), r.number(1), null, r.text(2), r.money(3)));
    }

    private static List<Item> reversals(EntityManager em, Settlement of) {
        return SqlQuery.sql(
                        "SELECT r.REVERSAL_ID, r.ID, r.EXTERNAL_REF, -r.AMOUNT FROM LEDGER.RECEIPT r"
                                + " WHERE r.PROJECT_ID = ? AND r.REVERSED_ON <= ? AND r.METHOD = ?"
                                + MATCHED
                                + "r.ID)"
                                + UNMATCHED
                                + "r.REVERSAL_ID)"
                                + NOT_NOTED
                                + "r.REVERSAL_ID) ORDER BY r.REVERSAL_ID",
                        of.projectId(),
                        of.day(),
                        of.method().name())
                .list(em, r -> new Item(r.number(0), r.number(1), null, r.text(2), r.money(3)));
    }

    private static List<Item> refunds(EntityManager em, Settlement of) {
        return SqlQuery.sql(
                        "SELECT r.ID, r.EXTERNAL_REF, -r.AMOUNT FROM LEDGER.REFUND r"
                                + " WHERE r.PROJECT_ID = ? AND r.PAID_ON = ? AND r.METHOD = ?"
                                + " AND r.POSTING_ID IS NOT NULL"
                                + UNMATCHED
                                + "r.ID)"
                                + NOT_NOTED
                                + "r.ID) ORDER BY r.ID",
                        of.projectId(),
                        of.day(),
                        of.method().name())
                .list(em, r -> new Item(r.number(0), null, r.number(0), r.text(1), r.money(2)));
    }

    /**
     * Looks again at what this channel's files missed: what a file has by now, what was taken back,
     * what no file has any more. Returns the files that this changed.
     */
    public List<Long> review(EntityManager em, Settlement of) {
        List<Long> changed = new ArrayList<>();
        move(em, of, "MISSING_AT_CHANNEL", "FOUND_LATER", found(true), changed);
        move(em, of, "FOUND_LATER", "MISSING_AT_CHANNEL", found(false), changed);
        move(
                em,
                of,
                "MISSING_AT_CHANNEL",
                "TAKEN_BACK",
                "BOOK_AMOUNT > 0 AND EXISTS (SELECT 1 FROM LEDGER.RECEIPT r"
                        + " WHERE r.ID = l.RECEIPT_ID AND r.REVERSAL_ID IS NOT NULL)",
                changed);
        return changed.stream().distinct().sorted().toList();
    }

    /** A receipt's own item, or that of a part where it is over several houses. */
    private static String found(boolean whether) {
        return (whether ? "" : "NOT ")
                + "EXISTS (SELECT 1 FROM LEDGER.SETTLEMENT_ITEM i WHERE i.ITEM_ID ="
                + " CASE WHEN l.BOOK_AMOUNT > 0 THEN l.RECEIPT_ID"
                + " ELSE l.ITEM_ID END)";
    }

    private static void move(
            EntityManager em,
            Settlement of,
            String from,
            String to,
            String which,
            List<Long> changed) {
        String where =
                " WHERE PROJECT_ID = ? AND METHOD = ? AND STATE = ? AND SETTLED_AT IS NULL AND "
                        + which;
        List<Long> files =
                SqlQuery.sql(
                                "SELECT DISTINCT SETTLEMENT_ID FROM LEDGER.SETTLEMENT_LINE l"
                                        + where,
                                of.projectId(),
                                of.method().name(),
                                from)
                        .list(em, r -> r.number(0));
        if (!files.isEmpty()) {
            SqlQuery.sql(
                            "UPDATE LEDGER.SETTLEMENT_LINE l SET STATE = '" + to + "'" + where,
                            of.projectId(),
                            of.method().name(),
                            from)
                    .execute(em);
            changed.addAll(files);
        }
    }
}
