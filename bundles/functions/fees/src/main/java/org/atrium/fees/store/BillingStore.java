package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.PriceList.PricePiece;
import org.atrium.fees.domain.UnsoldRule;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.TableStatistics;

/**
 * Set-based billing of a range of houses: first the houses that can be billed are marked in {@code
 * FEES.BILLED}, then their charges are staged for the ledger. Every table of a join is bound to the
 * range by itself, so that no plan reads the others' houses.
 */
public class BillingStore {
    private static final int SLOTS = 16;

    /** A house that came of others, or was split or merged, is there for a part of the period. */
    private static final String FIRST =
            "CASE WHEN h.BEGAN_ON > CAST(? AS DATE) THEN h.BEGAN_ON ELSE CAST(? AS DATE) END";

    private static final String LAST =
            "CASE WHEN h.RETIRED_ON < CAST(? AS DATE) THEN h.RETIRED_ON ELSE CAST(? AS DATE) END";

    /**
     * A range of houses of a run.
     *
     * @param after houses above this id
     * @param upTo up to this one
     */
    public record Range(long run, long project, String item, long after, long upTo) {}

    /** What one kind of debtor is charged. */
    public record Staged(String kind, long charges, Money total) {}

    /** What days would cost; {@code to} is the first that they do not reach. */
    public record StagedDays(LocalDate from, LocalDate to, Money amount) {}

    /** What is staged for a debtor, by day. */
    public List<StagedDays> stagedDays(EntityManager em, long batch, long debtor) {
        return SqlQuery.sql(
                        "SELECT FROM_DAY, TO_DAY, AMOUNT FROM LEDGER.STAGED_CHARGE"
                                + " WHERE BATCH_ID = ? AND DEBTOR_ID = ? ORDER BY FROM_DAY",
                        batch,
                        debtor)
                .list(em, r -> new StagedDays(r.date(0), r.date(1), r.money(2)));
    }

    /** The first day after all days of a house that were billed; null where none was. */
    public LocalDate billedTo(EntityManager em, long project, long house, String item) {
        return SqlQuery.sql(
                        "SELECT MAX(TO_DAY) FROM FEES.BILLED WHERE PROJECT_ID = ? AND HOUSE_ID = ?"
                                + " AND ITEM = ?",
                        project,
                        house,
                        item)
                .one(em, r -> r.date(0));
    }

    /** Waits until nobody else bills this project, until the end of the transaction. */
    public void lock(EntityManager em, long project) {
        SqlQuery.sql(
                        "UPDATE FEES.BILLING_LOCK SET USED = USED + 1 WHERE SLOT = ?",
                        (int) (project % SLOTS))
                .execute(em);
    }

    /** How many houses the project has. */
    public long houses(EntityManager em, long project) {
        return SqlQuery.sql("SELECT COUNT(*) FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?", project)
                .one(em, r -> r.number(0));
    }

    /** To be done before the houses of a large project are read in parts. */
    public void refreshStatistics(EntityManager em, long houses) {
        TableStatistics.refreshFor(em, houses, "REGISTRY.HOUSE", "REGISTRY.PAYER");
    }

    /** The kinds of premises among the houses above one id, up to another. */
    public List<String> kinds(EntityManager em, long project, long after, long upTo) {
        return SqlQuery.sql(
                        "SELECT DISTINCT KIND FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?"
                                + " AND ID > ? AND ID <= ?",
                        project,
                        after,
                        upTo)
                .list(em, r -> r.text(0));
    }

    /** The next houses by id, at most {@code size}. */
    public List<Long> next(EntityManager em, long project, long after, int size) {
        return SqlQuery.sql(
                        "SELECT ID FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ? AND ID > ?"
                                + " ORDER BY ID",
                        project,
                        after)
                .list(em, size, r -> r.number(0));
    }

