package org.atrium.rent.store;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;

/** The leases of one tenant. */
public class TenantStore {
    /**
     * A lease.
     *
     * @param to its last day is the one before
     * @param note null for none
     */
    public record Rented(
            String number, String house, LocalDate from, LocalDate to, Money rent, String note) {}

    /** All leases of a customer, the latest first. */
    public List<Rented> rented(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT l.NUMBER, h.NAME, l.FROM_DAY, l.ENDS_ON, l.RENT, l.NOTE"
                                + " FROM RENT.LEASE l JOIN REGISTRY.V1_HOUSE h"
                                + " ON h.PROJECT_ID = l.PROJECT_ID AND h.ID = l.HOUSE_ID"
                                + " WHERE l.PROJECT_ID = ? AND l.TENANT_ID = ?"
                                + " ORDER BY l.ID DESC",
                        project,
                        customer)
                .list(
                        em,
                        r ->
                                new Rented(
                                        r.text(0),
                                        r.text(1),
                                        r.date(2),
                                        r.date(3),
                                        r.money(4),
                                        r.text(5)));
    }

    /** Takes out what was noted beside the terms of a customer's leases. */
    public int forget(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "UPDATE RENT.LEASE SET NOTE = NULL, VERSION = VERSION + 1"
                                + " WHERE PROJECT_ID = ? AND TENANT_ID = ? AND NOTE IS NOT NULL",
                        project,
                        customer)
                .execute(em);
    }
}
