package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A run over all houses of a project for one cycle (FE-07). */
@Entity
@Table(schema = "FEES", name = "BILLING_RUN")
public class BillingRun extends Run {
    @Column(name = "PERIOD")
    private String period;

    @Column(name = "ITEMS")
    private String items;

    /** For JPA. */
    protected BillingRun() {}

    private BillingRun(long id, long projectId, Order order, String user, Instant at) {
        super(id, projectId, order.asOf(), order.dryRun(), user, at);
        period = order.period();
        items = String.join(",", order.items());
    }

    /** A run that has not looked at any house yet. */
    public static BillingRun start(long id, long projectId, Order order, String user, Instant at) {
        return new BillingRun(id, projectId, order, user, at);
    }

    /** First month of the cycle. */
    public String period() {
        return period;
    }

    /** Codes of the items. */
    public List<String> items() {
        return List.of(items.split(","));
    }

    /**
     * What is to be billed.
     *
     * @param period first month of the cycle
     * @param items codes
     * @param asOf business date of the postings
     * @param dryRun whether nothing is charged
     */
    public record Order(String period, List<String> items, LocalDate asOf, boolean dryRun) {}
}
