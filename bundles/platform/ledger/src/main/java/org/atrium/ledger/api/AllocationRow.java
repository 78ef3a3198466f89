package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** What a receipt paid. */
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
}
