package org.atrium.rent.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.rent.domain.BilledCycle;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentPart;
import org.atrium.rent.domain.RentRun;

/** Runs, what they billed, and what they stage for the ledger. */
public class RentBillingStore {
    private static final String RUNS = "SELECT r FROM RentRun r WHERE r.projectId = :project";

    /** A cycle of a lease that a run bills. */
    public record Bill(Lease lease, BilledCycle cycle) {}

    /** A charge to be posted. */
    private record Staged(Lease lease, BilledCycle cycle, RentPart part) {}

    /** A charge of rent that a house's debtor has, by the day from which it counts. */
    public record Charged(long house, long debtor, LocalDate from) {}

    /** Adds a run. */
    public void add(EntityManager em, RentRun run) {
        em.persist(run);
        em.flush();
    }

    /** The run; null where the project has no such run. */
    public RentRun find(EntityManager em, long project, long id) {
        return em
                .createQuery(RUNS + " AND r.id = :id", RentRun.class)
                .setParameter("project", project)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** One page, newest first. */
    public List<RentRun> list(EntityManager em, long project, PageRequest page) {
        return em.createQuery(RUNS + " AND r.id < :after ORDER BY r.id DESC", RentRun.class)
                .setParameter("project", project)
                .setParameter("after", page.afterId(Long.MAX_VALUE))
                .setMaxResults(page.fetch())
                .getResultList();
    }

    /** How many leases a project has. */
    public long leases(EntityManager em, long project) {
        return SqlQuery.sql("SELECT COUNT(*) FROM RENT.LEASE WHERE PROJECT_ID = ?", project)
                .one(em, r -> r.number(0));
    }

    /** Which of these leases were billed for a cycle that begins in a month. */
    public Set<Long> billed(EntityManager em, Collection<Long> leases, YearMonth month) {
        return new HashSet<>(
                SqlQuery.sql(
                                "SELECT LEASE_ID FROM RENT.BILLED WHERE FROM_DAY >= ?"
                                        + " AND FROM_DAY < ?",
                                month.atDay(1),
                                month.plusMonths(1).atDay(1))
                        .addIn("AND LEASE_ID IN", leases)
                        .list(em, r -> r.number(0)));
    }

    /** What these houses were charged as rent of a month, by whatever lease. */
    public Set<Charged> charged(
            EntityManager em, long project, Collection<Long> houses, YearMonth month) {
        return new HashSet<>(
                SqlQuery.sql(
                                "SELECT HOUSE_ID, DEBTOR_ID, FROM_DAY FROM LEDGER.V1_CHARGE"
                                        + " WHERE PROJECT_ID = ? AND ITEM = ? AND PERIOD = ?"
                                        + " AND FROM_DAY IS NOT NULL",
                                project,
                                RentCharges.RENT,
                                month.toString())
                        .addIn("AND HOUSE_ID IN", houses)
                        .list(em, r -> new Charged(r.number(0), r.number(1), r.date(2))));
    }

    /** Says that these cycles are billed. */
    public void mark(EntityManager em, long run, List<Bill> bills) {
        SqlBatch.sql(
                        "INSERT INTO RENT.BILLED (LEASE_ID, FROM_DAY, TO_DAY, PROJECT_ID, RUN_ID)"
                                + " VALUES (?, ?, ?, ?, ?)")
                .execute(
                        em,
                        bills,
                        bill ->
                                new Object[] {
                                    bill.lease().id(),
                                    bill.cycle().from(),
                                    bill.cycle().to(),
                                    bill.lease().projectId(),
                                    run
                                });
    }

    /** Puts the charges of these cycles on the ledger's staging table. */
    public void stage(EntityManager em, long batch, List<Bill> bills) {
        List<Staged> rows =
                bills.stream()
                        .flatMap(
                                bill ->
                                        bill.cycle().parts().stream()
                                                .map(
                                                        part ->
                                                                new Staged(
                                                                        bill.lease(),
                                                                        bill.cycle(),
                                                                        part)))
                        .toList();
        SqlBatch.sql(
                        "INSERT INTO LEDGER.STAGED_CHARGE (BATCH_ID, PROJECT_ID, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, FROM_DAY, TO_DAY, DUE,"
                                + " AMOUNT, FUNCTION_ID) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(em, rows, row -> values(batch, row));
    }

    private static Object[] values(long batch, Staged row) {
        return new Object[] {
            batch,
            row.lease().projectId(),
            row.lease().houseId(),
            row.lease().tenantId(),
            row.lease().entityId(),
            RentCharges.RENT,
            YearMonth.from(row.cycle().from()).toString(),
            row.part().from(),
            row.part().to(),
            row.cycle().due(),
            row.part().amount(),
            RentCharges.FUNCTION
        };
    }
}
