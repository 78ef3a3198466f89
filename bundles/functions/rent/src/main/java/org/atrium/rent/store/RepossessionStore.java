package org.atrium.rent.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.rent.domain.Repossession;

/** Repossessions, and the overdue rent that they are about. */
public class RepossessionStore {
    private static final String OF = "SELECT r FROM Repossession r WHERE r.projectId = :project";
    private static final List<String> OVER = List.of("PAID", "VACANT", "WITHDRAWN");

    /** Overdue rent of a house's debtor: the oldest due day is null where there is none. */
    public record Overdue(LocalDate oldest, Money amount) {}

    /** What was due before a day and is open, late fees too. */
    public Overdue overdue(EntityManager em, long project, long house, long debtor, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT MIN(DUE), COALESCE(SUM(OPEN_AMOUNT), 0) FROM LEDGER.V1_OPEN_CHARGE"
                                + " WHERE PROJECT_ID = ? AND HOUSE_ID = ? AND DEBTOR_ID = ?"
                                + " AND FUNCTION_ID = ? AND ITEM = ? AND DUE < ?",
                        project,
                        house,
                        debtor,
                        RentCharges.FUNCTION,
                        RentCharges.RENT,
                        day)
                .one(em, r -> new Overdue(r.date(0), r.money(1)));
    }

    /** Adds a case. */
    public void add(EntityManager em, Repossession begun) {
        em.persist(begun);
        em.flush();
    }

    /** The case; null where the project has no such case. */
    public Repossession find(EntityManager em, long project, long id) {
        return query(em, project, " AND r.id = :id").setParameter("id", id).getResultList().stream()
                .findFirst()
                .orElse(null);
    }

    /** Those of a house's tenant that go on. */
    public List<Repossession> live(EntityManager em, long project, long house, long tenant) {
        return query(
                        em,
                        project,
                        " AND r.houseId = :house AND r.tenantId = :tenant"
                                + " AND r.state NOT IN :over")
                .setParameter("house", house)
                .setParameter("tenant", tenant)
                .setParameter("over", OVER)
                .getResultList();
    }

    /** One page, newest first; {@code state} null for all. */
    public List<Repossession> list(EntityManager em, long project, String state, PageRequest page) {
        String wanted = state == null ? "" : " AND r.state = :state";
        TypedQuery<Repossession> query =
                query(em, project, " AND r.id < :after" + wanted + " ORDER BY r.id DESC")
                        .setParameter("after", page.afterId(Long.MAX_VALUE));
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setMaxResults(page.fetch()).getResultList();
    }

    private static TypedQuery<Repossession> query(EntityManager em, long project, String rest) {
        return em.createQuery(OF + rest, Repossession.class).setParameter("project", project);
    }
}
