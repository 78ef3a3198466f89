package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.OwnerChange;

/** Changes of owner, always within one project. */
public class OwnerChangeStore {
    /** A change in a list. */
    public record Found(
            long id,
            String number,
            long houseId,
            String house,
            String kind,
            String state,
            String before,
            String after,
            LocalDate effectiveOn,
            Instant appliedAt,
            String appliedBy) {}

    /** Which changes; null for all. */
    public record Filter(Long houseId, String kind, String state, String q) {}

    /** The change. */
    public Optional<OwnerChange> find(EntityManager em, long projectId, long id) {
        return byId(em, projectId, id).getResultList().stream().findFirst();
    }

    /** The change, locked until the end of the transaction. */
    public Optional<OwnerChange> lock(EntityManager em, long projectId, long id) {
        return byId(em, projectId, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The one that is under way for a house. */
    public Optional<OwnerChange> open(EntityManager em, long projectId, long houseId) {
        return em
                .createQuery(
                        "select c from OwnerChange c where c.projectId = :project"
                                + " and c.openFor = :house",
                        OwnerChange.class)
                .setParameter("project", projectId)
                .setParameter("house", houseId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Changes before this key, the latest first. They are chosen first and joined then: Derby would
     * sort all of the project for each page.
     */
    public List<Found> list(
            EntityManager em, long projectId, Filter filter, long before, int limit) {
        String houses = " JOIN REGISTRY.HOUSE H ON H.ID = C.HOUSE_ID";
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT C.ID, C.NUMBER, C.HOUSE_ID, H.NAME, C.KIND, C.STATE,"
                                        + " C.OLD_NAMES, C.NEW_NAMES, C.EFFECTIVE_ON, C.APPLIED_AT,"
                                        + " "
                                        + PersonNames.of("C.APPLIED_BY")
                                        + SqlQuery.FROM_IN_ORDER
                                        + "(SELECT C.ID FROM REGISTRY.OWNER_CHANGE C"
                                        + (filter.q() == null ? "" : houses)
                                        + " WHERE C.PROJECT_ID = ? AND C.ID < ?",
                                projectId,
                                before)
                        .addIf("AND C.HOUSE_ID = ?", filter.houseId())
                        .addIf("AND C.KIND = ?", filter.kind())
                        .addIf("AND C.STATE = ?", filter.state());
        if (filter.q() != null) {
            String like = HouseSearch.like(filter.q());
            query.add(
                    "AND (LOWER(C.NUMBER) LIKE ? ESCAPE '!' OR LOWER(H.NAME) LIKE ? ESCAPE '!'"
                            + " OR LOWER(C.OLD_NAMES) LIKE ? ESCAPE '!'"
                            + " OR LOWER(C.NEW_NAMES) LIKE ? ESCAPE '!')",
                    like,
                    like,
                    like,
                    like);
        }
        return query.add("ORDER BY C.ID DESC FETCH FIRST " + limit + " ROWS ONLY)")
                .add("N JOIN REGISTRY.OWNER_CHANGE C ON C.ID = N.ID" + houses)
                .add("ORDER BY C.ID DESC")
                .list(
                        em,
                        limit,
                        r ->
                                new Found(
                                        r.number(0),
                                        r.text(1),
                                        r.number(2),
                                        r.text(3),
                                        r.text(4),
                                        r.text(5),
                                        r.text(6),
                                        r.text(7),
                                        r.date(8),
                                        r.instant(9),
                                        r.text(10)));
    }

    private static TypedQuery<OwnerChange> byId(EntityManager em, long projectId, long id) {
        return em.createQuery(
                        "select c from OwnerChange c where c.id = :id and c.projectId = :project",
                        OwnerChange.class)
                .setParameter("id", id)
                .setParameter("project", projectId);
    }
}
