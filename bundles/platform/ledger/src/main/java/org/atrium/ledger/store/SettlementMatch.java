package org.atrium.ledger.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.domain.ChannelRow;
import org.atrium.ledger.domain.LineState;
import org.atrium.ledger.domain.Settlement;

/**
 * Matches the rows of a channel with the books, by statements over all rows of a chunk. A payment
 * stands for the receipts with its reference (several, where one payment was written on several
 * receipts), a return for reversals of receipts that were matched and for refunds; each of them
 * counts for one row only, which the key of {@code SETTLEMENT_ITEM} holds.
 */
public class SettlementMatch {
    private static final int KEYS = 200;

    private static final String ITEM_OF =
            " (SELECT 1 FROM LEDGER.SETTLEMENT_ITEM i" + SqlQuery.BY_INDEX + " WHERE i.";
    private static final String FREE = " AND NOT EXISTS" + ITEM_OF + "ITEM_ID = r.ID)";
    private static final String NEW_LINES =
            SqlQuery.FROM_IN_ORDER
                    + "LEDGER.SETTLEMENT_LINE l, LEDGER.%1$s r"
                    + SqlQuery.BY_INDEX
                    + " WHERE l.SETTLEMENT_ID = ? AND l.STATE = 'NEW'"
                    + " AND r.PROJECT_ID = l.PROJECT_ID AND r.EXTERNAL_REF = l.REFERENCE"
                    + " AND r.METHOD = l.METHOD";

    private final LongSupplier ids;

    /** Takes ids from here. */
    public SettlementMatch(LongSupplier ids) {
        this.ids = ids;
    }

    /** Adds rows of the channel; those that an earlier file has stay apart. */
    public void add(EntityManager em, Settlement to, List<ChannelRow> rows) {
        Set<String> known = known(em, to, rows);
        SqlBatch.sql(
                        "INSERT INTO LEDGER.SETTLEMENT_LINE (ID, PROJECT_ID, SETTLEMENT_ID, METHOD,"
                                + " ROW_NO, REFERENCE, CHANNEL_KEY, HAPPENED_ON, GROSS, FEE, NET,"
                                + " STATE) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(
                        em,
                        rows,
                        row -> {
                            boolean repeated = known.contains(row.key());
                            return new Object[] {
                                ids.getAsLong(),
                                to.projectId(),
                                to.id(),
                                to.method().name(),
                                row.row(),
                                row.reference(),
                                repeated ? null : row.key(),
                                row.day(),
                                row.gross(),
                                row.fee(),
                                row.net(),
                                (repeated ? LineState.REPEATED : LineState.NEW).name()
                            };
                        });
    }

    private static Set<String> known(EntityManager em, Settlement to, List<ChannelRow> rows) {
        Set<String> known = new HashSet<>();
        List<String> keys = rows.stream().map(ChannelRow::key).toList();
        for (int i = 0; i < keys.size(); i += KEYS) {
            List<String> some = keys.subList(i, Math.min(keys.size(), i + KEYS));
            known.addAll(
                    SqlQuery.sql(
                                    "SELECT CHANNEL_KEY FROM LEDGER.SETTLEMENT_LINE"
                                            + " WHERE PROJECT_ID = ? AND METHOD = ?",
                                    to.projectId(),
                                    to.method().name())
                            .addIn("AND CHANNEL_KEY IN", some)
                            .list(em, r -> r.text(0)));
        }
        return known;
    }

    /** Makes differences that nobody settled new again, so that they are matched once more. */
    public void again(EntityManager em, Settlement of) {
        SqlQuery.sql(
                        "DELETE FROM LEDGER.SETTLEMENT_ITEM WHERE LINE_ID IN (SELECT ID"
                                + " FROM LEDGER.SETTLEMENT_LINE WHERE SETTLEMENT_ID = ?"
                                + " AND STATE = 'AMOUNT_DIFFERS' AND SETTLED_AT IS NULL)",
                        of.id())
                .execute(em);
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT_LINE SET STATE = 'NEW', BOOK_AMOUNT = NULL"
                                + " WHERE SETTLEMENT_ID = ? AND SETTLED_AT IS NULL"
                                + " AND STATE IN ('AMOUNT_DIFFERS', 'NOT_IN_BOOKS')",
                        of.id())
                .execute(em);
    }

    /** Matches the new rows: what each stands for first, then how that compares. */
    public void match(EntityManager em, Settlement of) {
        take(
                em,
                of,
                "r.ID, r.PROJECT_ID, l.ID, r.ID, CAST(NULL AS BIGINT), r.AMOUNT",
                "RECEIPT",
                " AND l.GROSS > 0 AND r.REVERSAL_ID IS NULL" + FREE);
        take(
                em,
                of,
                "r.ID, r.PROJECT_ID, l.ID, r.ID, CAST(NULL AS BIGINT), r.AMOUNT",
                "RECEIPT",
                " AND l.GROSS > 0 AND r.REVERSAL_ID IS NOT NULL"
                        + FREE
                        + " AND NOT EXISTS"
                        + ITEM_OF
                        + "LINE_ID = l.ID)");
        take(
                em,
                of,
                "r.REVERSAL_ID, r.PROJECT_ID, l.ID, r.ID, CAST(NULL AS BIGINT), -r.AMOUNT",
                "RECEIPT",
                " AND l.GROSS < 0 AND r.REVERSAL_ID IS NOT NULL AND EXISTS"
                        + ITEM_OF
                        + "ITEM_ID = r.ID) AND NOT EXISTS"
                        + ITEM_OF
                        + "ITEM_ID = r.REVERSAL_ID)");
        take(
                em,
                of,
                "r.ID, r.PROJECT_ID, l.ID, CAST(NULL AS BIGINT), r.ID, -r.AMOUNT",
                "REFUND",
                " AND l.GROSS < 0 AND r.POSTING_ID IS NOT NULL" + FREE);
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT_LINE l SET BOOK_AMOUNT = (SELECT SUM(i.AMOUNT)"
                                + " FROM LEDGER.SETTLEMENT_ITEM i WHERE i.LINE_ID = l.ID)"
                                + " WHERE SETTLEMENT_ID = ? AND STATE = 'NEW'",
                        of.id())
                .execute(em);
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT_LINE SET STATE = CASE WHEN BOOK_AMOUNT IS NULL"
                                + " THEN 'NOT_IN_BOOKS' WHEN GROSS - BOOK_AMOUNT <= ?"
                                + " AND BOOK_AMOUNT - GROSS <= ? THEN 'MATCHED'"
                                + " ELSE 'AMOUNT_DIFFERS' END WHERE SETTLEMENT_ID = ?"
                                + " AND STATE = 'NEW'",
                        of.tolerance(),
                        of.tolerance(),
                        of.id())
                .execute(em);
    }

    private static void take(
            EntityManager em, Settlement of, String item, String table, String which) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.SETTLEMENT_ITEM (ITEM_ID, PROJECT_ID, LINE_ID,"
                                + " RECEIPT_ID, REFUND_ID, AMOUNT) SELECT "
                                + item
                                + NEW_LINES.formatted(table)
                                + which,
                        of.id())
                .execute(em);
    }
}
