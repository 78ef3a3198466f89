package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.registry.domain.CustomerCard;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.domain.Tracking;

/** Customers on their way into the archive, and their cards (PR-02). */
public class TrackingStore {
    /**
     * A customer who has appeared.
     *
     * @param houseId one of his houses
     * @param shop whether one of them is a shop
     * @param owner whether he owns one of them
     */
    public record Appeared(
            long customerId, String kind, String name, long houseId, boolean shop, boolean owner) {}

    /** A tracking in a list; phone unmasked. */
    public record Listed(
            long customerId,
            String name,
            String phone,
            String number,
            String state,
            String customerClass,
            String custodian,
            String custodianName,
            Instant openedAt,
            Instant dueAt,
            boolean overdue,
            LocalDate contactedOn,
            Boolean inTime) {}

    /** Which ones; null for all. */
    public record Filter(
            String q, String state, String custodian, String customerClass, boolean overdue) {}

    /** Figures of one month or custodian. */
    public record Figures(
            String key, long opened, long inTime, long late, long overdue, long waiting) {}

    private static final String UNTRACKED =
            "C.DEVELOPER_OF IS NULL AND C.ANONYMISED_AT IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM REGISTRY.TRACKING T WHERE T.CUSTOMER_ID = C.ID)";

    /**
     * Customers who are not tracked yet and are something to a house today or later.
     *
     * @param houseId null for any
     */
    public List<Appeared> appeared(
            EntityManager em,
            long projectId,
            Long houseId,
            Collection<PartyRole> roles,
            LocalDate today,
            int limit) {
        if (roles.isEmpty()) {
            return List.of();
        }
        return SqlQuery.sql(
                        "SELECT C.ID, C.KIND, C.NAME, MIN(P.HOUSE_ID),"
                                + " MAX(CASE WHEN H.KIND = 'SHOP' THEN 1 ELSE 0 END),"
                                + " MAX(CASE WHEN P.ROLE = 'OWNER' THEN 1 ELSE 0 END)"
                                + " FROM REGISTRY.CUSTOMER C JOIN REGISTRY.PARTY P"
                                + " ON P.PROJECT_ID = C.PROJECT_ID AND P.CUSTOMER_ID = C.ID"
                                + " JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                                + " WHERE C.PROJECT_ID = ? AND P.SUPERSEDED_BY IS NULL"
                                + " AND (P.TO_DATE IS NULL OR P.TO_DATE > ?) AND "
                                + UNTRACKED,
                        projectId,
                        today)
                .addIn("AND P.ROLE IN", roles.stream().map(Enum::name).toList())
                .addIf("AND P.HOUSE_ID = ?", houseId)
                .add("GROUP BY C.ID, C.KIND, C.NAME ORDER BY C.ID")
                .list(em, limit, TrackingStore::appeared);
    }

    /** What a customer is today, tracked or not; empty where he is nothing to any house. */
    public Optional<Appeared> known(
            EntityManager em, long projectId, long customerId, LocalDate today) {
        return SqlQuery.sql(
                        "SELECT C.ID, C.KIND, C.NAME, MIN(P.HOUSE_ID),"
                                + " MAX(CASE WHEN H.KIND = 'SHOP' THEN 1 ELSE 0 END),"
                                + " MAX(CASE WHEN P.ROLE = 'OWNER' THEN 1 ELSE 0 END)"
                                + " FROM REGISTRY.CUSTOMER C JOIN REGISTRY.PARTY P"
                                + " ON P.PROJECT_ID = C.PROJECT_ID AND P.CUSTOMER_ID = C.ID"
                                + " JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                                + " WHERE C.PROJECT_ID = ? AND C.ID = ? AND P.SUPERSEDED_BY IS NULL"
                                + " AND (P.TO_DATE IS NULL OR P.TO_DATE > ?)"
                                + " GROUP BY C.ID, C.KIND, C.NAME",
                        projectId,
                        customerId,
                        today)
                .list(em, 1, TrackingStore::appeared)
                .stream()
                .findFirst();
    }

