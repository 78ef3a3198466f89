package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.ChineseCapitals;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.AllocationRow;
import org.atrium.ledger.api.Named;
import org.atrium.ledger.api.ReceiptRow;
import org.atrium.ledger.api.ReceiptView;
import org.atrium.ledger.domain.Receipt;

/** Receipts and how they are shown. */
public class ReceiptStore {
    private static final String HOUSE = Names.house("NAME", "r.HOUSE_ID");
    private static final String DEBTOR = Names.customer("NAME", "r.DEBTOR_ID");
    private static final String VIEW =
            "SELECT r.ID, r.RECEIPT_NO, r.REVERSAL_ID, r.HOUSE_ID, "
                    + HOUSE
                    + ", r.DEBTOR_ID, "
                    + DEBTOR
                    + ", r.AMOUNT, r.METHOD, r.RECEIVED_ON, r.PAYER, r.EXTERNAL_REF, r.NOTE,"
                    + " r.UNAPPLIED, r.PRINT_COUNT, r.CREATED_BY_NAME, r.CREATED_AT, r.REVERSED_ON,"
                    + " COALESCE(r.REVERSED_BY_NAME, r.REVERSED_BY), r.REVERSE_REASON, r.VERSION,"
                    + " r.ENTITY_ID, r.REPLACES, "
                    + "(SELECT f.RECEIPT_NO FROM LEDGER.RECEIPT f WHERE f.ID = r.REPLACES),"
                    + " (SELECT l.ID FROM LEDGER.RECEIPT l WHERE l.REPLACES = r.ID),"
                    + " (SELECT l.RECEIPT_NO FROM LEDGER.RECEIPT l WHERE l.REPLACES = r.ID),"
                    + " r.PAYER_RECEIPT_ID, (SELECT g.RECEIPT_NO FROM LEDGER.PAYER_RECEIPT g"
                    + " WHERE g.ID = r.PAYER_RECEIPT_ID), r.KEPT_FOR";
    private static final String FROM = " FROM LEDGER.RECEIPT r WHERE r.PROJECT_ID = ?";

    /** Which receipts a list shows; null means all. */
    public record Filter(
            LocalDate from,
            LocalDate to,
            String method,
            Long house,
            String number,
            Boolean reversed) {}

    /** A receipt with the company that issued it, which the kernel knows. */
    public record Shown(ReceiptView view, long entityId) {}

    /** Adds a receipt. */
    public void add(EntityManager em, Receipt receipt) {
        em.persist(receipt);
        em.flush();
    }

    /** The receipt; null where the project has no such receipt. */
    public Receipt find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT r FROM Receipt r WHERE r.projectId = :project AND r.id = :id",
                        Receipt.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Takes the lock of a receipt that is no longer changed under its account's lock. */
    public void lock(EntityManager em, long id) {
        SqlQuery.sql("UPDATE LEDGER.RECEIPT SET VERSION = VERSION + 1 WHERE ID = ?", id)
                .execute(em);
    }

    /** Whether another receipt records this one again. */
    public boolean isReplaced(EntityManager em, long id) {
        return SqlQuery.sql("SELECT COUNT(*) FROM LEDGER.RECEIPT WHERE REPLACES = ?", id)
                        .one(em, r -> r.number(0))
                > 0;
    }

    /** Receipts that pay on a charge now, the oldest first. */
    public List<Receipt> paying(EntityManager em, long charge) {
        return SqlQuery.sql(
                        "SELECT RECEIPT_ID FROM LEDGER.ALLOCATION WHERE CHARGE_ID = ?"
                                + " GROUP BY RECEIPT_ID HAVING SUM(AMOUNT) > 0 ORDER BY RECEIPT_ID",
                        charge)
                .list(em, r -> em.find(Receipt.class, r.number(0)));
    }

    /** Reads it again, after its account was locked. */
    public void refresh(EntityManager em, Receipt receipt) {
        em.refresh(receipt);
    }

    /** Receipts of an account and company that hold credit, the oldest first. */
    public List<Receipt> withCredit(EntityManager em, long account, long entity) {
        return em.createQuery(
                        "SELECT r FROM Receipt r WHERE r.accountId = :account"
                                + " AND r.entityId = :entity AND r.unapplied > :zero"
                                + " ORDER BY r.receivedOn, r.id",
                        Receipt.class)
                .setParameter("account", account)
                .setParameter("entity", entity)
                .setParameter("zero", Money.ZERO)
                .getResultList();
    }

    /** Credit of an account that is kept for one item, by item. */
    public List<AccountView.Kept> kept(EntityManager em, long project, long account) {
        return SqlQuery.sql(
                        "SELECT KEPT_FOR, SUM(UNAPPLIED) FROM LEDGER.RECEIPT WHERE PROJECT_ID = ?"
                                + " AND ACCOUNT_ID = ? AND UNAPPLIED > 0 AND KEPT_FOR IS NOT NULL"
                                + " GROUP BY KEPT_FOR ORDER BY KEPT_FOR",
                        project,
                        account)
                .list(
                        em,
                        r -> {
                            AccountView.Kept kept = new AccountView.Kept();
                            kept.item = r.text(0);
                            kept.amount = r.moneyView(1);
                            return kept;
                        });
    }

    /** As shown; null where the project has no such receipt. */
    public Shown shown(EntityManager em, long project, long id) {
        Shown shown =
                SqlQuery.sql(VIEW + FROM + " AND r.ID = ?", project, id)
                        .one(em, ReceiptStore::shown);
        if (shown != null) {
            shown.view().allocations = allocations(em, id);
        }
        return shown;
    }

