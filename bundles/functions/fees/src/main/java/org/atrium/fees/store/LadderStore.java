package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.TableStatistics;

/**
 * A run of the ladder over a range of accounts, set-based (FE-01). What a debtor owes on the ladder
 * is his overdue fees and late fees; costs of collecting alone keep nobody there. A round of
 * warnings belongs to the charges that were overdue on its first day: where none of those is open,
 * the ladder begins again.
 */
public class LadderStore {
    private static final int SLOTS = 16;

    /**
     * Which charges the ladder is about: those of fees, and opening balances, which the ledger
     * posted itself. A late fee has the function of what it is for. Other functions, such as rent
     * (RT-01), have notices and steps of their own.
     */
    static final String DUNNED = " AND FUNCTION_ID IN ('fees', 'ledger')";

    /**
     * The cases k where they are bound to a range of accounts. Derby takes a project's number for
     * unselective and would read all cases for each range.
     */
    static final String BY_ACCOUNT =
            "FEES.DUNNING_CASE k --DERBY-PROPERTIES index=IX_DUNNING_ACCOUNT\n";

    /** The cases k of a range of accounts. */
    static final String CASES =
            " FROM "
                    + BY_ACCOUNT
                    + " WHERE k.PROJECT_ID = ? AND k.ACCOUNT_ID > ? AND k.ACCOUNT_ID <= ?";

    /** Something the round of case k warned of is open. */
    private static final String OWES =
            "EXISTS (SELECT 1 FROM LEDGER.V1_OPEN_CHARGE c"
                    + " WHERE c.PROJECT_ID = k.PROJECT_ID"
                    + " AND c.ACCOUNT_ID = k.ACCOUNT_ID AND c.PART <> 'COST'"
                    + " AND c.DUE < k.ROUND_ON"
                    + DUNNED
                    + ")";

    /**
     * A range of accounts of a run.
     *
     * @param after accounts above this id
     * @param upTo up to this one
     * @param leftOut debtor whose accounts are not on the ladder; 0 for nobody
     */
    public record Range(
            long run, long project, LocalDate asOf, long after, long upTo, long leftOut) {}

    /**
     * What a run did on one rung, or left on one kind of hold or out.
     *
     * @param what rung or kind of hold; null where an account left out stands on no rung
     * @param again accounts that were on the ladder before
     */
    public record Group(
            String outcome, String what, long lines, Money overdue, Money cost, long again) {}

    /** Waits until nobody else changes cases of this project, until the end of the transaction. */
    public void lock(EntityManager em, long project) {
        SqlQuery.sql(
                        "UPDATE FEES.DUNNING_LOCK SET USED = USED + 1 WHERE SLOT = ?",
                        (int) (project % SLOTS))
                .execute(em);
    }

    /** How many accounts the project has. */
    public long accounts(EntityManager em, long project) {
        return SqlQuery.sql("SELECT COUNT(*) FROM LEDGER.V1_ACCOUNT WHERE PROJECT_ID = ?", project)
                .one(em, r -> r.number(0));
    }

    /** To be done before the accounts of a large project are read in parts. */
    public void refreshStatistics(EntityManager em, long accounts) {
        TableStatistics.refreshFor(
                em,
                accounts,
                "LEDGER.CHARGE",
                "LEDGER.ACCOUNT",
                "FEES.DUNNING_CASE",
                "FEES.DUNNING_STEP");
    }

    /** The next accounts by id, at most {@code size}. */
    public List<Long> next(EntityManager em, long project, long after, int size) {
        return SqlQuery.sql(
                        "SELECT ID FROM LEDGER.V1_ACCOUNT WHERE PROJECT_ID = ? AND ID > ?"
                                + " ORDER BY ID",
                        project,
                        after)
                .list(em, size, r -> r.number(0));
    }

    /**
     * Cases whose round is paid leave, those whose payment was taken back return. They are found
     * first: Derby is not told an index where it writes.
     */
    public void refresh(EntityManager em, long project, long after, long upTo) {
        Object[] range = {project, after, upTo};
        state(em, "PAID", range, "AND NOT " + OWES);
        state(em, "OPEN", range, "AND " + OWES);
    }

    private static void state(EntityManager em, String state, Object[] range, String condition) {
        List<Long> cases =
                SqlQuery.sql("SELECT k.ID" + CASES, range)
                        .add("AND k.STATE <> ?", state)
                        .add(condition)
                        .list(em, r -> r.number(0));
        if (!cases.isEmpty()) {
            SqlQuery.sql("UPDATE FEES.DUNNING_CASE SET STATE = ?, VERSION = VERSION + 1", state)
                    .addIn("WHERE ID IN", cases)
                    .execute(em);
        }
    }