    /** Whether the project has looked at its customers before. */
    public boolean isBegun(EntityManager em, long projectId) {
        return !SqlQuery.sql(
                        "SELECT CUSTOMER_ID FROM REGISTRY.TRACKING WHERE PROJECT_ID = ?", projectId)
                .list(em, 1, r -> r.number(0))
                .isEmpty();
    }

    /** Marks all who are not tracked as known before, in one statement. Returns how many. */
    public int takeOver(EntityManager em, long projectId) {
        return SqlQuery.sql(
                        "INSERT INTO REGISTRY.TRACKING (CUSTOMER_ID, PROJECT_ID, VERSION, STATE)"
                                + " SELECT C.ID, C.PROJECT_ID, 0, 'TAKEN_OVER'"
                                + " FROM REGISTRY.CUSTOMER C WHERE C.PROJECT_ID = ? AND "
                                + UNTRACKED,
                        projectId)
                .execute(em);
    }

    /** Those who wait for a custodian. */
    public Set<Long> toAllocate(EntityManager em, long projectId) {
        return new HashSet<>(
                SqlQuery.sql(
                                "SELECT CUSTOMER_ID FROM REGISTRY.TRACKING WHERE PROJECT_ID = ?"
                                        + " AND STATE IN ('COLLECTED', 'CONSOLIDATED')",
                                projectId)
                        .list(em, r -> r.number(0)));
    }