    /**
     * One page, newest first. Its receipts are chosen first and joined then: Derby would sort all
     * of the project for each page.
     */
    public List<ReceiptRow> list(
            EntityManager em,
            long project,
            Filter filter,
            PageRequest page,
            Map<Long, String> entities) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT r.ID, r.RECEIPT_NO, r.REVERSAL_ID, r.RECEIVED_ON, "
                                        + HOUSE
                                        + ", "
                                        + DEBTOR
                                        + ", r.PAYER, r.METHOD, r.AMOUNT, r.UNAPPLIED,"
                                        + " r.ENTITY_ID, r.EXTERNAL_REF, r.CREATED_BY_NAME"
                                        + SqlQuery.FROM_IN_ORDER
                                        + "(SELECT r.ID"
                                        + FROM,
                                project)
                        .add("AND r.ID < ?", page.afterId(Long.MAX_VALUE))
                        .addIf("AND r.RECEIVED_ON >= ?", filter.from())
                        .addIf("AND r.RECEIVED_ON <= ?", filter.to())
                        .addIf("AND r.METHOD = ?", filter.method())
                        .addIf("AND r.HOUSE_ID = ?", filter.house());
        Long whole = PayerReceiptStore.numbered(em, project, filter.number());
        if (whole == null) {
            query.addIf("AND r.RECEIPT_NO = ?", filter.number());
        } else {
            query.add("AND r.PAYER_RECEIPT_ID = ?", whole);
        }
        if (filter.reversed() != null) {
            query.add("AND r.REVERSAL_ID IS" + (filter.reversed() ? " NOT NULL" : " NULL"));
        }
        return query.add("ORDER BY r.ID DESC FETCH FIRST " + page.fetch() + " ROWS ONLY)")
                .add("n JOIN LEDGER.RECEIPT r ON r.ID = n.ID ORDER BY r.ID DESC")
                .list(em, page.fetch(), r -> row(r, entities));
    }

    private static List<AllocationRow> allocations(EntityManager em, long receipt) {
        return SqlQuery.sql(
                        "SELECT a.CHARGE_ID, a.PART, SUM(a.AMOUNT), c.ITEM, c.PERIOD, c.DUE,"
                                + " SUM(a.DESIGNATED), MAX(a.PARTS_ORDER), MIN(a.ID)"
                                + " FROM LEDGER.ALLOCATION a JOIN LEDGER.CHARGE c"
                                + " ON c.ID = a.CHARGE_ID WHERE a.RECEIPT_ID = ?"
                                + " GROUP BY a.CHARGE_ID, a.PART, c.ITEM, c.PERIOD, c.DUE"
                                + " HAVING SUM(a.AMOUNT) <> 0 ORDER BY MIN(a.ID)",
                        receipt)
                .list(em, ReceiptStore::allocation);
    }

    private static AllocationRow allocation(SqlRow r) {
        AllocationRow row = new AllocationRow();
        row.chargeId = r.id(0);
        row.part = r.text(1);
        row.amount = r.moneyView(2);
        row.item = r.text(3);
        row.period = r.text(4);
        row.due = r.date(5);
        row.designated = r.moneyView(6);
        row.order = r.text(7) == null ? null : List.of(r.text(7).split(","));
        return row;
    }

    private static Shown shown(SqlRow r) {
        ReceiptView view = new ReceiptView();
        view.id = r.id(0);
        view.number = r.text(1);
        view.state = state(r.number(2));
        view.houseId = r.id(3);
        view.houseName = r.text(4);
        view.debtor = new Named();
        view.debtor.id = r.id(5);
        view.debtor.name = r.text(6);
        view.amount = r.moneyView(7);
        view.amountInCapitals = ChineseCapitals.of(r.money(7));
        view.method = r.text(8);
        view.receivedOn = r.date(9);
        view.payer = r.text(10);
        view.externalRef = r.text(11);
        view.note = r.text(12);
        view.credit = r.moneyView(13);
        view.printCount = r.number(14).intValue();
        view.recordedBy = r.text(15);
        view.recordedAt = r.instant(16);
        view.reversedOn = r.date(17);
        view.reversedBy = r.text(18);
        view.reverseReason = r.text(19);
        view.version = r.number(20);
        view.replaces = named(r.id(22), r.text(23));
        view.replacedBy = named(r.id(24), r.text(25));
        view.partOf = named(r.id(26), r.text(27));
        view.keptFor = r.text(28);
        return new Shown(view, r.number(21));
    }

    private static Named named(String id, String number) {
        if (id == null) {
            return null;
        }
        Named named = new Named();
        named.id = id;
        named.name = number;
        return named;
    }

    private static ReceiptRow row(SqlRow r, Map<Long, String> entities) {
        ReceiptRow row = new ReceiptRow();
        row.id = r.id(0);
        row.number = r.text(1);
        row.state = state(r.number(2));
        row.receivedOn = r.date(3);
        row.houseName = r.text(4);
        row.debtor = r.text(5);
        row.payer = r.text(6);
        row.method = r.text(7);
        row.amount = r.moneyView(8);
        row.credit = r.moneyView(9);
        row.entity = entities.get(r.number(10));
        row.externalRef = r.text(11);
        row.recordedBy = r.text(12);
        return row;
    }

    private static String state(Long reversal) {
        return reversal == null ? "RECORDED" : "REVERSED";
    }
}
