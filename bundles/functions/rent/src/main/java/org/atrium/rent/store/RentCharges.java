package org.atrium.rent.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.rent.domain.Lease;

/** What the ledger has of leases. */
public class RentCharges {
    /** The item of rent. */
    public static final String RENT = "RENT";

    /** The item of a deposit. */
    public static final String DEPOSIT = "DEPOSIT";

    /** The function that charges both. */
    public static final String FUNCTION = "rent";

    /**
     * A charge of rent; days half-open.
     *
     * @param amount as charged and adjusted
     * @param open still to be paid
     */
    public record Charge(
            long id, LocalDate from, LocalDate to, LocalDate due, Money amount, Money open) {}

    /** The rent charged for the days of a lease, by day. */
    public List<Charge> ofLease(EntityManager em, Lease lease) {
        return SqlQuery.sql(
                        "SELECT ID, FROM_DAY, TO_DAY, DUE, AMOUNT + ADJUSTED, OPEN_AMOUNT"
                                + " FROM LEDGER.V1_CHARGE WHERE PROJECT_ID = ? AND HOUSE_ID = ?"
                                + " AND DEBTOR_ID = ? AND FUNCTION_ID = ? AND ITEM = ?"
                                + " AND PART = 'PRINCIPAL' AND FROM_DAY >= ? AND FROM_DAY < ?"
                                + " ORDER BY FROM_DAY, ID",
                        lease.projectId(),
                        lease.houseId(),
                        lease.tenantId(),
                        FUNCTION,
                        RENT,
                        lease.from(),
                        lease.to())
                .list(
                        em,
                        r ->
                                new Charge(
                                        r.number(0),
                                        r.date(1),
                                        r.date(2),
                                        r.date(3),
                                        r.money(4),
                                        r.money(5)));
    }
}
