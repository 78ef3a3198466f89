package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.ledger.api.LateFeeRow;
import org.atrium.ledger.api.PostedBatch;
import org.atrium.ledger.domain.LateFeeRun;
import org.atrium.ledger.domain.LateSchedule;
import org.atrium.ledger.domain.Posting;

/**
 * Late fees (FE-06): one charge for each principal that has any, made worth more or less by
 * postings. Row i of n of a batch has the posting base + i, a new charge the id n further, its
 * entries 2n and 3n further.
 */
public class LateFeeStore {
    private static final String OVERDUE =
            " WHERE p.PROJECT_ID = ? AND p.PART = 'PRINCIPAL' AND p.OPEN_AMOUNT > 0 AND p.DUE < ?";
    private static final String STAGED = " FROM LEDGER.STAGED_LATE_FEE s WHERE s.BATCH_ID = ?";
    private static final String CHARGE = "COALESCE(s.CHARGE_ID, CAST(? AS BIGINT) + s.ROW_NO)";

    /**
     * Accounts of a project.
     *
     * @param after ids above this one
     * @param upTo up to this one
     */
    public record Accounts(long project, long after, long upTo) {
        /** A single one. */
        public static Accounts only(Posting.Where where) {
            return new Accounts(where.projectId(), where.accountId() - 1, where.accountId());
        }

        private LateFeeSql.Scope scope() {
            return new LateFeeSql.Scope(project, true, after, upTo);
        }
    }

    /**
     * The late fee of a principal.
     *
     * @param charge the late fee's own charge; null before its first posting
     * @param posted stands in the books
     * @param fee what it comes to
     */
    public record Due(long principal, Long charge, Money posted, Money fee) {}

    /** A late fee of which some no longer counts. */
    public record Excess(Posting.Where where, long entity, long charge, Money amount) {}

    /** Which overdue charges a list shows; null means all. */
    public record Filter(LocalDate asOf, String item, Long house) {}

    /** Late fees of these accounts as a day's books show them. */
    public List<Due> due(EntityManager em, Accounts accounts, LateSchedule schedule) {
        return due(em, accounts.scope(), schedule);
    }

    /** Late fees of the principals with these ids as a day's books show them. */
    public List<Due> due(
            EntityManager em, long project, long after, long upTo, LateSchedule schedule) {
        return due(em, new LateFeeSql.Scope(project, false, after, upTo), schedule);
    }

    private static List<Due> due(EntityManager em, LateFeeSql.Scope scope, LateSchedule schedule) {
        return new LateFeeSql(em, scope, schedule)
                .bookedUpTo(schedule.asOf())
                .withPaid()
                .addTo(SqlQuery.sql("SELECT f.PRINCIPAL_ID, f.CHARGE_ID, f.POSTED, f.FEE FROM ("))
                .add(") f")
                .list(em, r -> new Due(r.number(0), r.number(1), r.money(2), r.money(3)));
    }

    /** Overdue principals that are open, by id; without their late fees. */
    public List<LateFeeRow> overdue(
            EntityManager em, long project, Filter filter, long after, int limit) {
        return SqlQuery.sql(
                        "SELECT p.ID, p.HOUSE_ID, "
                                + Names.house("NAME", "p.HOUSE_ID")
                                + ", p.DEBTOR_ID, "
                                + Names.customer("NAME", "p.DEBTOR_ID")
                                + ", p.ITEM, p.PERIOD, p.DUE, p.OPEN_AMOUNT FROM LEDGER.CHARGE p"
                                + OVERDUE,
                        project,
                        filter.asOf())
                .add("AND p.ID > ?", after)
                .addIf("AND p.ITEM = ?", filter.item())
                .addIf("AND p.HOUSE_ID = ?", filter.house())
                .add("ORDER BY p.ID")
                .list(em, limit, r -> row(r, filter.asOf()));
    }

    /** How many principals are overdue and open. */
    public long countOverdue(EntityManager em, long project, LocalDate day) {
        return SqlQuery.sql("SELECT COUNT(*) FROM LEDGER.CHARGE p" + OVERDUE, project, day)
                .one(em, r -> r.number(0));
    }

    private static LateFeeRow row(SqlRow r, LocalDate asOf) {
        LateFeeRow row = new LateFeeRow();
        row.chargeId = r.id(0);
        row.houseId = r.id(1);
        row.houseName = r.text(2);
        row.debtorId = r.id(3);
        row.debtor = r.text(4);
        row.item = r.text(5);
        row.period = r.text(6);
        row.due = r.date(7);
        row.daysOverdue = asOf.toEpochDay() - row.due.toEpochDay();
        row.open = r.moneyView(8);
        return row;
    }

    /** The next {@code size} accounts at most, in order; none where none is left. */
    public List<Long> next(EntityManager em, long project, long after, int size) {
        return SqlQuery.sql(
                        "SELECT ID FROM LEDGER.ACCOUNT WHERE PROJECT_ID = ? AND ID > ? ORDER BY ID",
                        project,
                        after)
                .list(em, size, r -> r.number(0));
    }

