package org.atrium.registry.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.registry.domain.ServiceZone;

/** Who looks after which part of the estate, always within one project. */
public class ZoneStore {
    /** A zone in a list, with how many houses it has. */
    public record Found(
            long id,
            String user,
            String building,
            String entrance,
            String kind,
            LocalDate from,
            LocalDate to,
            long houses) {}

    /** The zones on a day (null: of all time) in order of user and building, after this key. */
    public List<Found> list(
            EntityManager em, long projectId, LocalDate day, String user, long after, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT Z.ID, Z.USER_NAME, Z.BUILDING, Z.ENTRANCE, Z.KIND, Z.FROM_DATE,"
                                + " Z.TO_DATE, (SELECT COUNT(*) FROM REGISTRY.HOUSE H WHERE"
                                + " H.PROJECT_ID = Z.PROJECT_ID AND H.BUILDING = Z.BUILDING"
                                + " AND (Z.ENTRANCE IS NULL OR H.ENTRANCE = Z.ENTRANCE)"
                                + " AND (Z.KIND IS NULL OR H.KIND = Z.KIND))"
                                + " FROM REGISTRY.SERVICE_ZONE Z"
                                + " WHERE Z.PROJECT_ID = ? AND Z.ID > ?",
                        projectId,
                        after);
        if (day != null) {
            query.add("AND Z.FROM_DATE <= ? AND (Z.TO_DATE IS NULL OR Z.TO_DATE > ?)", day, day);
        }
        return query.addIf("AND Z.USER_NAME = ?", user)
                .add("ORDER BY Z.ID")
                .list(em, limit, ZoneStore::found);
    }

    /** The open zones of a building. */
    public List<ServiceZone> open(EntityManager em, long projectId, String building) {
        return em.createQuery(
                        "select z from ServiceZone z where z.projectId = :project"
                                + " and z.building = :building and z.to is null",
                        ServiceZone.class)
                .setParameter("project", projectId)
                .setParameter("building", building)
                .getResultList();
    }

    /** The zone, locked until the end of the transaction. */
    public Optional<ServiceZone> lock(EntityManager em, long projectId, long id) {
        return em
                .createQuery(
                        "select z from ServiceZone z where z.id = :id and z.projectId = :project",
                        ServiceZone.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Found found(SqlRow row) {
        return new Found(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.date(5),
                row.date(6),
                row.number(7));
    }
}