    /**
     * Marks the houses of a range that can be billed: not billed for any of these days, with an
     * area, a price, and a payer on every day that is charged.
     */
    public int mark(EntityManager em, Range range, BillingPlan plan) {
        BillingSql sql = new BillingSql(em);
        boolean none = plan.unsold() == UnsoldRule.NONE;
        SqlQuery query =
                SqlQuery.sql(
                                "INSERT INTO FEES.BILLED (PROJECT_ID, HOUSE_ID, ITEM, PERIOD,"
                                        + " FROM_DAY, TO_DAY, RUN_ID) SELECT h.PROJECT_ID, h.ID,"
                                        + " CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(7)),"
                                        + " CAST(? AS DATE), CAST(? AS DATE), CAST(? AS BIGINT)"
                                        + " FROM REGISTRY.V1_HOUSE h JOIN (",
                                range.item(),
                                plan.period(),
                                plan.from(),
                                plan.to(),
                                range.run())
                        .add(
                                "SELECT p.HOUSE_ID HOUSE_ID, SUM("
                                        + sql.days(later("p.FROM_DATE"), sooner("p.TO_DATE"))
                                        + ") COVERED",
                                plan.from(),
                                plan.from(),
                                plan.to(),
                                plan.to())
                        .add("FROM REGISTRY.V1_PAYER p");
        if (none) {
            query.add("JOIN REGISTRY.V1_HOUSE g ON g.PROJECT_ID = p.PROJECT_ID")
                    .add("AND g.ID = p.HOUSE_ID AND g.HANDED_OVER_ON <= p.FROM_DATE");
            within(query, range, "g.ID");
        }
        query.add("WHERE p.PROJECT_ID = ?", range.project());
        within(query, range, "p.HOUSE_ID");
        query.add(
                "AND p.FROM_DATE < ? AND (p.TO_DATE IS NULL OR p.TO_DATE > ?)"
                        + " GROUP BY p.HOUSE_ID) c ON c.HOUSE_ID = h.ID",
                plan.to(),
                plan.from());
        query.add("WHERE h.PROJECT_ID = ? AND h.AREA > 0", range.project());
        within(query, range, "h.ID");
        query.addIn("AND h.KIND IN", plan.prices().billable(plan.from(), plan.to()));
        notBilled(query, range, plan);
        covered(query, sql, plan, none);
        return query.hashed().execute(em);
    }

    /** All days of the period on which the house is there, or is handed over, have a payer. */
    private static void covered(SqlQuery query, BillingSql sql, BillingPlan plan, boolean none) {
        LocalDate from = plan.from();
        if (none) {
            String first =
                    "CASE WHEN h.HANDED_OVER_ON > "
                            + FIRST
                            + " THEN h.HANDED_OVER_ON ELSE "
                            + FIRST
                            + " END";
            query.add("AND c.COVERED = " + sql.days(first, LAST), from, from, from, from);
        } else {
            query.add("AND c.COVERED = " + sql.days(FIRST, LAST), from, from);
        }
        query.add("", plan.to(), plan.to());
    }