    /** How many accounts a project has. */
    public long count(EntityManager em, long project) {
        return SqlQuery.sql("SELECT COUNT(*) FROM LEDGER.ACCOUNT WHERE PROJECT_ID = ?", project)
                .one(em, r -> r.number(0));
    }

    /** To be done before the accounts of a large project are read in parts. */
    public void refreshStatistics(EntityManager em, long accounts) {
        TableStatistics.refreshFor(
                em, accounts, "LEDGER.ACCOUNT", "LEDGER.CHARGE", "LEDGER.POSTING", "LEDGER.ENTRY");
    }

    /** Takes the locks of these accounts until the end of the transaction. */
    public void lock(EntityManager em, Accounts accounts) {
        SqlQuery.sql(
                        "WHERE PROJECT_ID = ? AND ID > ? AND ID <= ?",
                        accounts.project(),
                        accounts.after(),
                        accounts.upTo())
                .lock(em, "LEDGER.ACCOUNT");
    }

    /** Why late fees are brought up to a day. */
    public enum Occasion {
        /** Money comes or is used on this day: what was counted for later days is taken back. */
        MONEY,
        /** A charge was worth something else from the beginning: paid late fees count too. */
        CORRECTION,
        /** A run: what money of a later day was settled with stays. */
        RUN
    }

    /** Stages what late fees have changed by; returns how many rows were numbered. */
    public int stage(
            EntityManager em,
            Accounts accounts,
            LateSchedule schedule,
            Occasion occasion,
            long batch) {
        LateFeeSql sql = new LateFeeSql(em, accounts.scope(), schedule);
        SqlQuery query =
                (occasion == Occasion.CORRECTION ? sql.withPaid() : sql)
                        .addTo(
                                SqlQuery.sql(
                                        "INSERT INTO LEDGER.STAGED_LATE_FEE (BATCH_ID, PROJECT_ID,"
                                                + " ROW_NO, PRINCIPAL_ID, ACCOUNT_ID, ENTITY_ID,"
                                                + " CHARGE_ID, AMOUNT) SELECT CAST(? AS BIGINT),"
                                                + " CAST(? AS BIGINT), ROW_NUMBER() OVER (),"
                                                + " f.PRINCIPAL_ID, f.ACCOUNT_ID, f.ENTITY_ID,"
                                                + " f.CHARGE_ID, f.FEE - f.POSTED FROM (",
                                        batch,
                                        accounts.project()))
                        .add(") f WHERE f.FEE <> f.POSTED");
        if (occasion == Occasion.RUN) {
            query.add("AND (f.FEE > f.POSTED OR f.BOOKED_ON <= ?)", schedule.asOf());
        }
        return query.execute(em);
    }

    /** How many late fees are staged, and what they come to. */
    public PostedBatch staged(EntityManager em, long batch) {
        return SqlQuery.sql("SELECT COUNT(*), SUM(s.AMOUNT)" + STAGED, batch)
                .one(em, r -> new PostedBatch(r.number(0), r.money(1)));
    }

    /**
     * Staged late fees that are to be posted.
     *
     * @param batch theirs
     * @param accounts they are of these
     * @param base ids above this one are theirs
     * @param rows how many were staged
     */
    public record Grown(long batch, Accounts accounts, long base, int rows) {}

    /** Posts what is staged on this day, and forgets it. */
    public void post(EntityManager em, Grown grown, LocalDate on, Posting.Who who) {
        long batch = grown.batch();
        long base = grown.base();
        int n = grown.rows();
        raise(em, grown);
        add(em, grown);
        SqlQuery.sql(
                        "INSERT INTO LEDGER.POSTING (ID, PROJECT_ID, ACCOUNT_ID, ENTITY_ID, KIND,"
                                + " BUSINESS_DATE, CREATED_BY, CREATED_AT)"
                                + " SELECT CAST(? AS BIGINT) + s.ROW_NO, s.PROJECT_ID,"
                                + " s.ACCOUNT_ID, s.ENTITY_ID, 'LATE_FEE', CAST(? AS DATE),"
                                + " CAST(? AS VARCHAR(80)), CAST(? AS TIMESTAMP)"
                                + STAGED,
                        base,
                        on,
                        who.user(),
                        who.at(),
                        batch)
                .execute(em);
        SqlQuery.sql(
                        "INSERT INTO LEDGER.ENTRY"
                                + " (ID, PROJECT_ID, POSTING_ID, ACCOUNT_ID, GL, CHARGE_ID, AMOUNT)")
                .add(line("RECEIVABLE", "s.AMOUNT"), base + 2L * n, base, base + n, batch)
                .add("UNION ALL")
                .add(line("INCOME", "-s.AMOUNT"), base + 3L * n, base, base + n, batch)
                .execute(em);
        SqlQuery.sql("DELETE FROM LEDGER.STAGED_LATE_FEE WHERE BATCH_ID = ?", batch).execute(em);
    }

    private static String line(String gl, String amount) {
        return "SELECT CAST(? AS BIGINT) + s.ROW_NO, s.PROJECT_ID, CAST(? AS BIGINT) + s.ROW_NO,"
                + " s.ACCOUNT_ID, '"
                + gl
                + "', "
                + CHARGE
                + ", "
                + amount
                + STAGED;
    }