    /**
     * Writes the step of every account whose next rung is due; line i has the id base + i, which is
     * the case's too where it has none yet.
     *
     * @param dry whether they are only what would be done
     */
    public int steps(EntityManager em, Range range, long base, boolean dry) {
        SqlQuery query =
                SqlQuery.sql(
                        "INSERT INTO FEES.DUNNING_STEP (ID, PROJECT_ID, RUN_ID, ON_DAY,"
                                + " ACCOUNT_ID, HOUSE_ID, DEBTOR_ID, CASE_ID, OUTCOME, RUNG,"
                                + " ROUND_NO, OLDEST_DUE, DAYS, OVERDUE, COST)"
                                + " SELECT y.ID, CAST(? AS BIGINT), CAST(? AS BIGINT),"
                                + " CAST(? AS DATE), y.ACCOUNT_ID, y.HOUSE_ID, y.DEBTOR_ID,",
                        range.project(),
                        range.run(),
                        range.asOf());
        query.add(
                dry
                        ? "y.CASE_ID, 'WOULD', y.RUNG, CAST(NULL AS INTEGER),"
                        : "CASE WHEN y.CASE_ID IS NULL THEN y.ID ELSE y.CASE_ID END, 'MADE',"
                                + " y.RUNG, y.ROUND_NO,");
        query.add(
                "y.OLDEST, "
                        + new BillingSql(em).days("y.OLDEST", "CAST(? AS DATE)")
                        + ", y.OVERDUE, y.COST FROM (SELECT CAST(? AS BIGINT)"
                        + " + ROW_NUMBER() OVER () ID, x.ACCOUNT_ID ACCOUNT_ID,"
                        + " x.HOUSE_ID HOUSE_ID, x.DEBTOR_ID DEBTOR_ID, x.CASE_ID CASE_ID,"
                        + " m.RUNG RUNG, x.ROUND_NO ROUND_NO, x.OLDEST OLDEST,"
                        + " x.OVERDUE OVERDUE, m.COST COST"
                        + SqlQuery.FROM_IN_ORDER
                        + "(",
                range.asOf(),
                base);
        standing(query, range);
        query.add(
                        ") x, FEES.DUNNING_RULE m WHERE m.RUN_ID = ?"
                                + " AND m.AFTER_NO <= x.PLACE AND m.RUNG_NO > x.PLACE"
                                + " AND x.OLDEST <= m.OLDEST_BY AND x.HELD = 0",
                        range.run())
                .add(
                        "AND (x.CASE_ID IS NULL OR x.RUNG_ON < ?"
                                + " AND (x.PLACE = 0 OR x.COUNTS_FROM <= m.PREVIOUS_BY))) y",
                        range.asOf());
        return query.execute(em);
    }

    /**
     * What each account owes, the case where it has one, and in which round and above which rung it
     * is. Derby mixes the columns of an outer join of sums up; a union does not need one.
     */
    private static void standing(SqlQuery query, Range range) {
        query.add(
                "SELECT o.ACCOUNT_ID ACCOUNT_ID, o.HOUSE_ID HOUSE_ID, o.DEBTOR_ID DEBTOR_ID,"
                        + " o.OLDEST OLDEST, o.OVERDUE OVERDUE, o.CASE_ID CASE_ID,"
                        + " o.RUNG_ON RUNG_ON, o.COUNTS_FROM COUNTS_FROM, o.HELD HELD,"
                        + " CASE WHEN o.OLDEST < o.ROUND_ON THEN o.RUNG_NO ELSE 0 END PLACE,"
                        + " CASE WHEN o.CASE_ID IS NULL THEN 1"
                        + " WHEN o.OLDEST < o.ROUND_ON THEN o.ROUND_NO ELSE o.ROUND_NO + 1 END"
                        + " ROUND_NO FROM (SELECT u.ACCOUNT_ID ACCOUNT_ID,"
                        + " MIN(u.HOUSE_ID) HOUSE_ID, MIN(u.DEBTOR_ID) DEBTOR_ID,"
                        + " MIN(u.DUE) OLDEST, SUM(u.OPEN_AMOUNT) OVERDUE, MAX(u.CASE_ID) CASE_ID,"
                        + " MAX(u.RUNG_NO) RUNG_NO, MAX(u.RUNG_ON) RUNG_ON,"
                        + " MAX(u.COUNTS_FROM) COUNTS_FROM, MAX(u.ROUND_NO) ROUND_NO,"
                        + " MAX(u.ROUND_ON) ROUND_ON, MAX(u.HELD) HELD FROM (");
        query.add(
                "SELECT c.ACCOUNT_ID, c.HOUSE_ID, c.DEBTOR_ID,"
                        + " CASE WHEN c.PART <> 'COST' THEN c.DUE END DUE, c.OPEN_AMOUNT,"
                        + " CAST(NULL AS BIGINT) CASE_ID, CAST(NULL AS INTEGER) RUNG_NO,"
                        + " CAST(NULL AS DATE) RUNG_ON, CAST(NULL AS DATE) COUNTS_FROM,"
                        + " CAST(NULL AS INTEGER) ROUND_NO, CAST(NULL AS DATE) ROUND_ON, 0 HELD"
                        + " FROM LEDGER.V1_OPEN_CHARGE c WHERE c.PROJECT_ID = ?"
                        + " AND c.ACCOUNT_ID > ? AND c.ACCOUNT_ID <= ? AND c.DUE < ?"
                        + " AND c.DEBTOR_ID <> ?"
                        + DUNNED,
                range.project(),
                range.after(),
                range.upTo(),
                range.asOf(),
                range.leftOut());
        query.add(
                "AND NOT EXISTS (SELECT 1 FROM FEES.DUNNING_DISPUTED d WHERE d.PROJECT_ID = ?"
                        + " AND d.ACCOUNT_ID = c.ACCOUNT_ID AND d.CHARGE_ID = c.ID)",
                range.project());
        query.add(
                "UNION ALL SELECT k.ACCOUNT_ID, k.HOUSE_ID, k.DEBTOR_ID, CAST(NULL AS DATE) DUE,"
                        + " CAST(0 AS DECIMAL(15,2)) OPEN_AMOUNT, k.ID CASE_ID, k.RUNG_NO, k.RUNG_ON, k.COUNTS_FROM,"
                        + " k.ROUND_NO, k.ROUND_ON, CASE WHEN k.HOLD IS NULL OR k.HELD_PART = TRUE"
                        + " OR k.HELD_UNTIL < ? THEN 0 ELSE 1 END HELD"
                        + CASES,
                range.asOf(),
                range.project(),
                range.after(),
                range.upTo());
        query.add(") u GROUP BY u.ACCOUNT_ID) o");
    }