    /**
     * Stages the charges of the marked houses of a range for the ledger. Derby looks up a house by
     * its id only where the views stand in a list; behind {@code JOIN ... ON} it would read the
     * whole range again for each payer.
     */
    public int stage(EntityManager em, Range range, BillingPlan plan, long batch) {
        BillingSql sql = new BillingSql(em);
        boolean none = plan.unsold() == UnsoldRule.NONE;
        SqlQuery query =
                SqlQuery.sql(
                                "INSERT INTO LEDGER.STAGED_CHARGE (BATCH_ID, PROJECT_ID, HOUSE_ID,"
                                        + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, FROM_DAY, TO_DAY,"
                                        + " DUE, AMOUNT, FUNCTION_ID) SELECT CAST(? AS BIGINT),"
                                        + " CAST(? AS BIGINT), y.HOUSE_ID, y.DEBTOR_ID,"
                                        + " CAST(? AS BIGINT), CAST(? AS VARCHAR(40)),"
                                        + " CAST(? AS VARCHAR(7)), y.A, y.B, CAST(? AS DATE),"
                                        + " y.AMOUNT, 'fees' FROM (",
                                batch,
                                range.project(),
                                plan.entityId(),
                                range.item(),
                                plan.period(),
                                plan.due())
                        .add(
                                "SELECT x.HOUSE_ID HOUSE_ID, x.DEBTOR_ID DEBTOR_ID, MIN(x.A) A,"
                                        + " MAX(x.B) B, "
                                        + sql.amount(
                                                "x.AREA * x.PRICE * x.PERCENT * SUM("
                                                        + sql.days("x.A", "x.B")
                                                        + " * x.UNITS)")
                                        + " AMOUNT FROM (")
                        .add(
                                "SELECT h.ID HOUSE_ID, p.CUSTOMER_ID DEBTOR_ID,"
                                        + " p.FROM_DATE PAYS_FROM, m.SEGMENT SEGMENT, h.AREA AREA,"
                                        + " m.PRICE PRICE, m.UNITS UNITS, CASE"
                                        + " WHEN p.FROM_DATE > m.A THEN p.FROM_DATE ELSE m.A END A,"
                                        + " CASE WHEN p.TO_DATE < m.B THEN p.TO_DATE ELSE m.B END"
                                        + " B, CASE WHEN h.OCCUPANCY = 'VACANT'"
                                        + " AND h.HANDED_OVER_ON <= p.FROM_DATE"
                                        + " THEN CAST(? AS INTEGER) ELSE 100 END PERCENT",
                                plan.vacantPercent())
                        .add(
                                SqlQuery.FROM_IN_ORDER
                                        + "REGISTRY.V1_PAYER p, REGISTRY.V1_HOUSE h,"
                                        + " FEES.BILLED b, (VALUES");
        addPieces(query, plan.prices().pieces());
        query.add(
                ") AS m(KIND, SEGMENT, A, B, UNITS, PRICE)"
                        + " WHERE h.PROJECT_ID = p.PROJECT_ID AND h.ID = p.HOUSE_ID"
                        + " AND b.PROJECT_ID = h.PROJECT_ID AND b.HOUSE_ID = h.ID"
                        + " AND m.KIND = h.KIND AND p.FROM_DATE < m.B"
                        + " AND (p.TO_DATE IS NULL OR p.TO_DATE > m.A)"
                        + " AND b.PROJECT_ID = ? AND b.RUN_ID = ? AND b.ITEM = ?",
                range.project(),
                range.run(),
                range.item());
        within(query, range, "p.HOUSE_ID", "h.ID", "b.HOUSE_ID");
        return query.add(none ? "AND h.HANDED_OVER_ON <= p.FROM_DATE" : "")
                .add(
                        ") x GROUP BY x.HOUSE_ID, x.DEBTOR_ID, x.PAYS_FROM, x.SEGMENT, x.AREA,"
                                + " x.PRICE, x.PERCENT) y WHERE y.AMOUNT > 0")
                .hashed()
                .execute(em);
    }

    /** What was staged, by kind of debtor. */
    public List<Staged> staged(EntityManager em, long batch) {
        return SqlQuery.sql(
                        "SELECT KIND, COUNT(*), SUM(AMOUNT) FROM (SELECT CASE"
                                + " WHEN s.FROM_DAY >= (SELECT h.HANDED_OVER_ON FROM REGISTRY.V1_HOUSE h"
                                + " WHERE h.ID = s.HOUSE_ID) THEN 'OWNER'"
                                + " ELSE 'DEVELOPER' END KIND, s.AMOUNT AMOUNT"
                                + " FROM LEDGER.STAGED_CHARGE s"
                                + " WHERE s.BATCH_ID = ?) x GROUP BY KIND ORDER BY KIND",
                        batch)
                .list(em, r -> new Staged(r.text(0), r.number(1), r.money(2)));
    }

