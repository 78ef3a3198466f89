package org.atrium.registry.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.Dimension;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PayerPeriod;
import org.atrium.registry.domain.PremisesKey;

/** Houses with their parties and payers as aggregates, always within one project. */
public class HouseStore {
    private static final int CHUNK = 500;

    /** The house. */
    public Optional<House> find(EntityManager em, long projectId, long id) {
        return byId(em, projectId, id).getResultList().stream().findFirst();
    }

    /** The house, locked against other commands until the end of the transaction. */
    public Optional<House> lock(EntityManager em, long projectId, long id) {
        return byId(em, projectId, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those of these houses that are in the project, locked as by {@link #lock}. */
    public List<House> lockAll(EntityManager em, long projectId, List<Long> ids) {
        List<House> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += CHUNK) {
            found.addAll(
                    em.createQuery(
                                    "select h from House h where h.projectId = :project"
                                            + " and h.id in :ids",
                                    House.class)
                            .setParameter("project", projectId)
                            .setParameter("ids", ids.subList(i, Math.min(i + CHUNK, ids.size())))
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                            .getResultList());
        }
        return found;
    }

    /** The valid parties of these houses, by house. */
    public Map<Long, List<Party>> partiesOf(EntityManager em, long projectId, List<Long> ids) {
        Map<Long, List<Party>> found = new HashMap<>();
        for (int i = 0; i < ids.size(); i += CHUNK) {
            em.createQuery(
                            "select p from Party p where p.projectId = :project"
                                    + " and p.houseId in :ids and p.supersededBy is null",
                            Party.class)
                    .setParameter("project", projectId)
                    .setParameter("ids", ids.subList(i, Math.min(i + CHUNK, ids.size())))
                    .getResultList()
                    .forEach(
                            p -> found.computeIfAbsent(p.houseId(), k -> new ArrayList<>()).add(p));
        }
        return found;
    }

    /** The day of the last change in this dimension; null where nothing was recorded. */
    public LocalDate lastChange(
            EntityManager em, long projectId, long houseId, Dimension dimension) {
        return SqlQuery.sql(
                        "SELECT MAX(ON_DATE) FROM REGISTRY.STATE_CHANGE WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND DIMENSION = ?",
                        projectId,
                        houseId,
                        dimension)
                .one(em, row -> row.date(0));
    }

    /** The house with this building, entrance and room, however they are written. */
    public Optional<House> named(EntityManager em, long projectId, PremisesKey key) {
        return em
                .createQuery(
                        "select h from House h where h.projectId = :project and"
                                + " (h.matchKey = :match or (h.building = :building"
                                + " and h.entrance = :entrance and h.room = :room))",
                        House.class)
                .setParameter("project", projectId)
                .setParameter("match", key.matchKey())
                .setParameter("building", key.building())
                .setParameter("entrance", key.entrance())
                .setParameter("room", key.room())
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * What is most asked of a house.
     *
     * @param area floor area in square metres
     */
    public record Brief(long id, String name, String kind, BigDecimal area, LocalDate retiredOn) {}

    /** Those of these houses that are in the project. */
    public List<Brief> brief(EntityManager em, long projectId, Collection<Long> ids) {
        return SqlQuery.sql(
                        "SELECT ID, NAME, KIND, AREA, RETIRED_ON FROM REGISTRY.HOUSE"
                                + " WHERE PROJECT_ID = ?",
                        projectId)
                .addIn("AND ID IN", ids)
                .list(
                        em,
                        r -> new Brief(r.number(0), r.text(1), r.text(2), r.decimal(3), r.date(4)));
    }

    /** Everybody who is or was something to a house; superseded records are left out. */
    public List<Party> parties(EntityManager em, long projectId, long houseId) {
        return em.createQuery(
                        "select p from Party p where p.projectId = :project and p.houseId = :house"
                                + " and p.supersededBy is null",
                        Party.class)
                .setParameter("project", projectId)
                .setParameter("house", houseId)
                .getResultList();
    }

    /** Writes what is new or changed so far, in batches. */
    public void add(EntityManager em, Collection<?> entities) {
        entities.forEach(em::persist);
        em.flush();
    }

    /** Replaces the payers of these houses. */
    public void replacePayers(
            EntityManager em,
            long projectId,
            List<Long> houseIds,
            Collection<PayerPeriod> periods) {
        SqlBatch.sql("DELETE FROM REGISTRY.PAYER WHERE PROJECT_ID = ? AND HOUSE_ID = ?")
                .execute(em, houseIds, id -> new Object[] {projectId, id});
        add(em, periods);
    }

    /**
     * Who owes for this house on this day.
     *
     * @return customer id; null where the house is there but nobody is known
     */
    public Long payer(EntityManager em, long projectId, long houseId, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT CUSTOMER_ID FROM REGISTRY.V1_PAYER WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND FROM_DATE <= ?"
                                + " AND (TO_DATE IS NULL OR TO_DATE > ?)",
                        projectId,
                        houseId,
                        day,
                        day)
                .one(em, row -> row.number(0));
    }

    private static TypedQuery<House> byId(EntityManager em, long projectId, long id) {
        return em.createQuery(
                        "select h from House h where h.id = :id and h.projectId = :project",
                        House.class)
                .setParameter("id", id)
                .setParameter("project", projectId);
    }
}
