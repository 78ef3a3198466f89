package org.atrium.registry.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Merge;

/** Customers that may be one person, and the links between those that are (PR-04). */
public class MergeStore {
    /** Two rows with what speaks for their being one person. */
    public record Pair(
            long firstId,
            long firstProject,
            long secondId,
            long secondProject,
            boolean sameNumber,
            boolean samePhone,
            boolean sameName) {}

    /** A proposal; {@code mergeId} null where no merge stands. */
    public record Proposal(
            long id,
            long firstId,
            long firstProject,
            long secondId,
            long secondProject,
            int score,
            String reasons,
            String state,
            String decidedBy,
            String because,
            Long mergeId) {}

    private static final String PAIRS =
            "SELECT A.ID, A.PROJECT_ID, B.ID, B.PROJECT_ID,"
                    + " CASE WHEN A.ID_HASH = B.ID_HASH THEN 1 ELSE 0 END,"
                    + " CASE WHEN A.PHONE = B.PHONE THEN 1 ELSE 0 END,"
                    + " CASE WHEN A.NAME = B.NAME THEN 1 ELSE 0 END"
                    + " FROM REGISTRY.CUSTOMER A JOIN REGISTRY.CUSTOMER B ON B.ID > A.ID"
                    + " AND B.KIND = A.KIND AND ";
    private static final String OPEN =
            " WHERE A.DEVELOPER_OF IS NULL AND B.DEVELOPER_OF IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM REGISTRY.CUSTOMER_MATCH M WHERE M.FIRST_ID = A.ID"
                    + " AND M.SECOND_ID = B.ID)";
    private static final String SELECT =
            "SELECT M.ID, M.FIRST_ID, M.FIRST_PROJECT, M.SECOND_ID, M.SECOND_PROJECT, M.SCORE,"
                    + " M.REASONS, M.STATE, "
                    + PersonNames.of("M.DECIDED_BY")
                    + ", M.DECIDED_BECAUSE, G.ID"
                    + " FROM REGISTRY.CUSTOMER_MATCH M LEFT JOIN REGISTRY.CUSTOMER_MERGE G"
                    + " ON G.MATCH_ID = M.ID AND G.ACTIVE_ALIAS IS NOT NULL WHERE";

    /** Pairs of these projects with one id number, that were not proposed yet. */
    public List<Pair> sameNumber(EntityManager em, Collection<Long> projects, int limit) {
        return pairs(em, "B.ID_HASH = A.ID_HASH", projects, limit);
    }

    /** Pairs with one phone and one name, whose id numbers do not contradict. */
    public List<Pair> samePhone(EntityManager em, Collection<Long> projects, int limit) {
        return pairs(
                em,
                "B.PHONE = A.PHONE AND B.NAME = A.NAME"
                        + " AND (A.ID_HASH IS NULL OR B.ID_HASH IS NULL)",
                projects,
                limit);
    }

    private static List<Pair> pairs(
            EntityManager em, String equal, Collection<Long> projects, int limit) {
        return SqlQuery.sql(PAIRS + equal + OPEN)
                .addIn("AND A.PROJECT_ID IN", projects)
                .addIn("AND B.PROJECT_ID IN", projects)
                .list(
                        em,
                        limit,
                        r ->
                                new Pair(
                                        r.number(0),
                                        r.number(1),
                                        r.number(2),
                                        r.number(3),
                                        r.flag(4),
                                        r.flag(5),
                                        r.flag(6)));
    }

    /** Enters proposals and marks their customers as matched. */
    public void propose(EntityManager em, List<Proposal> found, Instant at) {
        SqlBatch.sql(
                        "INSERT INTO REGISTRY.CUSTOMER_MATCH (ID, FIRST_ID, FIRST_PROJECT,"
                                + " SECOND_ID, SECOND_PROJECT, SCORE, REASONS, STATE, FOUND_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)")
                .execute(
                        em,
                        found,
                        p ->
                                new Object[] {
                                    p.id(),
                                    p.firstId(),
                                    p.firstProject(),
                                    p.secondId(),
                                    p.secondProject(),
                                    p.score(),
                                    p.reasons(),
                                    at
                                });
        SqlBatch.sql(
                        "UPDATE REGISTRY.CUSTOMER SET PROFILE = 'MATCHED', VERSION = VERSION + 1"
                                + " WHERE PROFILE IN ('DRAFT', 'CURRENT') AND ID IN (?, ?)")
                .execute(em, found, p -> new Object[] {p.firstId(), p.secondId()});
    }

    /** Proposals between these projects before this key; {@code state} null for any. */
    public List<Proposal> list(
            EntityManager em, Collection<Long> projects, String state, long before, int limit) {
        return SqlQuery.sql(SELECT + " M.ID < ?", before)
                .addIn("AND M.FIRST_PROJECT IN", projects)
                .addIn("AND M.SECOND_PROJECT IN", projects)
                .addIf("AND M.STATE = ?", state)
                .add("ORDER BY M.ID DESC")
                .list(em, limit, MergeStore::proposal);
    }

    /** One proposal; null for none. */
    public Proposal find(EntityManager em, long id) {
        return SqlQuery.sql(SELECT + " M.ID = ?", id).one(em, MergeStore::proposal);
    }

    /** Decides a proposal that is in this state. Returns whether it was. */
    public boolean decide(
            EntityManager em, long id, String from, String to, Instant at, String by, String why) {
        return SqlQuery.sql(
                                "UPDATE REGISTRY.CUSTOMER_MATCH SET STATE = ?, DECIDED_AT = ?,"
                                        + " DECIDED_BY = ?, DECIDED_BECAUSE = ?"
                                        + " WHERE ID = ? AND STATE = ?",
                                to,
                                at,
                                by,
                                why,
                                id,
                                from)
                        .execute(em)
                == 1;
    }

    /** A customer of whatever project. */
    public Optional<Customer> customer(EntityManager em, long id, boolean lock) {
        return em
                .createQuery("select c from Customer c where c.id = :id", Customer.class)
                .setParameter("id", id)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The merge; {@code lock} for writing. */
    public Optional<Merge> merge(EntityManager em, long id, boolean lock) {
        return em
                .createQuery("select m from Merge m where m.id = :id", Merge.class)
                .setParameter("id", id)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The merges that stand, of a survivor and of an alias. */
    public List<Merge> standing(EntityManager em, long customerId) {
        return em.createQuery(
                        "select m from Merge m where m.activeAlias is not null"
                                + " and (m.survivorId = :id or m.activeAlias = :id) order by m.id",
                        Merge.class)
                .setParameter("id", customerId)
                .getResultList();
    }

    private static Proposal proposal(SqlRow row) {
        return new Proposal(
                row.number(0),
                row.number(1),
                row.number(2),
                row.number(3),
                row.number(4),
                row.number(5).intValue(),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.number(10));
    }
}
