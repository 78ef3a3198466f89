package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.AdjustmentRow;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.Named;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.domain.Adjustment;
import org.atrium.ledger.domain.Gl;

/** Adjustments and the charges that they change. */
public class AdjustmentStore {
    /** Which adjustments a list shows; null means all. */
    public record Filter(
            String state, String kind, Long house, Long charge, LocalDate from, LocalDate to) {}

    /**
     * A charge with the account and company that it belongs to.
     *
     * @param cancelled whether its days are free to be billed again
     */
    public record Charged(
            AdjustmentView.AdjustedCharge view,
            long accountId,
            long entityId,
            Gl against,
            Money worth,
            Money open,
            boolean cancelled) {}

    /** Adds an adjustment. */
    public void add(EntityManager em, Adjustment adjustment) {
        em.persist(adjustment);
        em.flush();
    }

    /** The adjustment; null where the project has no such adjustment. */
    public Adjustment find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT a FROM Adjustment a WHERE a.projectId = :project AND a.id = :id",
                        Adjustment.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Reads it again, after its account was locked. */
    public void refresh(EntityManager em, Adjustment adjustment) {
        em.refresh(adjustment);
    }

    /** The charge; null where the project has no such charge. */
    public Charged charge(EntityManager em, long project, long id) {
        return SqlQuery.sql(
                        "SELECT g.ID, g.HOUSE_ID, "
                                + Names.house("NAME", "g.HOUSE_ID")
                                + ", g.DEBTOR_ID, "
                                + Names.customer("NAME", "g.DEBTOR_ID")
                                + ", g.ITEM, g.PERIOD, g.AMOUNT, g.ADJUSTED, g.OPEN_AMOUNT,"
                                + " g.ACCOUNT_ID, g.ENTITY_ID, g.PART, COALESCE(g.ALIVE, 0)"
                                + " FROM LEDGER.CHARGE g WHERE g.PROJECT_ID = ? AND g.ID = ?",
                        project,
                        id)
                .one(em, AdjustmentStore::charged);
    }

    /** Makes a charge worth more, or less where the amount is below zero. */
    public void adjust(EntityManager em, long charge, Money amount) {
        SqlQuery.sql(
                        "UPDATE LEDGER.CHARGE SET ADJUSTED = ADJUSTED + ?,"
                                + " OPEN_AMOUNT = OPEN_AMOUNT + ?, VERSION = VERSION + 1"
                                + " WHERE ID = ?",
                        amount,
                        amount,
                        charge)
                .execute(em);
    }

    /** Gives the days of a billed charge free, which is worth nothing any more. */
    public void free(EntityManager em, long charge) {
        SqlQuery.sql(
                        "UPDATE LEDGER.CHARGE SET ALIVE = NULL, VERSION = VERSION + 1"
                                + " WHERE ID = ? AND FROM_DAY IS NOT NULL",
                        charge)
                .execute(em);
    }

    /** Whether this user took money of this account. */
    public boolean collected(EntityManager em, long project, long account, String user) {
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM LEDGER.RECEIPT WHERE PROJECT_ID = ?"
                                        + " AND ACCOUNT_ID = ? AND CREATED_BY = ?"
                                        + " AND REVERSAL_ID IS NULL",
                                project,
                                account,
                                user)
                        .one(em, r -> r.number(0))
                > 0;
    }

    /**
     * One page, newest first. Its adjustments are chosen first and joined then: Derby would sort
     * all of the project for each page.
     */
    public List<AdjustmentRow> list(
            EntityManager em, long project, Filter filter, PageRequest page) {
        String charges = " JOIN LEDGER.CHARGE g ON g.ID = a.CHARGE_ID";
        String cases =
                " JOIN WORKFLOW.V1_CASE w ON w.PROJECT_ID = a.PROJECT_ID AND w.ID = a.CASE_ID";
        return SqlQuery.sql(
                        "SELECT a.ID, a.ADJUSTMENT_NO, a.CASE_ID, w.STATE, a.KIND, "
                                + Names.house("NAME", "g.HOUSE_ID")
                                + ", "
                                + Names.customer("NAME", "g.DEBTOR_ID")
                                + ", g.ITEM, g.PERIOD, a.AMOUNT, a.REASON, a.REQUESTED_BY_NAME,"
                                + " a.REQUESTED_AT, a.POSTED_ON"
                                + SqlQuery.FROM_IN_ORDER
                                + "(SELECT a.ID FROM LEDGER.ADJUSTMENT a"
                                + (filter.house() == null ? "" : charges)
                                + (filter.state() == null ? "" : cases)
                                + " WHERE a.PROJECT_ID = ?",
                        project)
                .add("AND a.ID < ?", page.afterId(Long.MAX_VALUE))
                .addIf("AND w.STATE = ?", filter.state())
                .addIf("AND a.KIND = ?", filter.kind())
                .addIf("AND a.POSTED_ON >= ?", filter.from())
                .addIf("AND a.POSTED_ON <= ?", filter.to())
                .addIf("AND g.HOUSE_ID = ?", filter.house())
                .addIf("AND a.CHARGE_ID = ?", filter.charge())
                .add("ORDER BY a.ID DESC FETCH FIRST " + page.fetch() + " ROWS ONLY)")
                .add("n JOIN LEDGER.ADJUSTMENT a ON a.ID = n.ID" + charges + cases)
                .add("ORDER BY a.ID DESC")
                .list(em, page.fetch(), AdjustmentStore::row);
    }

    private static Charged charged(SqlRow r) {
        AdjustmentView.AdjustedCharge view = new AdjustmentView.AdjustedCharge();
        view.id = r.id(0);
        view.houseId = r.id(1);
        view.houseName = r.text(2);
        view.debtor = new Named();
        view.debtor.id = r.id(3);
        view.debtor.name = r.text(4);
        view.item = r.text(5);
        view.period = r.text(6);
        view.amount = r.moneyView(7);
        view.adjusted = r.moneyView(8);
        view.open = r.moneyView(9);
        return new Charged(
                view,
                r.number(10),
                r.number(11),
                Gl.against(view.item, Part.valueOf(r.text(12))),
                r.money(7).plus(r.money(8)),
                r.money(9),
                r.number(13) == 0);
    }

    private static AdjustmentRow row(SqlRow r) {
        AdjustmentRow row = new AdjustmentRow();
        row.id = r.id(0);
        row.number = r.text(1);
        row.caseId = r.id(2);
        row.state = r.text(3);
        row.kind = r.text(4);
        row.houseName = r.text(5);
        row.debtor = r.text(6);
        row.item = r.text(7);
        row.period = r.text(8);
        row.amount = r.moneyView(9);
        row.reason = r.text(10);
        row.requestedBy = r.text(11);
        row.requestedAt = r.instant(12);
        row.postedOn = r.date(13);
        return row;
    }
}
