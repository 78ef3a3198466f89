package org.atrium.fees.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.fees.domain.DunningCall;
import org.atrium.fees.domain.DunningHold;
import org.atrium.fees.domain.InstalmentPlan;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Disputes, promises and instalments of accounts on the ladder, and calls (FE-01, FE-02). */
public class HoldStore {
    private static final String HELD =
            "SELECT k.ID, k.ACCOUNT_ID, k.HOUSE_ID, "
                    + DunningLines.house("k")
                    + ", "
                    + DunningLines.debtor("NAME", "k")
                    + ", k.STATE, k.HOLD, k.HOLD_ID, k.HELD_PART, k.COUNTS_FROM, k.VERSION";

    /**
     * An account on the ladder with its hold.
     *
     * @param holdId null where nothing holds it
     * @param part whether the hold is only for charges that a dispute names
     */
    public record Held(
            long id,
            long accountId,
            long houseId,
            String house,
            String debtor,
            String state,
            Long holdId,
            boolean part,
            LocalDate countsFrom,
            long version) {
        /** Whether nothing that its round warned of is open. */
        public boolean isPaid() {
            return "PAID".equals(state);
        }
    }

    /** A step that asks for a call, a visit or a decision on a stop. */
    public record Asked(
            long step,
            long caseId,
            long houseId,
            String house,
            String debtor,
            String rung,
            Money overdue,
            long days) {}

    /** A case; null where the project has no such case. */
    public Held find(EntityManager em, long project, long id) {
        return SqlQuery.sql(HELD)
                .add("FROM FEES.DUNNING_CASE k WHERE k.PROJECT_ID = ? AND k.ID = ?", project, id)
                .one(em, HoldStore::held);
    }

    /** Cases of a range of accounts that are held by a promise or by instalments. */
    public List<Held> promised(EntityManager em, long project, long after, long upTo) {
        return SqlQuery.sql(HELD + LadderStore.CASES, project, after, upTo)
                .add("AND k.HOLD IN ('PROMISE', 'INSTALMENTS') ORDER BY k.ID")
                .list(em, HoldStore::held);
    }

    private static Held held(SqlRow r) {
        return new Held(
                r.number(0),
                r.number(1),
                r.number(2),
                r.text(3),
                r.text(4),
                r.text(5),
                r.number(7),
                r.flag(8),
                r.date(9),
                r.number(10));
    }

