package org.atrium.registry.api;

/** What a search for new customers found (PR-02 step 1). */
public final class CollectedCustomers {
    /** Customers whose tracking began. */
    public int opened;

    /** Customers who were taken over as known, without a case. */
    public int takenOver;
}