    /** The rungs of accounts that were on the ladder before the steps that were made. */
    public void climb(EntityManager em, Range range) {
        climb(em, range, 0, "");
        climb(em, range, 1, ", ROUND_ON = ?");
    }

    /** The cases of accounts that were not. */
    public void open(EntityManager em, Range range) {
        SqlQuery.sql(
                        "INSERT INTO FEES.DUNNING_CASE (ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, STATE, RUNG, RUNG_NO, RUNG_ON, COUNTS_FROM,"
                                + " ROUND_NO, ROUND_ON, OPENED_ON, HELD_PART, VERSION)"
                                + " SELECT s.ID, s.PROJECT_ID, s.ACCOUNT_ID, s.HOUSE_ID,"
                                + " s.DEBTOR_ID, 'OPEN', s.RUNG, m.RUNG_NO, s.ON_DAY, s.ON_DAY, 1,"
                                + " s.ON_DAY, s.ON_DAY, FALSE, 0 FROM FEES.DUNNING_STEP s"
                                + " JOIN FEES.DUNNING_RULE m ON m.RUN_ID = s.RUN_ID"
                                + " AND m.RUNG = s.RUNG WHERE s.RUN_ID = ? AND s.ACCOUNT_ID > ?"
                                + " AND s.ACCOUNT_ID <= ? AND s.OUTCOME = 'MADE'"
                                + " AND s.CASE_ID = s.ID",
                        range.run(),
                        range.after(),
                        range.upTo())
                .execute(em);
    }

    /** Cases that have climbed, within their round or into the next one. */
    private static void climb(EntityManager em, Range range, int rounds, String begun) {
        String step =
                " FROM FEES.DUNNING_STEP s JOIN FEES.DUNNING_RULE m ON m.RUN_ID = s.RUN_ID"
                        + " AND m.RUNG = s.RUNG WHERE s.RUN_ID = ?"
                        + " AND s.ACCOUNT_ID = FEES.DUNNING_CASE.ACCOUNT_ID)";
        SqlQuery query =
                SqlQuery.sql(
                        "UPDATE FEES.DUNNING_CASE SET STATE = 'OPEN', VERSION = VERSION + 1,"
                                + " RUNG = (SELECT s.RUNG"
                                + step
                                + ", RUNG_NO = (SELECT m.RUNG_NO"
                                + step
                                + ", RUNG_ON = ?, COUNTS_FROM = ?, ROUND_NO = ROUND_NO + ?",
                        range.run(),
                        range.run(),
                        range.asOf(),
                        range.asOf(),
                        rounds);
        query = begun.isEmpty() ? query : query.add(begun, range.asOf());
        query.add(
                        "WHERE PROJECT_ID = ? AND ACCOUNT_ID > ? AND ACCOUNT_ID <= ?",
                        range.project(),
                        range.after(),
                        range.upTo())
                .add(
                        "AND EXISTS (SELECT 1 FROM FEES.DUNNING_STEP s WHERE s.RUN_ID = ?"
                                + " AND s.ACCOUNT_ID = FEES.DUNNING_CASE.ACCOUNT_ID"
                                + " AND s.OUTCOME = 'MADE'"
                                + " AND s.ROUND_NO = FEES.DUNNING_CASE.ROUND_NO + ?)",
                        range.run(),
                        rounds)
                .execute(em);
    }