    /** What is open of an account's charges that were due before a day. */
    public Money owed(EntityManager em, long project, long account, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT COALESCE(SUM(OPEN_AMOUNT), 0) FROM LEDGER.V1_OPEN_CHARGE"
                                + " WHERE PROJECT_ID = ? AND ACCOUNT_ID = ? AND DUE < ?"
                                + LadderStore.DUNNED,
                        project,
                        account,
                        day)
                .one(em, r -> r.money(0));
    }

    /** Which of these charges are open, overdue and of this account. */
    public List<Long> overdue(
            EntityManager em, long project, Held of, Collection<Long> charges, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT ID FROM LEDGER.V1_OPEN_CHARGE WHERE PROJECT_ID = ?"
                                + " AND ACCOUNT_ID = ? AND DUE < ?"
                                + LadderStore.DUNNED,
                        project,
                        of.accountId(),
                        day)
                .addIn("AND ID IN", charges)
                .list(em, r -> r.number(0));
    }

    /** Adds a hold. */
    public void add(EntityManager em, DunningHold hold) {
        em.persist(hold);
        em.flush();
    }

    /** The hold with this id. */
    public DunningHold hold(EntityManager em, long id) {
        return em.find(DunningHold.class, id);
    }

    /** Case of workflow of the last dispute of a case; null where it had none. */
    public Long lastDispute(EntityManager em, long id) {
        return SqlQuery.sql(
                        "SELECT MAX(FLOW_CASE_ID) FROM FEES.DUNNING_HOLD"
                                + " WHERE CASE_ID = ? AND KIND = 'DISPUTE'",
                        id)
                .one(em, r -> r.number(0));
    }

    /** The agreement of a case that waits for signatures; null for none. */
    public DunningHold requested(EntityManager em, long id) {
        return ofCase(em, id).stream()
                .filter(hold -> hold.state() == DunningHold.State.REQUESTED)
                .findFirst()
                .orElse(null);
    }

    /** Agreements that wait for signatures though their account is paid. */
    public List<Long> needlessPlans(EntityManager em, long project, long after, long upTo) {
        return SqlQuery.sql(
                        "SELECT h.ID"
                                + SqlQuery.FROM_IN_ORDER
                                + "FEES.DUNNING_HOLD h JOIN FEES.DUNNING_CASE k"
                                + " ON k.ID = h.CASE_ID WHERE h.PROJECT_ID = ?"
                                + " AND h.STATE = 'REQUESTED' AND k.STATE = 'PAID'"
                                + " AND k.ACCOUNT_ID > ? AND k.ACCOUNT_ID <= ? ORDER BY h.ID",
                        project,
                        after,
                        upTo)
                .list(em, r -> r.number(0));
    }

    /** All holds of a case, oldest first. */
    public List<DunningHold> ofCase(EntityManager em, long id) {
        return em.createQuery(
                        "SELECT h FROM DunningHold h WHERE h.caseId = :id ORDER BY h.id",
                        DunningHold.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Adds the instalments of an agreement, in the order of their days. */
    public void addInstalments(EntityManager em, long hold, List<InstalmentPlan.Part> parts) {
        int line = 0;
        for (InstalmentPlan.Part part : parts) {
            SqlQuery.sql(
                            "INSERT INTO FEES.DUNNING_INSTALMENT (HOLD_ID, LINE_NO, DUE, AMOUNT)"
                                    + " VALUES (?, ?, ?, ?)",
                            hold,
                            ++line,
                            part.due(),
                            part.amount())
                    .execute(em);
        }
    }

    /** The instalments of an agreement, in the order of their days. */
    public InstalmentPlan instalments(EntityManager em, long hold) {
        return new InstalmentPlan(
                SqlQuery.sql(
                                "SELECT DUE, AMOUNT FROM FEES.DUNNING_INSTALMENT WHERE HOLD_ID = ?"
                                        + " ORDER BY LINE_NO",
                                hold)
                        .list(em, r -> new InstalmentPlan.Part(r.date(0), r.money(1))));
    }

    /** Names the charges of a dispute. */
    public void addDisputed(
            EntityManager em, long project, Held of, long hold, Collection<Long> charges) {
        for (long charge : charges) {
            SqlQuery.sql(
                            "INSERT INTO FEES.DUNNING_DISPUTED (HOLD_ID, CHARGE_ID, PROJECT_ID,"
                                    + " ACCOUNT_ID) VALUES (?, ?, ?, ?)",
                            hold,
                            charge,
                            project,
                            of.accountId())
                    .execute(em);
        }
    }

    /** Charges that an open dispute names. */
    public List<String> disputed(EntityManager em, long hold) {
        return SqlQuery.sql(
                        "SELECT CHARGE_ID FROM FEES.DUNNING_DISPUTED WHERE HOLD_ID = ?"
                                + " ORDER BY CHARGE_ID",
                        hold)
                .list(em, r -> r.id(0));
    }

    /**
     * Lets a hold hold its case.
     *
     * @param part whether only for the charges that it names
     */
    public void place(EntityManager em, DunningHold hold, boolean part) {
        SqlQuery.sql(
                        "UPDATE FEES.DUNNING_CASE SET HOLD = ?, HOLD_ID = ?, HELD_PART = ?,"
                                + " HELD_UNTIL = ?, VERSION = VERSION + 1 WHERE ID = ?",
                        hold.kind(),
                        hold.id(),
                        part,
                        hold.untilDay(),
                        hold.caseId())
                .execute(em);
    }

    /** Moves the last day of a hold. */
    public void holdUntil(EntityManager em, long id, LocalDate day) {
        SqlQuery.sql("UPDATE FEES.DUNNING_CASE SET HELD_UNTIL = ? WHERE ID = ?", day, id)
                .execute(em);
    }

    /**
     * Lets a case go on.
     *
     * @param countsFrom from when the gap to its next rung counts
     */
    public void lift(EntityManager em, DunningHold hold, LocalDate countsFrom) {
        SqlQuery.sql("DELETE FROM FEES.DUNNING_DISPUTED WHERE HOLD_ID = ?", hold.id()).execute(em);
        SqlQuery.sql(
                        "UPDATE FEES.DUNNING_CASE SET HOLD = NULL, HOLD_ID = NULL,"
                                + " HELD_PART = FALSE, HELD_UNTIL = NULL, COUNTS_FROM = ?,"
                                + " VERSION = VERSION + 1 WHERE ID = ?",
                        countsFrom,
                        hold.caseId())
                .execute(em);
    }

    /** Steps of a range of accounts that ask for a call, a visit or a decision on a stop. */
    public List<Asked> asked(EntityManager em, LadderStore.Range range) {
        return SqlQuery.sql(
                        "SELECT s.ID, s.CASE_ID, s.HOUSE_ID, "
                                + DunningLines.house("s")
                                + ", "
                                + DunningLines.debtor("NAME", "s")
                                + ", s.RUNG, s.OVERDUE, s.DAYS FROM FEES.DUNNING_STEP s"
                                + " WHERE s.RUN_ID = ? AND s.ACCOUNT_ID > ? AND s.ACCOUNT_ID <= ?"
                                + " AND s.OUTCOME = 'MADE' AND s.RUNG IN ('PHONE', 'HOME_VISIT',"
                                + " 'STOP_NOTICE', 'MANAGER_REPORT', 'STOP')"
                                + " ORDER BY s.ID",
                        range.run(),
                        range.after(),
                        range.upTo())
                .list(
                        em,
                        r ->
                                new Asked(
                                        r.number(0),
                                        r.number(1),
                                        r.number(2),
                                        r.text(3),
                                        r.text(4),
                                        r.text(5),
                                        r.money(6),
                                        r.number(7)));
    }

    /** Adds a call. */
    public void add(EntityManager em, DunningCall call) {
        em.persist(call);
    }

    /** The call that a step asked for; null where the project has no such call. */
    public DunningCall call(EntityManager em, long project, long step) {
        return em
                .createQuery(
                        "SELECT c FROM DunningCall c WHERE c.projectId = :project"
                                + " AND c.stepId = :step",
                        DunningCall.class)
                .setParameter("project", project)
                .setParameter("step", step)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The calls of a case. */
    public List<DunningCall> calls(EntityManager em, long id) {
        return em.createQuery(
                        "SELECT c FROM DunningCall c WHERE c.caseId = :id ORDER BY c.stepId",
                        DunningCall.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Steps whose calls are to be made though their account is paid. */
    public List<Long> needless(EntityManager em, long project, long after, long upTo) {
        return SqlQuery.sql(
                        "SELECT c.STEP_ID FROM FEES.DUNNING_CALL c JOIN FEES.DUNNING_CASE k"
                                + " ON k.ID = c.CASE_ID WHERE c.PROJECT_ID = ? AND c.STATE = 'OPEN'"
                                + " AND k.STATE = 'PAID' AND k.ACCOUNT_ID > ? AND k.ACCOUNT_ID <= ?"
                                + " ORDER BY c.STEP_ID",
                        project,
                        after,
                        upTo)
                .list(em, r -> r.number(0));
    }
}
