package org.atrium.registry.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PayerPeriod;

/** Houses with their parties and payers as aggregates, always within one project. */
public class HouseStore {
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

    /** Those of these houses that are in the project. */
    public List<House> find(EntityManager em, long projectId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select h from House h where h.projectId = :project and h.id in :ids",
                        House.class)
                .setParameter("project", projectId)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Everybody who is or was something to a house. */
    public List<Party> parties(EntityManager em, long projectId, long houseId) {
        return em.createQuery(
                        "select p from Party p where p.projectId = :project and p.houseId = :house",
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