    /** The tracking of a customer. */
    public Optional<Tracking> find(
            EntityManager em, long projectId, long customerId, boolean lock) {
        return em
                .createQuery(
                        "select t from Tracking t where t.customerId = :id"
                                + " and t.projectId = :project",
                        Tracking.class)
                .setParameter("id", customerId)
                .setParameter("project", projectId)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** A customer's card. */
    public Optional<CustomerCard> card(EntityManager em, long projectId, long customerId) {
        return em
                .createQuery(
                        "select c from CustomerCard c where c.customerId = :id"
                                + " and c.projectId = :project",
                        CustomerCard.class)
                .setParameter("id", customerId)
                .setParameter("project", projectId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The name of who looks after a customer; null for nobody. */
    public String custodian(EntityManager em, long projectId, long customerId) {
        return SqlQuery.sql(
                        "SELECT "
                                + PersonNames.of("C.CUSTODIAN")
                                + " FROM REGISTRY.CUSTOMER C WHERE C.PROJECT_ID = ? AND C.ID = ?",
                        projectId,
                        customerId)
                .one(em, r -> r.text(0));
    }

    /** Those under tracking after this key, in the order of appearance. */
    public List<Listed> list(
            EntityManager em, long projectId, Filter filter, Instant now, long after, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT T.CUSTOMER_ID, C.NAME, C.PHONE, T.NUMBER, T.STATE,"
                                        + " T.CUSTOMER_CLASS, T.CUSTODIAN, T.OPENED_AT, W.DUE_AT,"
                                        + " T.CONTACTED_ON, T.IN_TIME, "
                                        + PersonNames.of("T.CUSTODIAN")
                                        + " FROM REGISTRY.TRACKING T"
                                        + " JOIN REGISTRY.CUSTOMER C ON C.ID = T.CUSTOMER_ID"
                                        + " JOIN WORKFLOW.V1_CASE W ON W.PROJECT_ID = T.PROJECT_ID"
                                        + " AND W.ID = T.CASE_ID"
                                        + " WHERE T.PROJECT_ID = ? AND T.CUSTOMER_ID > ?",
                                projectId,
                                after)
                        .addIf("AND T.CUSTODIAN = ?", filter.custodian())
                        .addIf("AND T.CUSTOMER_CLASS = ?", filter.customerClass());
        if ("WAITING".equals(filter.state())) {
            query.add("AND T.STATE IN ('COLLECTED', 'CONSOLIDATED', 'ALLOCATED')");
        } else {
            query.addIf("AND T.STATE = ?", filter.state());
        }
        if (filter.overdue()) {
            query.add("AND W.DUE_AT <= ?", now);
        }
        if (filter.q() != null) {
            String like = HouseSearch.like(filter.q());
            query.add(
                    "AND (LOWER(C.NAME) LIKE ? ESCAPE '!' OR LOWER(T.NUMBER) LIKE ? ESCAPE '!')",
                    like,
                    like);
        }
        return query.add("ORDER BY T.CUSTOMER_ID").list(em, limit, row -> listed(row, now));
    }

    /**
     * Figures of first contacts.
     *
     * @param byCustodian by custodian instead of month
     * @param from first month, such as {@code 2026-01}
     * @param to last month
     */
    public List<Figures> figures(
            EntityManager em,
            long projectId,
            boolean byCustodian,
            String from,
            String to,
            Instant now) {
        String key = byCustodian ? "COALESCE(T.CUSTODIAN, '-')" : "T.OPENED_MONTH";
        return SqlQuery.sql(
                        "SELECT GROUP_KEY, COUNT(*), SUM(N_GOOD), SUM(N_LATE), SUM(N_OVERDUE), SUM(N_WAITING) FROM"
                                + " (SELECT "
                                + key
                                + " AS GROUP_KEY,"
                                + " CASE WHEN T.IN_TIME = TRUE THEN 1 ELSE 0 END AS N_GOOD,"
                                + " CASE WHEN T.IN_TIME = FALSE THEN 1 ELSE 0 END AS N_LATE,"
                                + " CASE WHEN T.IN_TIME IS NULL AND W.DUE_AT <= ?"
                                + " THEN 1 ELSE 0 END AS N_OVERDUE,"
                                + " CASE WHEN T.IN_TIME IS NULL AND W.DUE_AT > ?"
                                + " THEN 1 ELSE 0 END AS N_WAITING"
                                + " FROM REGISTRY.TRACKING T JOIN WORKFLOW.V1_CASE W"
                                + " ON W.PROJECT_ID = T.PROJECT_ID AND W.ID = T.CASE_ID"
                                + " WHERE T.PROJECT_ID = ? AND T.OPENED_MONTH >= ?"
                                + " AND T.OPENED_MONTH <= ?) F GROUP BY GROUP_KEY ORDER BY GROUP_KEY",
                        now,
                        now,
                        projectId,
                        from,
                        to)
                .list(
                        em,
                        r ->
                                new Figures(
                                        r.text(0),
                                        r.number(1),
                                        r.number(2),
                                        r.number(3),
                                        r.number(4),
                                        r.number(5)));
    }

    /** How many cases of any kind the customer's houses of today have had: all, and open ones. */
    public long[] cases(EntityManager em, long projectId, Collection<Long> houses) {
        if (houses.isEmpty()) {
            return new long[] {0, 0};
        }
        return SqlQuery.sql(
                        "SELECT COUNT(*), COUNT(CASE WHEN W.IS_OPEN = TRUE THEN 1 END)"
                                + " FROM WORKFLOW.V1_CASE W WHERE W.PROJECT_ID = ?",
                        projectId)
                .addIn("AND W.HOUSE_ID IN", houses)
                .one(em, r -> new long[] {r.number(0), r.number(1)});
    }

    private static Appeared appeared(SqlRow row) {
        return new Appeared(
                row.number(0),
                row.text(1),
                row.text(2),
                row.number(3),
                row.number(4) > 0,
                row.number(5) > 0);
    }

    private static Listed listed(SqlRow row, Instant now) {
        Instant due = row.instant(8);
        return new Listed(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(11),
                row.instant(7),
                due,
                due != null && !due.isAfter(now),
                row.date(9),
                row.date(9) == null ? null : (Boolean) row.flag(10));
    }
}
