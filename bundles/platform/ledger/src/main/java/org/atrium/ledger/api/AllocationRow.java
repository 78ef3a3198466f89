package org.atrium.ledger.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** What a receipt paid, and why it went there (Civil Code art. 560, 561). */
public final class AllocationRow {
    /** Charge. */
    public String chargeId;

    /** COST, LATE_FEE or PRINCIPAL. */
    public String part;

    /** Paid on it. */
    public MoneyView amount;

    /** Code of the charge item. */
    public String item;

    /** Calendar month. */
    public String period;

    /** Last day to pay in time; within a part the oldest comes first. */
    public LocalDate due;

    /** What of the amount the payer named; the order of the project gave the rest. */
    public MoneyView designated;

    /** The parts in the order that gave the rest; null where the payer named all. */
    public List<String> order;
}
