package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.EntryRow;
import org.atrium.ledger.api.OpenChargeRow;

/** An account as of any day, out of its entries. */
public class StatementStore {
    /** Charges that are open as of this day, by due day. */
    public List<OpenChargeRow> open(
            EntityManager em,
            long project,
            long account,
            LocalDate asOf,
            Map<Long, String> entities) {
        return SqlQuery.sql(
                        "SELECT c.ID, c.ITEM, c.PERIOD, c.FROM_DAY, c.TO_DAY, c.DUE, c.PART,"
                                + " c.ENTITY_ID, c.AMOUNT, x.LEFT_OPEN, c.NOTE"
                                + " FROM LEDGER.CHARGE c JOIN ("
                                + "SELECT e.CHARGE_ID CHARGE_ID, SUM(e.AMOUNT) LEFT_OPEN"
                                + " FROM LEDGER.ENTRY e"
                                + " JOIN LEDGER.POSTING p ON p.ID = e.POSTING_ID"
                                + " WHERE e.PROJECT_ID = ? AND e.ACCOUNT_ID = ?"
                                + " AND e.GL = 'RECEIVABLE' AND p.BUSINESS_DATE <= ?"
                                + " GROUP BY e.CHARGE_ID) x ON x.CHARGE_ID = c.ID"
                                + " WHERE x.LEFT_OPEN > 0 ORDER BY c.DUE, c.ID",
                        project,
                        account,
                        asOf)
                .list(em, r -> open(r, entities));
    }

    /** What the debtor's side changed by up to this day. */
    public List<EntryRow> entries(EntityManager em, long project, long account, LocalDate asOf) {
        return SqlQuery.sql(
                        "SELECT e.ID, e.POSTING_ID, p.BUSINESS_DATE, p.KIND, e.GL, e.CHARGE_ID,"
                                + " c.ITEM, c.PERIOD, e.RECEIPT_ID, r.RECEIPT_NO, e.AMOUNT"
                                + " FROM LEDGER.ENTRY e"
                                + " JOIN LEDGER.POSTING p ON p.ID = e.POSTING_ID"
                                + " LEFT JOIN LEDGER.CHARGE c ON c.ID = e.CHARGE_ID"
                                + " LEFT JOIN LEDGER.RECEIPT r ON r.ID = e.RECEIPT_ID"
                                + " WHERE e.PROJECT_ID = ? AND e.ACCOUNT_ID = ?"
                                + " AND e.GL IN ('RECEIVABLE', 'CREDIT')"
                                + " AND p.BUSINESS_DATE <= ?"
                                + " ORDER BY p.BUSINESS_DATE, e.POSTING_ID, e.ID",
                        project,
                        account,
                        asOf)
                .list(em, StatementStore::entry);
    }

    private static OpenChargeRow open(SqlRow r, Map<Long, String> entities) {
        OpenChargeRow row = new OpenChargeRow();
        row.chargeId = r.id(0);
        row.item = r.text(1);
        row.period = r.text(2);
        row.fromDay = r.date(3);
        row.toDay = r.date(4);
        row.due = r.date(5);
        row.part = r.text(6);
        row.entity = entities.get(r.number(7));
        row.amount = r.moneyView(8);
        row.open = r.moneyView(9);
        row.lateFeeOpen = Money.ZERO.view();
        row.note = r.text(10);
        return row;
    }

    private static EntryRow entry(SqlRow r) {
        EntryRow row = new EntryRow();
        row.id = r.id(0);
        row.postingId = r.id(1);
        row.date = r.date(2);
        row.kind = r.text(3);
        row.gl = r.text(4);
        row.chargeId = r.id(5);
        row.item = r.text(6);
        row.period = r.text(7);
        row.receiptId = r.id(8);
        row.receiptNumber = r.text(9);
        row.amount = r.moneyView(10);
        return row;
    }
}
