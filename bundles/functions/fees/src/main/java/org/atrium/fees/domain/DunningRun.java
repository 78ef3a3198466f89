package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A run of the ladder over all accounts of a project (FE-01). */
@Entity
@Table(schema = "FEES", name = "DUNNING_RUN")
public class DunningRun extends Run {
    @Column(name = "RULE_FROM")
    private LocalDate ruleFrom;

    /** For JPA. */
    protected DunningRun() {}

    private DunningRun(long id, long projectId, Order order, String user, Instant at) {
        super(id, projectId, order.asOf(), order.dryRun(), user, at);
        ruleFrom = order.ruleFrom();
    }

    /** A run that has not looked at any account yet. */
    public static DunningRun start(long id, long projectId, Order order, String user, Instant at) {
        return new DunningRun(id, projectId, order, user, at);
    }

    /** First day of the ladder's value; null for the default. */
    public LocalDate ruleFrom() {
        return ruleFrom;
    }

    /**
     * What is to be done.
     *
     * @param asOf business date of the steps
     * @param dryRun whether to say only what would be done
     * @param ruleFrom first day of the ladder's value; null for the default
     */
    public record Order(LocalDate asOf, boolean dryRun, LocalDate ruleFrom) {}
}
