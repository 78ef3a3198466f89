package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.ledger.domain.Posting;

/**
 * Set-based posting of staged charges. A slice is a range of houses; of n charges with ids base + 1
 * to base + n, the postings have the next n ids and the entries the 2n after those.
 */
public class BatchStore {
    private static final String SLICE =
            " FROM LEDGER.STAGED_CHARGE s"
                    + " WHERE s.BATCH_ID = ? AND s.HOUSE_ID > ? AND s.HOUSE_ID <= ?";
    private static final String MISSING =
            "SELECT DISTINCT s.HOUSE_ID HOUSE_ID, s.DEBTOR_ID DEBTOR_ID"
                    + SLICE
                    + " AND NOT EXISTS (SELECT 1 FROM LEDGER.ACCOUNT a WHERE a.PROJECT_ID = ?"
                    + " AND a.HOUSE_ID > ? AND a.HOUSE_ID <= ?"
                    + " AND a.HOUSE_ID = s.HOUSE_ID AND a.DEBTOR_ID = s.DEBTOR_ID)";

    /**
     * Part of a batch.
     *
     * @param after houses above this one
     * @param upTo up to this one
     */
    public record Slice(long batch, long project, long after, long upTo) {}

    /** An account and a company for which credit may be used. */
    public record Credit(long account, long entity) {}

    /**
     * The next part of a batch of about this many charges; null where nothing is left. It begins
     * with its first house: the range bounds every table, not only what is staged.
     */
    public Slice next(EntityManager em, long batch, long project, long after, int size) {
        List<Long> houses =
                SqlQuery.sql(
                                "SELECT HOUSE_ID FROM LEDGER.STAGED_CHARGE WHERE BATCH_ID = ?"
                                        + " AND HOUSE_ID > ? ORDER BY HOUSE_ID",
                                batch,
                                after)
                        .list(em, size, r -> r.number(0));
        return houses.isEmpty()
                ? null
                : new Slice(batch, project, houses.get(0) - 1, houses.get(houses.size() - 1));
    }

    /** How many charges a slice has. */
    public int size(EntityManager em, Slice s) {
        return SqlQuery.sql("SELECT COUNT(*)" + SLICE, s.batch(), s.after(), s.upTo())
                .one(em, r -> r.number(0))
                .intValue();
    }

    /** How many accounts a slice needs that do not exist yet. */
    public int missingAccounts(EntityManager em, Slice s) {
        return SqlQuery.sql("SELECT COUNT(*) FROM (")
                .add(MISSING, s.batch(), s.after(), s.upTo(), s.project(), s.after(), s.upTo())
                .add(") x")
                .hashed()
                .one(em, r -> r.number(0))
                .intValue();
    }