    /** Stages what the steps of a range cost. Returns the number of charges. */
    public int costs(EntityManager em, Range range, long batch, long entity) {
        return SqlQuery.sql(
                        "INSERT INTO LEDGER.STAGED_CHARGE (BATCH_ID, PROJECT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, FROM_DAY, TO_DAY, DUE,"
                                + " AMOUNT, FUNCTION_ID, PART) SELECT CAST(? AS BIGINT),"
                                + " s.PROJECT_ID, s.HOUSE_ID, s.DEBTOR_ID, CAST(? AS BIGINT),"
                                + " 'DUNNING_COST', CAST(? AS VARCHAR(7)), s.ON_DAY,"
                                + " CAST(? AS DATE), s.ON_DAY, s.COST, 'fees', 'COST'",
                        batch,
                        entity,
                        range.asOf().toString().substring(0, 7),
                        range.asOf().plusDays(1))
                .add(
                        "FROM FEES.DUNNING_STEP s WHERE s.RUN_ID = ? AND s.ACCOUNT_ID > ?"
                                + " AND s.ACCOUNT_ID <= ? AND s.OUTCOME = 'MADE' AND s.COST > 0",
                        range.run(),
                        range.after(),
                        range.upTo())
                .execute(em);
    }

    /** Stages what the debtors of a range are told. Returns the number of messages. */
    public int messages(EntityManager em, Range range, long batch) {
        return SqlQuery.sql(
                        "INSERT INTO NOTICES.STAGED_MESSAGE (BATCH_ID, PROJECT_ID, TEMPLATE,"
                                + " HOUSE_ID, CUSTOMER_ID, SOURCE, FACTS) SELECT CAST(? AS BIGINT),"
                                + " s.PROJECT_ID, CASE s.RUNG WHEN 'REMINDER' THEN 'fees.reminder'"
                                + " WHEN 'SLIP' THEN 'fees.slip' ELSE 'fees.lawyer-letter' END,"
                                + " s.HOUSE_ID, s.DEBTOR_ID, 'fees.dunning-step:' || "
                                + text("s.ID")
                                + ", 'overdue=' || "
                                + text("s.OVERDUE")
                                + " || CAST(? AS VARCHAR(9)) || "
                                + text("s.OLDEST_DUE")
                                + " || CAST(? AS VARCHAR(9)) || "
                                + text("s.DAYS")
                                + " FROM FEES.DUNNING_STEP s WHERE s.RUN_ID = ?"
                                + " AND s.ACCOUNT_ID > ? AND s.ACCOUNT_ID <= ?"
                                + " AND s.OUTCOME = 'MADE'"
                                + " AND s.RUNG IN ('REMINDER', 'SLIP', 'LAWYER_LETTER')",
                        batch,
                        "\noldest=",
                        "\ndays=",
                        range.run(),
                        range.after(),
                        range.upTo())
                .execute(em);
    }

    private static String text(String column) {
        return "TRIM(CAST(" + column + " AS CHAR(20)))";
    }

    /** What a run wrote about a range. */
    public List<Group> groups(EntityManager em, Range range) {
        return SqlQuery.sql(
                        "SELECT x.OUTCOME, x.WHAT, COUNT(*), SUM(x.OVERDUE), SUM(x.COST),"
                                + " SUM(x.AGAIN) FROM ("
                                + "SELECT OUTCOME, CASE WHEN HOLD IS NULL THEN RUNG ELSE HOLD END"
                                + " WHAT, OVERDUE, COST, CASE WHEN CASE_ID = ID THEN 0 ELSE 1 END AGAIN"
                                + " FROM FEES.DUNNING_STEP WHERE RUN_ID = ?"
                                + " AND ACCOUNT_ID > ? AND ACCOUNT_ID <= ?) x"
                                + " GROUP BY x.OUTCOME, x.WHAT ORDER BY x.OUTCOME, x.WHAT",
                        range.run(),
                        range.after(),
                        range.upTo())
                .list(
                        em,
                        r ->
                                new Group(
                                        r.text(0),
                                        r.text(1),
                                        r.number(2),
                                        r.money(3),
                                        r.money(4),
                                        r.number(5)));
    }
}
