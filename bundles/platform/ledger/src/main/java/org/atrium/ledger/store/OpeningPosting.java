package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.domain.AheadItem;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.domain.Posting;

/**
 * Posts a set of opening balances, set-based. Of n lines, line i becomes the charge, receipt or
 * deposit with id base + i, its posting has base + n + i, its entries base + 2n + i and base + 3n +
 * i. Taking back needs 3n ids: postings, then the entries in the same two ranges.
 */
public class OpeningPosting {
    private static final String MISSING =
            "SELECT DISTINCT l.HOUSE_ID HOUSE_ID, l.DEBTOR_ID DEBTOR_ID FROM LEDGER.OPENING_LINE l"
                    + " WHERE l.SET_ID = ? AND NOT EXISTS (SELECT 1 FROM LEDGER.ACCOUNT a"
                    + " WHERE a.PROJECT_ID = ? AND a.HOUSE_ID = l.HOUSE_ID"
                    + " AND a.DEBTOR_ID = l.DEBTOR_ID)";
    private static final String LINES =
            " FROM LEDGER.OPENING_LINE l JOIN LEDGER.ACCOUNT a ON a.PROJECT_ID = l.PROJECT_ID"
                    + " AND a.HOUSE_ID = l.HOUSE_ID AND a.DEBTOR_ID = l.DEBTOR_ID"
                    + " WHERE l.SET_ID = ?";
    private static final String ID = "CAST(? AS BIGINT) + l.LINE_NO";

    /** How many accounts it needs that do not exist yet. */
    public int missingAccounts(EntityManager em, OpeningSet set) {
        return SqlQuery.sql("SELECT COUNT(*) FROM (")
                .add(MISSING, set.id(), set.projectId())
                .add(") x")
                .hashed()
                .one(em, r -> r.number(0))
                .intValue();
    }

