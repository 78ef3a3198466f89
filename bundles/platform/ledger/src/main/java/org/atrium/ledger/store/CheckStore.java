package org.atrium.ledger.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.api.CheckView;
import org.atrium.ledger.api.Violation;

/** Adds the books of a project up again from the first entry. */
public class CheckStore {
    private static final int MOST = 100;
    private static final String ZERO = "CAST(0 AS DECIMAL(15,2))";

    /** Everything that should hold, and what does not. */
    public CheckView check(EntityManager em, long project) {
        CheckView view = new CheckView();
        SqlQuery.sql("SELECT COUNT(*), SUM(AMOUNT) FROM LEDGER.ENTRY WHERE PROJECT_ID = ?", project)
                .one(
                        em,
                        r -> {
                            view.entries = r.number(0);
                            BigDecimal sum = r.decimal(1);
                            view.sum = (sum == null ? new BigDecimal("0.00") : sum).toPlainString();
                            return view;
                        });
        view.charges = count(em, "CHARGE", project);
        view.receipts = count(em, "RECEIPT", project);
        view.violations = new ArrayList<>();
        view.violations.addAll(unbalancedPostings(em, project));
        view.violations.addAll(openAmounts(em, project));
        view.violations.addAll(allocatedAmounts(em, project));
        view.violations.addAll(credits(em, project));
        view.violations.addAll(receiptAllocations(em, project));
        view.violations.addAll(mixedEntities(em, project));
        view.violations.addAll(deposits(em, project));
        view.violations.addAll(parts(em, project));
        return view;
    }

    private static long count(EntityManager em, String table, long project) {
        return SqlQuery.sql("SELECT COUNT(*) FROM LEDGER." + table)
                .add("WHERE PROJECT_ID = ?", project)
                .one(em, r -> r.number(0));
    }

    private static List<Violation> unbalancedPostings(EntityManager em, long project) {
        return find(
                em,
                "posting-sums-to-zero",
                "SELECT POSTING_ID, CAST(0 AS DECIMAL(15,2)), SUM(AMOUNT) FROM LEDGER.ENTRY"
                        + " WHERE PROJECT_ID = ? GROUP BY POSTING_ID HAVING SUM(AMOUNT) <> 0",
                project);
    }

    private static List<Violation> openAmounts(EntityManager em, long project) {
        return find(
                em,
                "open-amount-equals-entries",
                "SELECT c.ID, COALESCE(x.S, "
                        + ZERO
                        + "), c.OPEN_AMOUNT FROM LEDGER.CHARGE c LEFT JOIN (SELECT CHARGE_ID,"
                        + " SUM(AMOUNT) S FROM LEDGER.ENTRY WHERE GL = 'RECEIVABLE'"
                        + " GROUP BY CHARGE_ID) x ON x.CHARGE_ID = c.ID"
                        + " WHERE c.PROJECT_ID = ? AND COALESCE(x.S, "
                        + ZERO
                        + ") <> c.OPEN_AMOUNT",
                project);
    }

    private static List<Violation> allocatedAmounts(EntityManager em, long project) {
        String standing =
                "CASE WHEN c.REVERSAL_ID IS NULL THEN c.AMOUNT + c.ADJUSTED ELSE " + ZERO + " END";
        return find(
                em,
                "open-amount-equals-allocations",
                "SELECT c.ID, "
                        + standing
                        + " - COALESCE(x.S, "
                        + ZERO
                        + "), c.OPEN_AMOUNT FROM LEDGER.CHARGE c LEFT JOIN (SELECT CHARGE_ID,"
                        + " SUM(AMOUNT) S FROM LEDGER.ALLOCATION GROUP BY CHARGE_ID) x"
                        + " ON x.CHARGE_ID = c.ID WHERE c.PROJECT_ID = ? AND "
                        + standing
                        + " - COALESCE(x.S, "
                        + ZERO
                        + ") <> c.OPEN_AMOUNT",
                project);
    }

