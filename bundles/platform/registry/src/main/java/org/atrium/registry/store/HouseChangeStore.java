package org.atrium.registry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.HouseChange;

/** Splits and merges of houses, always within one project. */
public class HouseChangeStore {
    /** A change in a list. */
    public record Found(
            long id,
            String number,
            String kind,
            String state,
            String before,
            String after,
            LocalDate effectiveOn,
            Instant appliedAt,
            String appliedBy) {}

    /** A house of a change. */
    public record Part(long house, String name) {}

    /** An open case of a house. */
    public record OpenCase(String house, String flow, String number) {}

    /** The change, locked until the end of the transaction where asked for. */
    public Optional<HouseChange> find(EntityManager em, long projectId, long id, boolean lock) {
        return em
                .createQuery(
                        "select c from HouseChange c where c.id = :id and c.projectId = :project",
                        HouseChange.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Changes before this key, the latest first; null for all states. */
    public List<Found> list(
            EntityManager em, long projectId, String state, long before, int limit) {
        return SqlQuery.sql(
                        "SELECT ID, NUMBER, KIND, STATE, OLD_NAMES, NEW_NAMES, EFFECTIVE_ON,"
                                + " APPLIED_AT, "
                                + PersonNames.of("APPLIED_BY")
                                + " FROM REGISTRY.HOUSE_CHANGE"
                                + " WHERE PROJECT_ID = ? AND ID < ?",
                        projectId,
                        before)
                .addIf("AND STATE = ?", state)
                .add("ORDER BY ID DESC")
                .list(
                        em,
                        limit,
                        r ->
                                new Found(
                                        r.number(0),
                                        r.text(1),
                                        r.text(2),
                                        r.text(3),
                                        r.text(4),
                                        r.text(5),
                                        r.date(6),
                                        r.instant(7),
                                        r.text(8)));
    }

    /** Notes its old houses ({@code OLD}) or its new ones ({@code NEW}). */
    public void add(
            EntityManager em, long projectId, long change, String side, Collection<Long> houses) {
        SqlBatch.sql(
                        "INSERT INTO REGISTRY.HOUSE_CHANGE_PART (CHANGE_ID, HOUSE_ID, PROJECT_ID,"
                                + " SIDE) VALUES (?, ?, ?, ?)")
                .execute(em, houses, h -> new Object[] {change, h, projectId, side});
    }

    /** Its houses of this side, in natural order. */
    public List<Part> parts(EntityManager em, long change, String side) {
        return SqlQuery.sql(
                        "SELECT H.ID, H.NAME FROM REGISTRY.HOUSE_CHANGE_PART P"
                                + " JOIN REGISTRY.HOUSE H ON H.ID = P.HOUSE_ID"
                                + " WHERE P.CHANGE_ID = ? AND P.SIDE = ? ORDER BY H.SORT_KEY",
                        change,
                        side)
                .list(em, r -> new Part(r.number(0), r.text(1)));
    }

    /** The change by which a house ended ({@code OLD}) or began ({@code NEW}); null for none. */
    public Long effective(EntityManager em, long projectId, long house, String side) {
        return SqlQuery.sql(
                        "SELECT P.CHANGE_ID FROM REGISTRY.HOUSE_CHANGE_PART P"
                                + " JOIN REGISTRY.HOUSE_CHANGE C ON C.ID = P.CHANGE_ID"
                                + " WHERE P.PROJECT_ID = ? AND P.HOUSE_ID = ? AND P.SIDE = ?"
                                + " AND C.STATE = 'EFFECTIVE'",
                        projectId,
                        house,
                        side)
                .one(em, r -> r.number(0));
    }

    /** The number of another change that is under way for one of these houses; null for none. */
    public String underWay(EntityManager em, long projectId, Collection<Long> houses) {
        return SqlQuery.sql(
                        "SELECT C.NUMBER FROM REGISTRY.HOUSE_CHANGE_PART P"
                                + " JOIN REGISTRY.HOUSE_CHANGE C ON C.ID = P.CHANGE_ID"
                                + " WHERE P.PROJECT_ID = ? AND P.SIDE = 'OLD'"
                                + " AND C.STATE IN ('APPLIED', 'APPROVED')",
                        projectId)
                .addIn("AND P.HOUSE_ID IN", houses)
                .list(em, 1, r -> r.text(0))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Open cases of all flows at these houses, without this one. */
    public List<OpenCase> openCases(
            EntityManager em, long projectId, Collection<Long> houses, long without) {
        return SqlQuery.sql(
                        "SELECT H.NAME, C.FLOW, C.CASE_NUMBER FROM WORKFLOW.V1_CASE C"
                                + " JOIN REGISTRY.HOUSE H ON H.ID = C.HOUSE_ID"
                                + " WHERE C.PROJECT_ID = ? AND C.IS_OPEN = ? AND C.ID <> ?",
                        projectId,
                        true,
                        without)
                .addIn("AND C.HOUSE_ID IN", houses)
                .add("ORDER BY H.SORT_KEY, C.ID")
                .list(em, 20, r -> new OpenCase(r.text(0), r.text(1), r.text(2)));
    }
}
