package org.atrium.fees.store;

import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** Accounts that owe and that a run of the ladder leaves as they are, set-based (FE-01). */
public class LeftAccounts {
    /** The developer of a project, who owes for its unsold houses; 0 where it names none. */
    public long developer(EntityManager em, long project) {
        Long developer =
                SqlQuery.sql(
                                "SELECT CUSTOMER_ID FROM REGISTRY.V1_DEVELOPER WHERE PROJECT_ID = ?",
                                project)
                        .one(em, r -> r.number(0));
        return developer == null ? 0 : developer;
    }

    /**
     * Writes the accounts of a range that owe something and are not on the ladder; line i has the
     * id base + i. The line of one that climbed before says on which rung it was left.
     */
    public int leftOut(EntityManager em, LadderStore.Range range, long base) {
        if (range.leftOut() == 0) {
            return 0;
        }
        int lines =
                SqlQuery.sql(
                                "INSERT INTO FEES.DUNNING_STEP (ID, PROJECT_ID, RUN_ID, ON_DAY,"
                                        + " ACCOUNT_ID, HOUSE_ID, DEBTOR_ID, OUTCOME, OLDEST_DUE,"
                                        + " DAYS, OVERDUE, COST) SELECT CAST(? AS BIGINT)"
                                        + " + ROW_NUMBER() OVER (), a.PROJECT_ID,"
                                        + " CAST(? AS BIGINT), CAST(? AS DATE), a.ID, a.HOUSE_ID,"
                                        + " a.DEBTOR_ID, 'LEFT_OUT', o.OLDEST, "
                                        + new BillingSql(em).days("o.OLDEST", "CAST(? AS DATE)")
                                        + ", o.OVERDUE, CAST(0 AS DECIMAL(15,2))"
                                        + " FROM LEDGER.V1_ACCOUNT a JOIN (SELECT"
                                        + " c.ACCOUNT_ID ACCOUNT_ID, MIN(c.DUE) OLDEST,"
                                        + " SUM(c.OPEN_AMOUNT) OVERDUE"
                                        + " FROM LEDGER.V1_OPEN_CHARGE c WHERE c.PROJECT_ID = ?"
                                        + " AND c.ACCOUNT_ID > ? AND c.ACCOUNT_ID <= ?"
                                        + " AND c.DUE < ?"
                                        + LadderStore.DUNNED,
                                base,
                                range.run(),
                                range.asOf(),
                                range.asOf(),
                                range.project(),
                                range.after(),
                                range.upTo(),
                                range.asOf())
                        .add(
                                "GROUP BY c.ACCOUNT_ID) o ON o.ACCOUNT_ID = a.ID"
                                        + " WHERE a.PROJECT_ID = ? AND a.ID > ? AND a.ID <= ?"
                                        + " AND a.DEBTOR_ID = ?",
                                range.project(),
                                range.after(),
                                range.upTo(),
                                range.leftOut())
                        .execute(em);
        if (lines > 0) {
            nameCases(em, range);
        }
        return lines;
    }

    /** The case and rung of those that climbed before. */
    private static void nameCases(EntityManager em, LadderStore.Range range) {
        SqlQuery.sql(
                        "UPDATE FEES.DUNNING_STEP SET CASE_ID = "
                                + ofCase("k.ID")
                                + ", RUNG = "
                                + ofCase("k.RUNG")
                                + " WHERE RUN_ID = ? AND ACCOUNT_ID > ? AND ACCOUNT_ID <= ?"
                                + " AND OUTCOME = 'LEFT_OUT' AND EXISTS "
                                + ofCase("1"),
                        range.run(),
                        range.after(),
                        range.upTo())
                .execute(em);
    }

    /** Something of the case of a line's account. */
    private static String ofCase(String what) {
        return "(SELECT "
                + what
                + " FROM FEES.DUNNING_CASE k WHERE k.PROJECT_ID = FEES.DUNNING_STEP.PROJECT_ID"
                + " AND k.ACCOUNT_ID = FEES.DUNNING_STEP.ACCOUNT_ID)";
    }

    /**
     * Writes the accounts of a range that owe something and are on hold; line i has the id base +
     * i. Those that the run wrote a line for are not: a step made in spite of a dispute of single
     * charges, or left out.
     */
    public int held(EntityManager em, LadderStore.Range range, long base) {
        long holds =
                SqlQuery.sql(
                                "SELECT COUNT(*)" + LadderStore.CASES + " AND k.HOLD IS NOT NULL",
                                range.project(),
                                range.after(),
                                range.upTo())
                        .one(em, r -> r.number(0));
        if (holds == 0) {
            return 0;
        }
        return SqlQuery.sql(
                        "INSERT INTO FEES.DUNNING_STEP (ID, PROJECT_ID, RUN_ID, ON_DAY,"
                                + " ACCOUNT_ID, HOUSE_ID, DEBTOR_ID, CASE_ID, OUTCOME, RUNG,"
                                + " OLDEST_DUE, DAYS, OVERDUE, COST, HOLD, HELD_UNTIL)"
                                + " SELECT CAST(? AS BIGINT) + ROW_NUMBER() OVER (), k.PROJECT_ID,"
                                + " CAST(? AS BIGINT), CAST(? AS DATE), k.ACCOUNT_ID, k.HOUSE_ID,"
                                + " k.DEBTOR_ID, k.ID, 'HELD', k.RUNG, o.OLDEST, "
                                + new BillingSql(em).days("o.OLDEST", "CAST(? AS DATE)")
                                + ", o.OVERDUE, CAST(0 AS DECIMAL(15,2)), k.HOLD, k.HELD_UNTIL"
                                + " FROM "
                                + LadderStore.BY_ACCOUNT
                                + " JOIN (SELECT c.ACCOUNT_ID ACCOUNT_ID,"
                                + " MIN(c.DUE) OLDEST, SUM(c.OPEN_AMOUNT) OVERDUE"
                                + " FROM LEDGER.V1_OPEN_CHARGE c WHERE c.PROJECT_ID = ?"
                                + " AND c.ACCOUNT_ID > ? AND c.ACCOUNT_ID <= ? AND c.DUE < ?"
                                + LadderStore.DUNNED,
                        base,
                        range.run(),
                        range.asOf(),
                        range.asOf(),
                        range.project(),
                        range.after(),
                        range.upTo(),
                        range.asOf())
                .add(
                        "GROUP BY c.ACCOUNT_ID) o ON o.ACCOUNT_ID = k.ACCOUNT_ID"
                                + " WHERE k.PROJECT_ID = ? AND k.ACCOUNT_ID > ?"
                                + " AND k.ACCOUNT_ID <= ? AND k.HOLD IS NOT NULL"
                                + " AND (k.HELD_UNTIL IS NULL OR k.HELD_UNTIL >= ?)"
                                + " AND NOT EXISTS (SELECT 1 FROM FEES.DUNNING_STEP s"
                                + " WHERE s.RUN_ID = ? AND s.ACCOUNT_ID = k.ACCOUNT_ID)",
                        range.project(),
                        range.after(),
                        range.upTo(),
                        range.asOf(),
                        range.run())
                .execute(em);
    }
}