    /** Opens them, with ids above {@code base}. */
    public void addAccounts(EntityManager em, OpeningSet set, long base) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.ACCOUNT (ID, PROJECT_ID, HOUSE_ID, DEBTOR_ID, VERSION)"
                                + " SELECT CAST(? AS BIGINT) + ROW_NUMBER() OVER (),"
                                + " CAST(? AS BIGINT), x.HOUSE_ID, x.DEBTOR_ID, 0 FROM (",
                        base,
                        set.projectId())
                .add(MISSING, set.id(), set.projectId())
                .add(") x")
                .hashed()
                .execute(em);
    }

    /** Takes the lock of all its accounts. */
    public void lockAccounts(EntityManager em, OpeningSet set) {
        SqlQuery.sql(
                        "WHERE PROJECT_ID = ?"
                                + " AND EXISTS (SELECT 1 FROM LEDGER.OPENING_LINE l"
                                + " WHERE l.SET_ID = ? AND l.HOUSE_ID = LEDGER.ACCOUNT.HOUSE_ID"
                                + " AND l.DEBTOR_ID = LEDGER.ACCOUNT.DEBTOR_ID)",
                        set.projectId(),
                        set.id())
                .hashed()
                .lock(em, "LEDGER.ACCOUNT");
    }

    /** Writes charges, receipts, deposits, postings and entries. */
    public void post(EntityManager em, OpeningSet set, long base, Posting.Who who) {
        long n = set.lines();
        SqlQuery.sql(
                        "INSERT INTO LEDGER.POSTING (ID, PROJECT_ID, ACCOUNT_ID, ENTITY_ID, KIND,"
                                + " BUSINESS_DATE, CREATED_BY, CREATED_AT) SELECT "
                                + ID
                                + ", l.PROJECT_ID, a.ID, l.ENTITY_ID, 'OPENING', CAST(? AS DATE),"
                                + " CAST(? AS VARCHAR(80)), CAST(? AS TIMESTAMP)"
                                + LINES,
                        base + n,
                        set.asOf(),
                        who.user(),
                        who.at(),
                        set.id())
                .hashed()
                .execute(em);
        charges(em, set, base, n);
        receipts(em, set, base, n, who);
        deposits(em, set, base, n);
        SqlQuery both =
                SqlQuery.sql(
                        "INSERT INTO LEDGER.ENTRY (ID, PROJECT_ID, POSTING_ID, ACCOUNT_ID, GL,"
                                + " CHARGE_ID, RECEIPT_ID, DEPOSIT_ID, AMOUNT)");
        entries(both, set, base, base + 2 * n, true);
        both.add("UNION ALL");
        entries(both, set, base, base + 3 * n, false);
        both.hashed().execute(em);
    }

    /**
     * Refuses where anything was paid on its charges, or used of its credit and deposits.
     *
     * @throws Conflict {@code ledger.opening.used}
     */
    public void requireUnused(EntityManager em, OpeningSet set) {
        long first = set.base();
        long last = first + set.lines();
        long used =
                count(em, "CHARGE WHERE (OPEN_AMOUNT <> AMOUNT OR ADJUSTED <> 0)", first, last)
                        + count(em, "RECEIPT WHERE UNAPPLIED <> AMOUNT", first, last)
                        + count(em, "DEPOSIT WHERE HELD <> AMOUNT", first, last);
        if (used > 0) {
            throw new Conflict("ledger.opening.used");
        }
    }

    /** Takes all of it back on this day. */
    public void reverse(
            EntityManager em,
            OpeningSet set,
            long base,
            LocalDate day,
            Posting.Who who,
            String why) {
        long first = set.base();
        long n = set.lines();
        SqlQuery.sql(
                        "INSERT INTO LEDGER.POSTING (ID, PROJECT_ID, ACCOUNT_ID, ENTITY_ID, KIND,"
                                + " BUSINESS_DATE, REVERSES, CREATED_BY, CREATED_AT)"
                                + " SELECT p.ID + CAST(? AS BIGINT), p.PROJECT_ID, p.ACCOUNT_ID,"
                                + " p.ENTITY_ID, 'OPENING_REVERSED', CAST(? AS DATE), p.ID,"
                                + " CAST(? AS VARCHAR(80)), CAST(? AS TIMESTAMP)"
                                + " FROM LEDGER.POSTING p WHERE p.ID > ? AND p.ID <= ?",
                        base - first - n,
                        day,
                        who.user(),
                        who.at(),
                        first + n,
                        first + 2 * n)
                .execute(em);
        SqlQuery.sql(
                        "INSERT INTO LEDGER.ENTRY (ID, PROJECT_ID, POSTING_ID, ACCOUNT_ID, GL,"
                                + " CHARGE_ID, RECEIPT_ID, DEPOSIT_ID, AMOUNT)"
                                + " SELECT e.ID + CAST(? AS BIGINT), e.PROJECT_ID,"
                                + " e.POSTING_ID + CAST(? AS BIGINT), e.ACCOUNT_ID, e.GL,"
                                + " e.CHARGE_ID, e.RECEIPT_ID, e.DEPOSIT_ID, -e.AMOUNT"
                                + " FROM LEDGER.ENTRY e WHERE e.ID > ? AND e.ID <= ?",
                        base - first - n,
                        base - first - n,
                        first + 2 * n,
                        first + 4 * n)
                .execute(em);
        reversed(em, "CHARGE SET OPEN_AMOUNT = 0", set, base, List.of());
        reversed(em, "DEPOSIT SET HELD = 0", set, base, List.of());
        reversed(
                em,
                "RECEIPT SET UNAPPLIED = 0, REVERSED_ON = ?, REVERSED_BY = ?, REVERSE_REASON = ?",
                set,
                base,
                List.of(day, who.user(), why));
    }

    private static void reversed(
            EntityManager em, String change, OpeningSet set, long base, List<Object> values) {
        long first = set.base();
        SqlQuery.sql("UPDATE LEDGER." + change, values.toArray())
                .add(
                        ", VERSION = VERSION + 1, REVERSAL_ID = ID + CAST(? AS BIGINT)"
                                + " WHERE ID > ? AND ID <= ?",
                        base - first,
                        first,
                        first + set.lines())
                .execute(em);
    }

    private static void charges(EntityManager em, OpeningSet set, long base, long n) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.CHARGE (ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID, DEBTOR_ID,"
                                + " ENTITY_ID, ITEM, PERIOD, DUE, PART, AMOUNT, OPEN_AMOUNT,"
                                + " FUNCTION_ID, NOTE, POSTING_ID, VERSION) SELECT "
                                + ID
                                + ", l.PROJECT_ID, a.ID, l.HOUSE_ID, l.DEBTOR_ID, l.ENTITY_ID,"
                                + " l.ITEM, l.PERIOD, l.DUE, 'PRINCIPAL', l.AMOUNT, l.AMOUNT,"
                                + " 'ledger', l.NOTE, "
                                + ID
                                + ", 0"
                                + LINES
                                + " AND l.KIND = 'ARREARS'",
                        base,
                        base + n,
                        set.id())
                .hashed()
                .execute(em);
    }

    private static void receipts(
            EntityManager em, OpeningSet set, long base, long n, Posting.Who who) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.RECEIPT (ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, RECEIPT_NO, METHOD, RECEIVED_ON, PAYER,"
                                + " NOTE, KEPT_FOR, AMOUNT, UNAPPLIED, POSTING_ID, PRINT_COUNT, CREATED_BY,"
                                + " CREATED_BY_NAME, CREATED_AT, VERSION) SELECT "
                                + ID
                                + ", l.PROJECT_ID, a.ID, l.HOUSE_ID, l.DEBTOR_ID, l.ENTITY_ID,"
                                + " l.RECEIPT_NO, 'OPENING', CAST(? AS DATE),"
                                + " SUBSTR(l.DEBTOR, 1, 100), l.NOTE, CASE WHEN l.ITEM IN ("
                                + AheadItem.SQL
                                + ") THEN l.ITEM END, l.AMOUNT, l.AMOUNT, "
                                + ID
                                + ", 0, CAST(? AS VARCHAR(80)), CAST(? AS VARCHAR(100)),"
                                + " CAST(? AS TIMESTAMP), 0"
                                + LINES
                                + " AND l.KIND = 'PREPAYMENT'",
                        base,
                        set.asOf(),
                        base + n,
                        who.user(),
                        who.name(),
                        who.at(),
                        set.id())
                .hashed()
                .execute(em);
    }

    private static void deposits(EntityManager em, OpeningSet set, long base, long n) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.DEPOSIT (ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, RECEIVED_ON, NOTE, AMOUNT, HELD,"
                                + " POSTING_ID, VERSION) SELECT "
                                + ID
                                + ", l.PROJECT_ID, a.ID, l.HOUSE_ID, l.DEBTOR_ID, l.ENTITY_ID,"
                                + " l.ITEM, CAST(? AS DATE), l.NOTE, l.AMOUNT, l.AMOUNT, "
                                + ID
                                + ", 0"
                                + LINES
                                + " AND l.KIND = 'DEPOSIT'",
                        base,
                        set.asOf(),
                        base + n,
                        set.id())
                .hashed()
                .execute(em);
    }

    /** The debtor's side, or the other side against opening balances. */
    private static void entries(
            SqlQuery insert, OpeningSet set, long base, long first, boolean debtors) {
        String gl =
                debtors
                        ? "CASE l.KIND WHEN 'ARREARS' THEN 'RECEIVABLE' WHEN 'PREPAYMENT' THEN"
                                + " 'CREDIT' ELSE 'DEPOSIT' END"
                        : "'OPENING'";
        String positive = debtors ? "l.KIND = 'ARREARS'" : "l.KIND <> 'ARREARS'";
        String of = "CASE WHEN l.KIND = '%s' THEN " + ID + " END";
        insert.add(
                "SELECT "
                        + ID
                        + ", l.PROJECT_ID, "
                        + ID
                        + ", a.ID, "
                        + gl
                        + ", "
                        + String.format(of, "ARREARS")
                        + ", "
                        + String.format(of, "PREPAYMENT")
                        + ", "
                        + String.format(of, "DEPOSIT")
                        + ", CASE WHEN "
                        + positive
                        + " THEN l.AMOUNT ELSE -l.AMOUNT END"
                        + LINES,
                first,
                base + set.lines(),
                base,
                base,
                base,
                set.id());
    }

    private static long count(EntityManager em, String tableAndCondition, long first, long last) {
        return SqlQuery.sql("SELECT COUNT(*) FROM LEDGER." + tableAndCondition)
                .add("AND ID > ? AND ID <= ?", first, last)
                .one(em, r -> r.number(0));
    }
}