    /** Those that exist are worth more. */
    private static void raise(EntityManager em, Grown grown) {
        String more =
                "(SELECT s.AMOUNT" + STAGED + " AND s.PRINCIPAL_ID = LEDGER.CHARGE.PRINCIPAL_ID)";
        SqlQuery.sql(
                        "UPDATE LEDGER.CHARGE SET VERSION = VERSION + 1, ADJUSTED = ADJUSTED + "
                                + more
                                + ", OPEN_AMOUNT = OPEN_AMOUNT + "
                                + more
                                + " WHERE PROJECT_ID = ? AND ACCOUNT_ID > ? AND ACCOUNT_ID <= ?"
                                + " AND PRINCIPAL_ID IN (SELECT s.PRINCIPAL_ID"
                                + STAGED
                                + " AND s.CHARGE_ID IS NOT NULL)",
                        grown.batch(),
                        grown.batch(),
                        grown.accounts().project(),
                        grown.accounts().after(),
                        grown.accounts().upTo(),
                        grown.batch())
                .execute(em);
    }

    /** The others are made. */
    private static void add(EntityManager em, Grown grown) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.CHARGE (ID, PROJECT_ID, ACCOUNT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, DUE, PART, AMOUNT,"
                                + " OPEN_AMOUNT, FUNCTION_ID, POSTING_ID, PRINCIPAL_ID, VERSION)"
                                + " SELECT CAST(? AS BIGINT) + s.ROW_NO, p.PROJECT_ID,"
                                + " p.ACCOUNT_ID, p.HOUSE_ID, p.DEBTOR_ID, p.ENTITY_ID, p.ITEM,"
                                + " p.PERIOD, p.DUE, 'LATE_FEE', s.AMOUNT, s.AMOUNT,"
                                + " p.FUNCTION_ID, CAST(? AS BIGINT) + s.ROW_NO, p.ID, 0"
                                + SqlQuery.FROM_IN_ORDER
                                + "LEDGER.STAGED_LATE_FEE s, LEDGER.CHARGE p"
                                + SqlQuery.BY_INDEX
                                + "WHERE s.BATCH_ID = ? AND s.CHARGE_ID IS NULL"
                                + " AND p.ID = s.PRINCIPAL_ID",
                        grown.base() + grown.rows(),
                        grown.base(),
                        grown.batch())
                .execute(em);
    }

    /** Staged late fees that stand too high in the books; they are staged no longer. */
    public List<Excess> takeExcess(EntityManager em, long batch) {
        List<Excess> excess =
                SqlQuery.sql(
                                "SELECT c.PROJECT_ID, c.ACCOUNT_ID, c.ENTITY_ID, c.ID, -s.AMOUNT"
                                        + " FROM LEDGER.STAGED_LATE_FEE s JOIN LEDGER.CHARGE c"
                                        + " ON c.ID = s.CHARGE_ID WHERE s.BATCH_ID = ?"
                                        + " AND s.AMOUNT < 0 ORDER BY c.ID",
                                batch)
                        .list(em, LateFeeStore::excess);
        if (!excess.isEmpty()) {
            SqlQuery.sql("DELETE FROM LEDGER.STAGED_LATE_FEE WHERE BATCH_ID = ?", batch)
                    .add("AND AMOUNT < 0")
                    .execute(em);
        }
        return excess;
    }

    private static Excess excess(SqlRow r) {
        Posting.Where where = new Posting.Where(r.number(0), r.number(1));
        return new Excess(where, r.number(2), r.number(3), r.money(4));
    }

    /** What is open of a charge. */
    public Money open(EntityManager em, long charge) {
        return SqlQuery.sql("SELECT OPEN_AMOUNT FROM LEDGER.CHARGE WHERE ID = ?", charge)
                .one(em, r -> r.money(0));
    }

    /** Adds a run. */
    public void add(EntityManager em, LateFeeRun run) {
        em.persist(run);
        em.flush();
    }

    /** The run; null where the project has no such run. */
    public LateFeeRun find(EntityManager em, long project, long id) {
        LateFeeRun run = em.find(LateFeeRun.class, id);
        return run == null || run.projectId() != project ? null : run;
    }

    /** One page, newest first. */
    public List<LateFeeRun> runs(EntityManager em, long project, PageRequest page) {
        return em.createQuery(
                        "SELECT r FROM LateFeeRun r WHERE r.projectId = :project AND r.id < :after"
                                + " ORDER BY r.id DESC",
                        LateFeeRun.class)
                .setParameter("project", project)
                .setParameter("after", page.afterId(Long.MAX_VALUE))
                .setMaxResults(page.fetch())
                .getResultList();
    }

    /** The day of the latest run of a project; null before the first. */
    public LocalDate lastDay(EntityManager em, long project) {
        return SqlQuery.sql(
                        "SELECT MAX(AS_OF) FROM LEDGER.LATE_FEE_RUN WHERE PROJECT_ID = ?", project)
                .one(em, r -> r.date(0));
    }
}