    /** The houses of a range that the run did not mark. */
    public List<BillingPlan.LeftOut> leftOut(EntityManager em, Range range, BillingPlan plan) {
        return SqlQuery.sql(
                        "SELECT h.NAME, h.KIND, h.AREA, h.HANDED_OVER_ON,"
                                + " (SELECT COUNT(*) FROM FEES.BILLED b"
                                + " WHERE b.PROJECT_ID = h.PROJECT_ID AND b.HOUSE_ID = h.ID"
                                + " AND b.ITEM = ? AND b.FROM_DAY < ? AND b.TO_DAY > ?)"
                                + " FROM REGISTRY.V1_HOUSE h",
                        range.item(),
                        plan.to(),
                        plan.from())
                .add(
                        "WHERE h.PROJECT_ID = ? AND h.ID > ? AND h.ID <= ? AND NOT EXISTS ("
                                + "SELECT 1 FROM FEES.BILLED o WHERE o.PROJECT_ID = h.PROJECT_ID"
                                + " AND o.HOUSE_ID = h.ID AND o.ITEM = ? AND o.RUN_ID = ?)"
                                + " AND (h.RETIRED_ON IS NULL OR h.RETIRED_ON > ?)"
                                + " AND (h.BEGAN_ON IS NULL OR h.BEGAN_ON < ?) ORDER BY h.ID",
                        range.project(),
                        range.after(),
                        range.upTo(),
                        range.item(),
                        range.run(),
                        plan.from(),
                        plan.to())
                .list(
                        em,
                        r ->
                                new BillingPlan.LeftOut(
                                        r.text(0),
                                        r.text(1),
                                        r.decimal(2),
                                        r.date(3),
                                        r.number(4) > 0));
    }

    /** Takes back what {@link #stage} did, for a dry run. */
    public void unstage(EntityManager em, long batch) {
        SqlQuery.sql("DELETE FROM LEDGER.STAGED_CHARGE WHERE BATCH_ID = ?", batch).execute(em);
    }

    /** Takes back what {@link #mark} did, for a dry run. */
    public void forget(EntityManager em, Range range) {
        SqlQuery.sql(
                        "DELETE FROM FEES.BILLED WHERE PROJECT_ID = ? AND HOUSE_ID > ?"
                                + " AND HOUSE_ID <= ? AND RUN_ID = ?",
                        range.project(),
                        range.after(),
                        range.upTo(),
                        range.run())
                .execute(em);
    }

    private static void notBilled(SqlQuery query, Range range, BillingPlan plan) {
        query.add(
                "AND NOT EXISTS (SELECT 1 FROM FEES.BILLED b"
                        + " WHERE b.PROJECT_ID = h.PROJECT_ID AND b.HOUSE_ID = h.ID"
                        + " AND b.ITEM = ? AND b.FROM_DAY < ? AND b.TO_DAY > ?",
                range.item(),
                plan.to(),
                plan.from());
        within(query, range, "b.HOUSE_ID");
        query.add(")");
    }

    private static void within(SqlQuery query, Range range, String... columns) {
        for (String column : columns) {
            query.add(
                    "AND " + column + " > ? AND " + column + " <= ?", range.after(), range.upTo());
        }
    }

    private static String later(String column) {
        return "CASE WHEN "
                + column
                + " > CAST(? AS DATE) THEN "
                + column
                + " ELSE CAST(? AS DATE) END";
    }

    private static String sooner(String column) {
        return "CASE WHEN "
                + column
                + " < CAST(? AS DATE) THEN "
                + column
                + " ELSE CAST(? AS DATE) END";
    }

    private static void addPieces(SqlQuery query, List<PricePiece> pieces) {
        String separator = "";
        for (PricePiece piece : pieces) {
            query.add(
                    separator
                            + "(CAST(? AS VARCHAR(20)), CAST(? AS DATE), CAST(? AS DATE),"
                            + " CAST(? AS DATE), CAST(? AS INTEGER), CAST(? AS DECIMAL(8,4)))",
                    piece.kind(),
                    piece.segment(),
                    piece.from(),
                    piece.to(),
                    piece.unitsPerDay(),
                    piece.price());
            separator = ", ";
        }
    }
}
