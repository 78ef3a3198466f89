package org.atrium.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.SettlementDayRow;
import org.atrium.ledger.api.SettlementLineRow;
import org.atrium.ledger.api.SettlementView;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.Settlement;
import org.atrium.ledger.domain.Settlement.State;

/** Settlement files and how they are shown. */
public class SettlementStore {
    /** Rows that wait for somebody. */
    static final String IS_OPEN =
            "SETTLED_AT IS NULL AND STATE IN ('NOT_IN_BOOKS', 'AMOUNT_DIFFERS',"
                    + " 'MISSING_AT_CHANNEL')";

    private static final String VIEW =
            "SELECT ID, METHOD, CHANNEL_DAY, PAYOUT_ON, FILE_NAME, STATE, JOB_ID, LINE_COUNT,"
                    + " MATCHED, OPEN_COUNT, GROSS, FEE, NET, UPLOADED_BY_NAME, UPLOADED_AT,"
                    + " CLOSED_AT, VERSION FROM LEDGER.SETTLEMENT WHERE PROJECT_ID = ?";

    private static final String LINE =
            "SELECT l.ID, l.ROW_NO, l.STATE, l.REFERENCE, l.HAPPENED_ON, l.GROSS, l.FEE, l.NET,"
                    + " l.BOOK_AMOUNT, r.ID, r.RECEIPT_NO, r.RECEIVED_ON, r.CREATED_BY_NAME,"
                    + " f.REFUND_NO, l.SETTLE_REASON, l.SETTLED_BY_NAME, l.SETTLED_AT"
                    + SqlQuery.FROM_IN_ORDER
                    + "(SELECT l.ID FROM LEDGER.SETTLEMENT_LINE l WHERE l.SETTLEMENT_ID = ?";
    private static final String OF_LINE =
            "n JOIN LEDGER.SETTLEMENT_LINE l ON l.ID = n.ID LEFT JOIN LEDGER.RECEIPT r ON r.ID ="
                    + " COALESCE(l.RECEIPT_ID, (SELECT MIN(i.RECEIPT_ID)"
                    + " FROM LEDGER.SETTLEMENT_ITEM i WHERE i.LINE_ID = l.ID))"
                    + " LEFT JOIN LEDGER.REFUND f ON f.ID = COALESCE(l.REFUND_ID,"
                    + " (SELECT MIN(i.REFUND_ID) FROM LEDGER.SETTLEMENT_ITEM i"
                    + " WHERE i.LINE_ID = l.ID)) ORDER BY l.ID";

    /** Which files a list shows; null means all. */
    public record Filter(String method, String state, LocalDate from, LocalDate to) {}

    /** Which rows a list shows; null means all. */
    public record LineFilter(String state, Boolean open, String reference) {}