    /** Opens the accounts that a slice needs, with ids above {@code base}. */
    public void addAccounts(EntityManager em, Slice s, long base) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.ACCOUNT (ID, PROJECT_ID, HOUSE_ID, DEBTOR_ID, VERSION)"
                                + " SELECT CAST(? AS BIGINT) + ROW_NUMBER() OVER (),"
                                + " CAST(? AS BIGINT), x.HOUSE_ID, x.DEBTOR_ID, 0 FROM (",
                        base,
                        s.project())
                .add(MISSING, s.batch(), s.after(), s.upTo(), s.project(), s.after(), s.upTo())
                .add(") x")
                .hashed()
                .execute(em);
    }

    /** Takes the lock of all accounts of a slice. */
    public void lockAccounts(EntityManager em, Slice s) {
        SqlQuery.sql(
                        "WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID > ? AND HOUSE_ID <= ? AND EXISTS (SELECT 1",
                        s.project(),
                        s.after(),
                        s.upTo())
                .add(
                        "FROM LEDGER.STAGED_CHARGE s WHERE s.BATCH_ID = ?"
                                + " AND s.HOUSE_ID > ? AND s.HOUSE_ID <= ?"
                                + " AND s.HOUSE_ID = LEDGER.ACCOUNT.HOUSE_ID"
                                + " AND s.DEBTOR_ID = LEDGER.ACCOUNT.DEBTOR_ID)",
                        s.batch(),
                        s.after(),
                        s.upTo())
                .hashed()
                .lock(em, "LEDGER.ACCOUNT");
    }

    /** Writes charges, postings and entries of a slice of {@code n} charges. */
    public void post(EntityManager em, Slice s, long base, int n, LocalDate day, Posting.Who who) {
        charges(em, s, base, n);
        SqlQuery.sql(
                        "INSERT INTO LEDGER.POSTING (ID, PROJECT_ID, ACCOUNT_ID, ENTITY_ID, KIND,"
                                + " BUSINESS_DATE, CREATED_BY, CREATED_AT)"
                                + " SELECT POSTING_ID, PROJECT_ID, ACCOUNT_ID, ENTITY_ID, 'CHARGE',"
                                + " CAST(? AS DATE), CAST(? AS VARCHAR(80)), CAST(? AS TIMESTAMP)"
                                + " FROM LEDGER.CHARGE WHERE ID > ? AND ID <= ?",
                        day,
                        who.user(),
                        who.at(),
                        base,
                        base + n)
                .execute(em);
        SqlQuery.sql(
                        "INSERT INTO LEDGER.ENTRY"
                                + " (ID, PROJECT_ID, POSTING_ID, ACCOUNT_ID, GL, CHARGE_ID, AMOUNT)")
                .add(line("RECEIVABLE", "AMOUNT") + " UNION ALL", 2L * n, base, base + n)
                .add(line("INCOME", "-AMOUNT"), 3L * n, base, base + n)
                .execute(em);
    }

    private static String line(String gl, String amount) {
        return "SELECT ID + CAST(? AS BIGINT), PROJECT_ID, POSTING_ID, ACCOUNT_ID, '"
                + gl
                + "', ID, "
                + amount
                + " FROM LEDGER.CHARGE WHERE ID > ? AND ID <= ?";
    }

    private static void charges(EntityManager em, Slice s, long base, int n) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.CHARGE (ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, FROM_DAY, TO_DAY, DUE,"
                                + " PART, AMOUNT, OPEN_AMOUNT, FUNCTION_ID, POSTING_ID, VERSION)"
                                + " SELECT x.ID, x.PROJECT_ID, x.ACCOUNT_ID, x.HOUSE_ID,"
                                + " x.DEBTOR_ID, x.ENTITY_ID, x.ITEM, x.PERIOD, x.FROM_DAY,"
                                + " x.TO_DAY, x.DUE, x.PART, x.AMOUNT, x.AMOUNT,"
                                + " x.FUNCTION_ID, x.ID + CAST(? AS BIGINT), 0 FROM (",
                        (long) n)
                .add(
                        "SELECT CAST(? AS BIGINT) + ROW_NUMBER() OVER () ID, s.PROJECT_ID, a.ID"
                                + " ACCOUNT_ID, s.HOUSE_ID, s.DEBTOR_ID, s.ENTITY_ID, s.ITEM,"
                                + " s.PERIOD, s.FROM_DAY, s.TO_DAY, s.DUE, s.PART, s.AMOUNT, s.FUNCTION_ID"
                                + " FROM LEDGER.STAGED_CHARGE s JOIN LEDGER.ACCOUNT a"
                                + " ON a.PROJECT_ID = s.PROJECT_ID AND a.HOUSE_ID = s.HOUSE_ID"
                                + " AND a.DEBTOR_ID = s.DEBTOR_ID WHERE s.BATCH_ID = ?"
                                + " AND s.PROJECT_ID = ? AND s.HOUSE_ID > ? AND s.HOUSE_ID <= ?"
                                + " AND a.HOUSE_ID > ? AND a.HOUSE_ID <= ?) x",
                        base,
                        s.batch(),
                        s.project(),
                        s.after(),
                        s.upTo(),
                        s.after(),
                        s.upTo())
                .hashed()
                .execute(em);
    }

    /** Removes a slice from the staging table. */
    public void clear(EntityManager em, Slice s) {
        SqlQuery.sql(
                        "DELETE FROM LEDGER.STAGED_CHARGE WHERE BATCH_ID = ? AND HOUSE_ID > ?"
                                + " AND HOUSE_ID <= ?",
                        s.batch(),
                        s.after(),
                        s.upTo())
                .execute(em);
    }

    /** Accounts among the new charges that have something paid ahead. */
    public List<Credit> credits(EntityManager em, long base, int n) {
        return SqlQuery.sql(
                        "SELECT DISTINCT c.ACCOUNT_ID, c.ENTITY_ID FROM LEDGER.CHARGE c"
                                + " JOIN LEDGER.RECEIPT r ON r.PROJECT_ID = c.PROJECT_ID"
                                + " AND r.ACCOUNT_ID = c.ACCOUNT_ID AND r.ENTITY_ID = c.ENTITY_ID"
                                + " AND (r.KEPT_FOR IS NULL OR r.KEPT_FOR = c.ITEM)"
                                + " WHERE c.ID > ? AND c.ID <= ? AND r.UNAPPLIED > 0"
                                + " ORDER BY c.ACCOUNT_ID",
                        base,
                        base + n)
                .list(em, r -> new Credit(r.number(0), r.number(1)));
    }

    /** What the new charges come to. */
    public PostedBatch figures(EntityManager em, long base, int n) {
        return SqlQuery.sql(
                        "SELECT COUNT(*), SUM(AMOUNT) FROM LEDGER.CHARGE WHERE ID > ? AND ID <= ?",
                        base,
                        base + n)
                .one(em, r -> new PostedBatch(r.number(0), r.money(1)));
    }
}
