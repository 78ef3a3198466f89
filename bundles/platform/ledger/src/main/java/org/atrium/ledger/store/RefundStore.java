package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.Named;
import org.atrium.ledger.api.RefundRow;
import org.atrium.ledger.api.RefundView;
import org.atrium.ledger.domain.Refund;

/** Refunds and the receipts out of whose credit they are paid. */
public class RefundStore {
    private static final String CASES =
            " JOIN WORKFLOW.V1_CASE w ON w.PROJECT_ID = f.PROJECT_ID AND w.ID = f.CASE_ID";

    /** Which refunds a list shows; null means all. */
    public record Filter(String state, Long house, LocalDate from, LocalDate to) {}

    /** Adds a refund. */
    public void add(EntityManager em, Refund refund) {
        em.persist(refund);
        em.flush();
    }

    /** The refund; null where the project has no such refund. */
    public Refund find(EntityManager em, long project, long id) {
        Long found =
                SqlQuery.sql("SELECT ID FROM LEDGER.REFUND WHERE PROJECT_ID = ?", project)
                        .add("AND ID = ?", id)
                        .one(em, r -> r.number(0));
        return found == null ? null : em.find(Refund.class, found);
    }

    /** Reads it again, after its account was locked. */
    public void refresh(EntityManager em, Refund refund) {
        em.refresh(refund);
    }

    /** The number of a refund of this account and company that is under way; null for none. */
    public String pending(EntityManager em, long account, long entity) {
        return SqlQuery.sql("SELECT f.REFUND_NO FROM LEDGER.REFUND f" + CASES)
                .add("WHERE f.ACCOUNT_ID = ? AND f.ENTITY_ID = ?", account, entity)
                .add("AND w.STATE IN ('REQUESTED', 'APPROVED')")
                .one(em, r -> r.text(0));
    }

    /** The number of a refund that was paid out of this receipt; null for none. */
    public String outOf(EntityManager em, long receipt) {
        return SqlQuery.sql(
                        "SELECT MIN(f.REFUND_NO) FROM LEDGER.REFUND_SHARE s"
                                + " JOIN LEDGER.REFUND f ON f.ID = s.REFUND_ID"
                                + " WHERE s.RECEIPT_ID = ?",
                        receipt)
                .one(em, r -> r.text(0));
    }

    /** Writes down what each receipt gives; their credit is less by that from now on. */
    public void share(EntityManager em, long refund, Map<Long, Money> shares) {
        shares.forEach(
                (receipt, amount) ->
                        SqlQuery.sql(
                                        "INSERT INTO LEDGER.REFUND_SHARE"
                                                + " (REFUND_ID, RECEIPT_ID, AMOUNT) VALUES (?, ?, ?)",
                                        refund,
                                        receipt,
                                        amount)
                                .execute(em));
    }

    /** Fills in the account of a refund: house, debtor, credit and what is open. */
    public void describe(EntityManager em, Refund refund, RefundView view) {
        String ofEntity = " WHERE x.ACCOUNT_ID = a.ID AND x.ENTITY_ID = ?)";
        SqlQuery.sql(
                        "SELECT a.HOUSE_ID, "
                                + Names.house("NAME", "a.HOUSE_ID")
                                + ", a.DEBTOR_ID, "
                                + Names.customer("NAME", "a.DEBTOR_ID")
                                + ", (SELECT COALESCE(SUM(x.UNAPPLIED), 0) FROM LEDGER.RECEIPT x"
                                + ofEntity
                                + ", (SELECT COALESCE(SUM(x.OPEN_AMOUNT), 0) FROM LEDGER.CHARGE x"
                                + ofEntity
                                + " FROM LEDGER.ACCOUNT a WHERE a.ID = ?",
                        refund.entityId(),
                        refund.entityId(),
                        refund.where().accountId())
                .one(
                        em,
                        r -> {
                            view.houseId = r.id(0);
                            view.houseName = r.text(1);
                            view.debtor = new Named();
                            view.debtor.id = r.id(2);
                            view.debtor.name = r.text(3);
                            view.credit = r.moneyView(4);
                            view.owed = r.moneyView(5);
                            return view;
                        });
    }

    /** One page, newest first; chosen first and joined then, as Derby would sort all. */
    public List<RefundRow> list(
            EntityManager em,
            long project,
            Filter filter,
            PageRequest page,
            Map<Long, String> entities) {
        String accounts = " JOIN LEDGER.ACCOUNT a ON a.ID = f.ACCOUNT_ID";
        return SqlQuery.sql(
                        "SELECT f.ID, f.REFUND_NO, f.CASE_ID, w.STATE, "
                                + Names.house("NAME", "a.HOUSE_ID")
                                + ", "
                                + Names.customer("NAME", "a.DEBTOR_ID")
                                + ", f.PAYEE, f.AMOUNT, f.ENTITY_ID, f.REASON, f.REQUESTED_BY_NAME,"
                                + " f.REQUESTED_AT, f.METHOD, f.PAID_ON"
                                + SqlQuery.FROM_IN_ORDER
                                + "(SELECT f.ID FROM LEDGER.REFUND f"
                                + (filter.house() == null ? "" : accounts)
                                + (filter.state() == null ? "" : CASES)
                                + " WHERE f.PROJECT_ID = ?",
                        project)
                .add("AND f.ID < ?", page.afterId(Long.MAX_VALUE))
                .addIf("AND w.STATE = ?", filter.state())
                .addIf("AND a.HOUSE_ID = ?", filter.house())
                .addIf("AND f.PAID_ON >= ?", filter.from())
                .addIf("AND f.PAID_ON <= ?", filter.to())
                .add("ORDER BY f.ID DESC FETCH FIRST " + page.fetch() + " ROWS ONLY)")
                .add("n JOIN LEDGER.REFUND f ON f.ID = n.ID" + accounts + CASES)
                .add("ORDER BY f.ID DESC")
                .list(em, page.fetch(), r -> row(r, entities));
    }

    private static RefundRow row(SqlRow r, Map<Long, String> entities) {
        RefundRow row = new RefundRow();
        row.id = r.id(0);
        row.number = r.text(1);
        row.caseId = r.id(2);
        row.state = r.text(3);
        row.houseName = r.text(4);
        row.debtor = r.text(5);
        row.payee = r.text(6);
        row.amount = r.moneyView(7);
        row.entity = entities.get(r.number(8));
        row.reason = r.text(9);
        row.requestedBy = r.text(10);
        row.requestedAt = r.instant(11);
        row.method = r.text(12);
        row.paidOn = r.date(13);
        return row;
    }
}
