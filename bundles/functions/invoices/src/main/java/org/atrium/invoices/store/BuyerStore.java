package org.atrium.invoices.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.kernel.api.SqlQuery;

/** The invoices of one customer. */
public class BuyerStore {
    private static final String OF = " WHERE PROJECT_ID = ? AND CUSTOMER_ID = ?";

    /**
     * An invoice.
     *
     * @param taxNumber null before it is issued
     * @param buyer what it says of him: name, tax id, address, bank, contact; null where it does
     *     not
     */
    public record Bought(
            String number, LocalDate on, Money gross, String taxNumber, List<String> buyer) {}

    /** All invoices of a customer, the latest first. */
    public List<Bought> bought(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT NUMBER, REQUESTED_ON, GROSS, TAX_NUMBER, BUYER_NAME, BUYER_TAX_ID,"
                                + " BUYER_ADDRESS, BUYER_BANK, BUYER_CONTACT FROM INVOICES.INVOICE"
                                + OF
                                + " ORDER BY ID DESC",
                        project,
                        customer)
                .list(
                        em,
                        r ->
                                new Bought(
                                        r.text(0),
                                        r.date(1),
                                        r.money(2),
                                        r.text(3),
                                        Arrays.asList(
                                                r.text(4), r.text(5), r.text(6), r.text(7),
                                                r.text(8))));
    }

    /** Takes out where invoices were sent to. */
    public int forget(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "UPDATE INVOICES.INVOICE SET BUYER_CONTACT = NULL, VERSION = VERSION + 1"
                                + OF
                                + " AND BUYER_CONTACT IS NOT NULL",
                        project,
                        customer)
                .execute(em);
    }
}
