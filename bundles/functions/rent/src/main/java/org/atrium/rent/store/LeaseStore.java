package org.atrium.rent.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.LeaseState;

/** Leases, with houses and people from registry's views. */
public class LeaseStore {
    private static final int SLOTS = 16;

    /** A house as a lease needs it. */
    public record House(long id, String name, BigDecimal area, LocalDate retiredOn) {}

    /** A customer. */
    public record Person(long id, String name, String phone) {}

    /**
     * Which leases are shown; null means all.
     *
     * @param words part of the number, of the house's name or of the tenant's
     * @param endsBefore those that end before this day
     * @param running only those in force
     */
    public record Filter(
            LeaseState state,
            String building,
            Long house,
            String words,
            LocalDate endsBefore,
            boolean running) {}

    /** A line of the list. */
    public record Line(
            long id,
            String number,
            long house,
            String houseName,
            BigDecimal area,
            String tenant,
            LocalDate from,
            LocalDate endsOn,
            LeaseState state) {}

    /** Lets one change of leases of a project go on at a time, so that days do not overlap. */
    public void lock(EntityManager em, long project) {
        SqlQuery.sql(
                        "UPDATE RENT.LEASE_LOCK SET USED = USED + 1 WHERE SLOT = ?",
                        (int) (project % SLOTS))
                .execute(em);
    }

    /** A lease that holds this house on one of these days; null for none. */
    public String overlapping(
            EntityManager em, long project, long house, LocalDate from, LocalDate to, long except) {
        return SqlQuery.sql(
                        "SELECT MIN(NUMBER) FROM RENT.LEASE WHERE PROJECT_ID = ? AND HOUSE_ID = ?"
                                + " AND FROM_DAY < ? AND ENDS_ON > ? AND STATE <> 'DISCARDED'"
                                + " AND ID <> ?",
                        project,
                        house,
                        to,
                        from,
                        except)
                .one(em, r -> r.text(0));
    }

    /** The lease that renews this one; null for none. */
    public Long follower(EntityManager em, long project, long lease) {
        return SqlQuery.sql(
                        "SELECT MIN(ID) FROM RENT.LEASE WHERE PROJECT_ID = ? AND FOLLOWS_ID = ?"
                                + " AND STATE <> 'DISCARDED'",
                        project,
                        lease)
                .one(em, r -> r.number(0));
    }

    /** Adds a lease. */
    public void add(EntityManager em, Lease lease) {
        em.persist(lease);
        em.flush();
    }