    /** Adds a file that a job is to read. */
    public void add(
            EntityManager em, Settlement added, String fileName, String hash, Posting.Who who) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.SETTLEMENT (ID, PROJECT_ID, METHOD, CHANNEL_DAY,"
                                + " PAYOUT_ON, TOLERANCE, FILE_NAME, FILE_HASH, STATE, SHEET_ID,"
                                + " READ_TO, LINE_COUNT, MATCHED, OPEN_COUNT, GROSS, FEE, NET,"
                                + " UPLOADED_BY_NAME, UPLOADED_AT, VERSION) VALUES (?, ?, ?, ?, ?,"
                                + " ?, ?, ?, 'READING', ?, 0, 0, 0, 0, 0, 0, 0, ?, ?, 0)",
                        added.id(),
                        added.projectId(),
                        added.method().name(),
                        added.day(),
                        added.payoutOn(),
                        added.tolerance(),
                        fileName,
                        hash,
                        added.sheet(),
                        who.name(),
                        who.at())
                .execute(em);
    }

    /** The day of the file with these contents; null where none came in. */
    public LocalDate known(EntityManager em, long project, String hash) {
        return SqlQuery.sql(
                        "SELECT CHANNEL_DAY FROM LEDGER.SETTLEMENT WHERE PROJECT_ID = ?"
                                + " AND FILE_HASH = ?",
                        project,
                        hash)
                .one(em, r -> r.date(0));
    }

    /** Notes the job that reads it. */
    public void workedOnBy(EntityManager em, long id, long job) {
        SqlQuery.sql("UPDATE LEDGER.SETTLEMENT SET JOB_ID = ? WHERE ID = ?", job, id).execute(em);
    }

    /** The file; null where the project has no such file. */
    public Settlement find(EntityManager em, long project, long id) {
        return SqlQuery.sql(
                        "SELECT ID, PROJECT_ID, METHOD, CHANNEL_DAY, PAYOUT_ON, TOLERANCE, STATE,"
                                + " SHEET_ID, READ_TO, VERSION FROM LEDGER.SETTLEMENT"
                                + " WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        id)
                .one(em, SettlementStore::settlement);
    }

    /** Waits until nobody else matches files of this channel, until the end of the transaction. */
    public void lock(EntityManager em, long project, PaymentMethod method) {
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT SET VERSION = VERSION WHERE ID = (SELECT MIN(ID)"
                                + " FROM LEDGER.SETTLEMENT WHERE PROJECT_ID = ? AND METHOD = ?)",
                        project,
                        method.name())
                .execute(em);
    }

    /** Notes how far it has been read. */
    public void readTo(EntityManager em, long id, int row) {
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT SET READ_TO = ?, VERSION = VERSION + 1"
                                + " WHERE ID = ?",
                        row,
                        id)
                .execute(em);
    }

    /** Takes it out: its rows go, and its receipts are free for another file. */
    public void discard(EntityManager em, long id) {
        SqlQuery.sql(
                        "DELETE FROM LEDGER.SETTLEMENT_ITEM WHERE LINE_ID IN (SELECT ID FROM"
                                + " LEDGER.SETTLEMENT_LINE WHERE SETTLEMENT_ID = ?)",
                        id)
                .execute(em);
        SqlQuery.sql("DELETE FROM LEDGER.SETTLEMENT_LINE WHERE SETTLEMENT_ID = ?", id).execute(em);
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT SET STATE = 'DISCARDED', FILE_HASH = NULL,"
                                + " LINE_COUNT = 0, MATCHED = 0, OPEN_COUNT = 0, GROSS = 0, FEE = 0,"
                                + " NET = 0, VERSION = VERSION + 1 WHERE ID = ?",
                        id)
                .execute(em);
    }

    /** Adds its rows up; nothing open closes it. */
    public void sum(EntityManager em, long id, Instant now) {
        SqlQuery.sql(
                        "SELECT COUNT(*), SUM(CASE WHEN STATE = 'MATCHED' THEN 1 ELSE 0 END),"
                                + " SUM(CASE WHEN "
                                + IS_OPEN
                                + " THEN 1 ELSE 0 END), SUM(CASE WHEN CHANNEL_KEY IS NULL THEN 0"
                                + " ELSE GROSS END), SUM(CASE WHEN CHANNEL_KEY IS NULL THEN 0"
                                + " ELSE FEE END) FROM LEDGER.SETTLEMENT_LINE"
                                + " WHERE SETTLEMENT_ID = ?",
                        id)
                .one(em, r -> summed(em, id, r, now));
    }

    private static Void summed(EntityManager em, long id, SqlRow r, Instant now) {
        long open = r.number(2);
        SqlQuery.sql(
                        "UPDATE LEDGER.SETTLEMENT SET LINE_COUNT = ?, MATCHED = ?, OPEN_COUNT = ?,"
                                + " GROSS = ?, FEE = ?, NET = ?, STATE = ?",
                        r.number(0),
                        r.number(1),
                        open,
                        r.money(3),
                        r.money(4),
                        r.money(3).minus(r.money(4)),
                        (open == 0 ? State.CLOSED : State.OPEN).name())
                .add(open == 0 ? ", CLOSED_AT = ?" : ", CLOSED_AT = NULL", at(open, now))
                .add(", VERSION = VERSION + 1 WHERE ID = ?", id)
                .execute(em);
        return null;
    }

    private static Object[] at(long open, Instant now) {
        return open == 0 ? new Object[] {now} : new Object[0];
    }

    /** Writes down who settled a row and why. Returns false where it is not open. */
    public boolean settle(
            EntityManager em, long settlement, long line, String reason, Posting.Who who) {
        return SqlQuery.sql(
                                "UPDATE LEDGER.SETTLEMENT_LINE SET SETTLE_REASON = ?,"
                                        + " SETTLED_BY_NAME = ?, SETTLED_AT = ?"
                                        + " WHERE SETTLEMENT_ID = ? AND ID = ? AND "
                                        + IS_OPEN,
                                reason,
                                who.name(),
                                who.at(),
                                settlement,
                                line)
                        .execute(em)
                > 0;
    }

    /** Whether this person took, took back or gave back the money that a row is about. */
    public boolean isOwn(EntityManager em, long line, String user) {
        String receipt = " WHERE r.CREATED_BY = ? OR r.REVERSED_BY = ?";
        String refund = " JOIN LEDGER.POSTING p ON p.ID = r.POSTING_ID WHERE p.CREATED_BY = ?";
        return about(em, line, "RECEIPT", receipt, user, user)
                        + about(em, line, "REFUND", refund, user)
                > 0;
    }

    private static long about(
            EntityManager em, long line, String table, String which, Object... user) {
        String things =
                "(SELECT %1$s_ID FROM LEDGER.SETTLEMENT_LINE WHERE ID = ? UNION SELECT %1$s_ID"
                        + " FROM LEDGER.SETTLEMENT_ITEM WHERE LINE_ID = ?) n (ID)"
                        + " JOIN LEDGER.%1$s r ON r.ID = n.ID";
        return SqlQuery.sql(
                        "SELECT COUNT(*)" + SqlQuery.FROM_IN_ORDER + things.formatted(table),
                        line,
                        line)
                .add(which, user)
                .one(em, r -> r.number(0));
    }

    /** As shown; null where the project has no such file. */
    public SettlementView shown(EntityManager em, long project, long id) {
        return SqlQuery.sql(VIEW + " AND ID = ?", project, id).one(em, SettlementStore::view);
    }

    /** One page, newest first. */
    public List<SettlementView> list(
            EntityManager em, long project, Filter filter, PageRequest page) {
        return SqlQuery.sql(VIEW, project)
                .add("AND ID < ?", page.afterId(Long.MAX_VALUE))
                .addIf("AND METHOD = ?", filter.method())
                .addIf("AND STATE = ?", filter.state())
                .addIf("AND CHANNEL_DAY >= ?", filter.from())
                .addIf("AND CHANNEL_DAY <= ?", filter.to())
                .add("ORDER BY ID DESC")
                .list(em, page.fetch(), SettlementStore::view);
    }

    /**
     * One page of the rows of a file, in its order; what it has no row for comes last. Chosen first
     * and joined then, as Derby would sort all.
     */
    public List<SettlementLineRow> lines(
            EntityManager em, long settlement, LineFilter filter, PageRequest page) {
        SqlQuery query =
                SqlQuery.sql(LINE, settlement)
                        .add("AND l.ID > ?", page.afterId(0))
                        .addIf("AND l.STATE = ?", filter.state())
                        .addIf("AND l.REFERENCE = ?", filter.reference());
        if (Boolean.TRUE.equals(filter.open())) {
            query.add(
                    "AND l.SETTLED_AT IS NULL AND l.STATE IN ('NOT_IN_BOOKS', 'AMOUNT_DIFFERS',"
                            + " 'MISSING_AT_CHANNEL')");
        }
        return query.add("ORDER BY l.ID FETCH FIRST " + page.fetch() + " ROWS ONLY)")
                .add(OF_LINE)
                .list(em, page.fetch(), SettlementStore::line);
    }

    /** Days and channels with money in the books or a file, the latest day first. */
    public List<SettlementDayRow> days(
            EntityManager em, long project, LocalDate from, LocalDate to) {
        return SqlQuery.sql(
                        "SELECT D, M, SUM(N), SUM(B), SUM(F), SUM(T), SUM(O), SUM(G), SUM(K)"
                                + " FROM (SELECT RECEIVED_ON, METHOD, 1, AMOUNT, 0, 0, 0,"
                                + " CAST(0 AS DECIMAL(15,2)), CAST(0 AS DECIMAL(15,2))"
                                + " FROM LEDGER.RECEIPT WHERE PROJECT_ID = ? AND RECEIVED_ON >= ?"
                                + " AND RECEIVED_ON <= ? AND REVERSAL_ID IS NULL"
                                + " AND METHOD NOT IN ('CASH', 'OPENING')"
                                + " UNION ALL SELECT CHANNEL_DAY, METHOD, 0,"
                                + " CAST(0 AS DECIMAL(15,2)), 1, MATCHED, OPEN_COUNT, GROSS, FEE"
                                + " FROM LEDGER.SETTLEMENT WHERE PROJECT_ID = ?"
                                + " AND CHANNEL_DAY >= ? AND CHANNEL_DAY <= ?"
                                + " AND STATE <> 'DISCARDED') X (D, M, N, B, F, T, O, G, K)"
                                + " GROUP BY D, M ORDER BY D DESC, M",
                        project,
                        from,
                        to,
                        project,
                        from,
                        to)
                .list(em, SettlementStore::day);
    }

    private static Settlement settlement(SqlRow r) {
        return new Settlement(
                r.number(0),
                r.number(1),
                PaymentMethod.valueOf(r.text(2)),
                r.date(3),
                r.date(4),
                r.money(5),
                State.valueOf(r.text(6)),
                r.number(7),
                r.number(8).intValue(),
                r.number(9));
    }

    private static SettlementView view(SqlRow r) {
        SettlementView view = new SettlementView();
        view.id = r.id(0);
        view.method = r.text(1);
        view.day = r.date(2);
        view.payoutOn = r.date(3);
        view.fileName = r.text(4);
        view.state = r.text(5);
        view.jobId = r.id(6);
        view.lines = r.number(7).intValue();
        view.matched = r.number(8).intValue();
        view.differences = r.number(9).intValue();
        view.gross = r.moneyView(10);
        view.fee = r.moneyView(11);
        view.net = r.moneyView(12);
        view.uploadedBy = r.text(13);
        view.uploadedAt = r.instant(14);
        view.closedAt = r.instant(15);
        view.version = r.number(16);
        return view;
    }

    private static SettlementLineRow line(SqlRow r) {
        SettlementLineRow row = new SettlementLineRow();
        row.id = r.id(0);
        row.row = r.number(1) == null ? null : r.number(1).intValue();
        row.state = r.text(2);
        row.reference = r.text(3);
        row.day = r.date(4);
        row.gross = r.moneyView(5);
        row.fee = r.moneyView(6);
        row.net = r.moneyView(7);
        row.booked = r.moneyView(8);
        row.receiptId = r.id(9);
        row.number = r.text(13) == null ? r.text(10) : r.text(13);
        row.receivedOn = r.date(11);
        row.recordedBy = r.text(12);
        row.reason = r.text(14);
        row.settledBy = r.text(15);
        row.settledAt = r.instant(16);
        return row;
    }

    private static SettlementDayRow day(SqlRow r) {
        SettlementDayRow row = new SettlementDayRow();
        row.day = r.date(0);
        row.method = r.text(1);
        row.receipts = r.number(2).intValue();
        row.booked = r.moneyView(3);
        row.files = r.number(4).intValue();
        row.matched = r.number(5).intValue();
        row.differences = r.number(6).intValue();
        row.gross = r.moneyView(7);
        row.fee = r.moneyView(8);
        row.net = r.money(7).minus(r.money(8)).view();
        return row;
    }
}
