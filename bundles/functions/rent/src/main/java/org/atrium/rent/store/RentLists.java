package org.atrium.rent.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.LeaseState;
import org.atrium.rent.domain.RentCycle;

/** What lists over all leases of a project read. */
public class RentLists {
    /** A charge of rent. */
    public record Charged(
            long house, long debtor, LocalDate from, LocalDate due, Money amount, Money open) {}

    /** A notice of a cycle. */
    public record Noticed(LocalDate on, String state) {}

    /** A cycle of a lease. */
    public record Cycle(long lease, LocalDate from) {
        /** What its notice names as its source. */
        public String source() {
            return "rent.lease:" + lease + "/" + from;
        }
    }

    /** A house. */
    public record House(long id, String building, String name, String kind, BigDecimal area) {}

    /** Leases in force that have days between two days. */
    public List<Lease> holding(EntityManager em, long project, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "SELECT l FROM Lease l WHERE l.projectId = :project AND l.from < :to"
                                + " AND l.endsOn > :from AND l.state <> :draft"
                                + " AND l.state <> :discarded ORDER BY l.id",
                        Lease.class)
                .setParameter("project", project)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("draft", LeaseState.DRAFT)
                .setParameter("discarded", LeaseState.DISCARDED)
                .getResultList();
    }

    /** When a lease in force is billed. */
    public record Term(
            long lease,
            String number,
            LocalDate from,
            LocalDate endsOn,
            RentCycle cycle,
            int dueDays) {}

    /** The terms of leases in force that have days between two days. */
    public List<Term> terms(EntityManager em, long project, LocalDate from, LocalDate to) {
        return SqlQuery.sql(
                        "SELECT ID, NUMBER, FROM_DAY, ENDS_ON, CYCLE, DUE_DAYS FROM RENT.LEASE"
                                + " WHERE PROJECT_ID = ? AND FROM_DAY < ? AND ENDS_ON > ?"
                                + " AND STATE <> 'DRAFT' AND STATE <> 'DISCARDED'",
                        project,
                        to,
                        from)
                .list(
                        em,
                        r ->
                                new Term(
                                        r.number(0),
                                        r.text(1),
                                        r.date(2),
                                        r.date(3),
                                        RentCycle.valueOf(r.text(4)),
                                        r.number(5).intValue()));
    }

    /** Rent of these houses that was charged with a due day between two days, both included. */
    public List<Charged> charged(
            EntityManager em, long project, Collection<Long> houses, LocalDate from, LocalDate to) {
        return SqlQuery.sql(
                        "SELECT HOUSE_ID, DEBTOR_ID, FROM_DAY, DUE, AMOUNT + ADJUSTED, OPEN_AMOUNT"
                                + " FROM LEDGER.V1_CHARGE WHERE PROJECT_ID = ? AND FUNCTION_ID = ?"
                                + " AND ITEM = ? AND PART = 'PRINCIPAL' AND FROM_DAY IS NOT NULL"
                                + " AND DUE >= ? AND DUE <= ?",
                        project,
                        RentCharges.FUNCTION,
                        RentCharges.RENT,
                        from,
                        to)
                .addIn("AND HOUSE_ID IN", houses)
                .list(
                        em,
                        r ->
                                new Charged(
                                        r.number(0),
                                        r.number(1),
                                        r.date(2),
                                        r.date(3),
                                        r.money(4),
                                        r.money(5)));
    }

    /** The notices of these cycles. */
    public Map<Cycle, Noticed> noticed(EntityManager em, long project, List<Cycle> cycles) {
        Map<String, String> states = new HashMap<>();
        SqlQuery.sql("SELECT SOURCE, STATE FROM NOTICES.V1_MESSAGE WHERE PROJECT_ID = ?", project)
                .addIn("AND SOURCE IN", cycles.stream().map(Cycle::source).toList())
                .list(em, r -> states.put(r.text(0), r.text(1)));
        Map<Cycle, Noticed> noticed = new HashMap<>();
        SqlQuery.sql(
                        "SELECT LEASE_ID, FROM_DAY, ON_DAY FROM RENT.NOTICED WHERE PROJECT_ID = ?",
                        project)
                .addIn("AND LEASE_ID IN", cycles.stream().map(Cycle::lease).distinct().toList())
                .list(
                        em,
                        r -> {
                            Cycle cycle = new Cycle(r.number(0), r.date(1));
                            return noticed.put(
                                    cycle, new Noticed(r.date(2), states.get(cycle.source())));
                        });
        return noticed;
    }

    /** Says that these cycles have their notice. */
    public void notice(EntityManager em, long project, LocalDate on, List<Cycle> cycles) {
        SqlBatch.sql(
                        "INSERT INTO RENT.NOTICED (LEASE_ID, FROM_DAY, PROJECT_ID, ON_DAY)"
                                + " VALUES (?, ?, ?, ?)")
                .execute(em, cycles, c -> new Object[] {c.lease(), c.from(), project, on});
    }

    /** What the tenant of a cycle is told; a line {@code name=value} for each fact. */
    public record Notice(long house, long tenant, Cycle cycle, String facts) {}

    /** Stages notices of cycles. */
    public void stage(EntityManager em, long project, long batch, List<Notice> notices) {
        SqlBatch.sql(
                        "INSERT INTO NOTICES.STAGED_MESSAGE (BATCH_ID, PROJECT_ID, TEMPLATE,"
                                + " HOUSE_ID, CUSTOMER_ID, SOURCE, FACTS)"
                                + " VALUES (?, ?, 'rent.notice', ?, ?, ?, ?)")
                .execute(
                        em,
                        notices,
                        n ->
                                new Object[] {
                                    batch,
                                    project,
                                    n.house(),
                                    n.tenant(),
                                    n.cycle().source(),
                                    n.facts()
                                });
    }

    /** Houses by id: those of leases, and all shops that are there. */
    public Map<Long, House> houses(EntityManager em, long project) {
        Map<Long, House> houses = new HashMap<>();
        SqlQuery.sql(
                        "SELECT h.ID, h.BUILDING, h.NAME, h.KIND, h.AREA FROM REGISTRY.V1_HOUSE h"
                                + " WHERE h.PROJECT_ID = ? AND (h.KIND = 'SHOP' OR h.ID IN"
                                + " (SELECT l.HOUSE_ID FROM RENT.LEASE l WHERE l.PROJECT_ID = ?))"
                                + " AND (h.RETIRED_ON IS NULL OR h.ID IN"
                                + " (SELECT l.HOUSE_ID FROM RENT.LEASE l WHERE l.PROJECT_ID = ?))",
                        project,
                        project,
                        project)
                .list(
                        em,
                        r ->
                                houses.put(
                                        r.number(0),
                                        new House(
                                                r.number(0),
                                                r.text(1),
                                                r.text(2),
                                                r.text(3),
                                                r.decimal(4))));
        return houses;
    }

    /** Names of these houses by id. */
    public Map<Long, String> names(EntityManager em, long project, Collection<Long> houses) {
        Map<Long, String> names = new HashMap<>();
        SqlQuery.sql("SELECT ID, NAME FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?", project)
                .addIn("AND ID IN", houses)
                .list(em, r -> names.put(r.number(0), r.text(1)));
        return names;
    }

    /** These tenants by id. */
    public Map<Long, LeaseStore.Person> tenants(
            EntityManager em, long project, Collection<Long> tenants) {
        Map<Long, LeaseStore.Person> found = new HashMap<>();
        SqlQuery.sql(
                        "SELECT ID, NAME, PHONE FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ?",
                        project)
                .addIn("AND ID IN", tenants)
                .list(
                        em,
                        r ->
                                found.put(
                                        r.number(0),
                                        new LeaseStore.Person(r.number(0), r.text(1), r.text(2))));
        return found;
    }

    /** What each house's debtor owes of rent, due before a day and open now. */
    public Map<String, Money> arrears(EntityManager em, long project, LocalDate day) {
        Map<String, Money> arrears = new HashMap<>();
        SqlQuery.sql(
                        "SELECT HOUSE_ID, DEBTOR_ID, SUM(OPEN_AMOUNT) FROM LEDGER.V1_OPEN_CHARGE"
                                + " WHERE PROJECT_ID = ? AND FUNCTION_ID = ? AND ITEM = ? AND DUE < ?"
                                + " GROUP BY HOUSE_ID, DEBTOR_ID",
                        project,
                        RentCharges.FUNCTION,
                        RentCharges.RENT,
                        day)
                .list(em, r -> arrears.put(r.number(0) + "/" + r.number(1), r.money(2)));
        return arrears;
    }
}