    /** The lease; null where the project has no such lease. */
    public Lease find(EntityManager em, long project, long id) {
        return em
                .createQuery(
                        "SELECT l FROM Lease l WHERE l.projectId = :project AND l.id = :id",
                        Lease.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Active leases of a project that end on this day or before it. */
    public List<Long> expiring(EntityManager em, long project, LocalDate before) {
        return SqlQuery.sql(
                        "SELECT ID FROM RENT.LEASE WHERE PROJECT_ID = ? AND STATE = 'ACTIVE'"
                                + " AND ENDS_ON <= ? ORDER BY ID",
                        project,
                        before)
                .list(em, r -> r.number(0));
    }

    /** Leases of a project above an id, by id. */
    public List<Lease> after(EntityManager em, long project, long id, int limit) {
        return em.createQuery(
                        "SELECT l FROM Lease l WHERE l.projectId = :project AND l.id > :id"
                                + " ORDER BY l.id",
                        Lease.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Leases of a house and tenant that were over before their end. */
    public List<Lease> terminated(EntityManager em, long project, long house, long tenant) {
        return em.createQuery(
                        "SELECT l FROM Lease l WHERE l.projectId = :project AND l.houseId = :house"
                                + " AND l.tenantId = :tenant AND l.state = :state ORDER BY l.id",
                        Lease.class)
                .setParameter("project", project)
                .setParameter("house", house)
                .setParameter("tenant", tenant)
                .setParameter("state", LeaseState.TERMINATED)
                .getResultList();
    }

    /** These leases. */
    public List<Lease> all(EntityManager em, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT l FROM Lease l WHERE l.id IN :ids", Lease.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The house; null where the project has no such house. */
    public House house(EntityManager em, long project, long id) {
        return SqlQuery.sql(
                        "SELECT ID, NAME, AREA, RETIRED_ON FROM REGISTRY.V1_HOUSE"
                                + " WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        id)
                .one(em, r -> new House(r.number(0), r.text(1), r.decimal(2), r.date(3)));
    }

    /** The customer; null where the project has no such customer. */
    public Person person(EntityManager em, long project, long id) {
        return SqlQuery.sql(
                        "SELECT ID, NAME, PHONE FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ?"
                                + " AND ID = ?",
                        project,
                        id)
                .one(em, r -> new Person(r.number(0), r.text(1), r.text(2)));
    }

    /** Whether the registry names this customer as a tenant of the house on one of these days. */
    public boolean isTenant(
            EntityManager em,
            long project,
            long house,
            long customer,
            LocalDate from,
            LocalDate to) {
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM REGISTRY.V1_PARTY WHERE PROJECT_ID = ?"
                                        + " AND HOUSE_ID = ? AND CUSTOMER_ID = ?"
                                        + " AND ROLE = 'TENANT' AND FROM_DATE < ?"
                                        + " AND (TO_DATE IS NULL OR TO_DATE > ?)",
                                project,
                                house,
                                customer,
                                to,
                                from)
                        .one(em, r -> r.number(0))
                > 0;
    }

    /** One page, newest first. */
    public List<Line> list(EntityManager em, long project, Filter filter, PageRequest page) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT l.ID FROM RENT.LEASE l WHERE l.PROJECT_ID = ? AND l.ID < ?",
                        project,
                        page.afterId(Long.MAX_VALUE));
        narrow(query, project, filter);
        List<Long> ids = query.add("ORDER BY l.ID DESC").list(em, page.fetch(), r -> r.number(0));
        return ids.isEmpty()
                ? List.of()
                : SqlQuery.sql(
                                "SELECT l.ID, l.NUMBER, l.HOUSE_ID, h.NAME, h.AREA, c.NAME,"
                                        + " l.FROM_DAY, l.ENDS_ON, l.STATE FROM RENT.LEASE l"
                                        + " JOIN REGISTRY.V1_HOUSE h ON h.ID = l.HOUSE_ID"
                                        + " JOIN REGISTRY.V1_CUSTOMER c ON c.ID = l.TENANT_ID"
                                        + " WHERE 1 = 1")
                        .addIn("AND l.ID IN", ids)
                        .add("ORDER BY l.ID DESC")
                        .list(em, LeaseStore::line);
    }

    private static void narrow(SqlQuery query, long project, Filter filter) {
        query.addIf("AND l.STATE = ?", filter.state())
                .addIf("AND l.HOUSE_ID = ?", filter.house())
                .addIf("AND l.ENDS_ON < ?", filter.endsBefore());
        if (filter.running()) {
            query.add("AND l.STATE IN ('ACTIVE', 'EXPIRING')");
        }
        if (filter.building() != null) {
            query.add(
                    "AND l.HOUSE_ID IN (SELECT h.ID FROM REGISTRY.V1_HOUSE h"
                            + " WHERE h.PROJECT_ID = ? AND h.BUILDING = ?)",
                    project,
                    filter.building());
        }
        if (filter.words() != null) {
            String like = SqlQuery.anywhere(filter.words());
            query.add(
                    "AND (l.NUMBER LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM REGISTRY.V1_HOUSE h"
                            + " WHERE h.ID = l.HOUSE_ID AND h.NAME LIKE ? ESCAPE '!')"
                            + " OR EXISTS (SELECT 1 FROM REGISTRY.V1_CUSTOMER d"
                            + " WHERE d.ID = l.TENANT_ID AND d.NAME LIKE ? ESCAPE '!'))",
                    like,
                    like,
                    like);
        }
    }

    private static Line line(SqlRow r) {
        return new Line(
                r.number(0),
                r.text(1),
                r.number(2),
                r.text(3),
                r.decimal(4),
                r.text(5),
                r.date(6),
                r.date(7),
                LeaseState.valueOf(r.text(8)));
    }
}
