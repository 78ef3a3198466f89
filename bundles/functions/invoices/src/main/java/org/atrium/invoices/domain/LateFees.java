package org.atrium.invoices.domain;

import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;

/** Whether late fees stand on invoices. */
public enum LateFees {
    /** They are invoiced with their item, as part of its price. */
    INCLUDE,
    /** They are never invoiced. */
    EXCLUDE;

    /** The policy {@code invoice.lateFee}. */
    public static final PolicyKey<LateFees> KEY =
            PolicyKey.named("invoice.lateFee", "违约金是否开票", "Late fees on invoices")
                    .source("flows.md 6.6")
                    .byDefault("\"EXCLUDE\"")
                    .choice(
                            LateFees.class,
                            PolicyChoice.of(INCLUDE, "随费用一并开票", "With their item"),
                            PolicyChoice.of(EXCLUDE, "不开票", "Not invoiced"));
}