    private static List<Violation> credits(EntityManager em, long project) {
        return find(
                em,
                "credit-equals-entries",
                "SELECT r.ID, -COALESCE(x.S, "
                        + ZERO
                        + "), r.UNAPPLIED FROM LEDGER.RECEIPT r LEFT JOIN (SELECT RECEIPT_ID,"
                        + " SUM(AMOUNT) S FROM LEDGER.ENTRY WHERE GL = 'CREDIT'"
                        + " GROUP BY RECEIPT_ID) x ON x.RECEIPT_ID = r.ID"
                        + " WHERE r.PROJECT_ID = ? AND COALESCE(x.S, "
                        + ZERO
                        + ") + r.UNAPPLIED <> 0",
                project);
    }

    private static List<Violation> receiptAllocations(EntityManager em, long project) {
        String standing = "CASE WHEN r.REVERSAL_ID IS NULL THEN r.AMOUNT ELSE " + ZERO + " END";
        return find(
                em,
                "receipt-equals-allocations-refunds-and-credit",
                "SELECT r.ID, "
                        + standing
                        + ", COALESCE(x.S, "
                        + ZERO
                        + ") + r.UNAPPLIED FROM LEDGER.RECEIPT r LEFT JOIN (SELECT RECEIPT_ID,"
                        + " SUM(AMOUNT) S FROM (SELECT RECEIPT_ID, AMOUNT FROM LEDGER.ALLOCATION"
                        + " UNION ALL SELECT RECEIPT_ID, AMOUNT FROM LEDGER.REFUND_SHARE)"
                        + " Y (RECEIPT_ID, AMOUNT) GROUP BY RECEIPT_ID) x"
                        + " ON x.RECEIPT_ID = r.ID WHERE r.PROJECT_ID = ? AND "
                        + standing
                        + " <> COALESCE(x.S, "
                        + ZERO
                        + ") + r.UNAPPLIED",
                project);
    }

    private static List<Violation> mixedEntities(EntityManager em, long project) {
        return find(
                em,
                "receipt-names-one-entity",
                "SELECT a.ID, r.ENTITY_ID, c.ENTITY_ID FROM LEDGER.ALLOCATION a"
                        + " JOIN LEDGER.RECEIPT r ON r.ID = a.RECEIPT_ID"
                        + " JOIN LEDGER.CHARGE c ON c.ID = a.CHARGE_ID"
                        + " WHERE a.PROJECT_ID = ? AND r.ENTITY_ID <> c.ENTITY_ID",
                project);
    }

    private static List<Violation> deposits(EntityManager em, long project) {
        return find(
                em,
                "deposit-equals-entries",
                "SELECT d.ID, -COALESCE(x.S, "
                        + ZERO
                        + "), d.HELD FROM LEDGER.DEPOSIT d LEFT JOIN (SELECT DEPOSIT_ID,"
                        + " SUM(AMOUNT) S FROM LEDGER.ENTRY WHERE GL = 'DEPOSIT'"
                        + " GROUP BY DEPOSIT_ID) x ON x.DEPOSIT_ID = d.ID"
                        + " WHERE d.PROJECT_ID = ? AND COALESCE(x.S, "
                        + ZERO
                        + ") + d.HELD <> 0",
                project);
    }

    /** Parts add up to their receipt, and stand or were taken back together. */
    private static List<Violation> parts(EntityManager em, long project) {
        return find(
                em,
                "payer-receipt-equals-parts",
                "SELECT g.ID, g.AMOUNT, x.S FROM LEDGER.PAYER_RECEIPT g LEFT JOIN"
                        + " (SELECT PAYER_RECEIPT_ID, SUM(AMOUNT) S, COUNT(*) N,"
                        + " COUNT(REVERSAL_ID) R FROM LEDGER.RECEIPT GROUP BY PAYER_RECEIPT_ID) x"
                        + " ON x.PAYER_RECEIPT_ID = g.ID WHERE g.PROJECT_ID = ?"
                        + " AND (x.S IS NULL OR x.S <> g.AMOUNT OR x.N <> g.PARTS"
                        + " OR (x.R <> 0 AND x.R <> x.N))",
                project);
    }

    private static List<Violation> find(EntityManager em, String rule, String sql, long project) {
        return SqlQuery.sql(sql, project)
                .list(
                        em,
                        MOST,
                        r -> {
                            Violation violation = new Violation();
                            violation.rule = rule;
                            violation.id = r.id(0);
                            violation.expected = r.text(1);
                            violation.found = r.text(2);
                            return violation;
                        });
    }
}
