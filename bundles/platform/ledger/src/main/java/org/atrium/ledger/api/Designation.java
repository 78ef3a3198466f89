package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** What the payer wants to be paid first (Civil Code art. 560). */
public final class Designation {
    /** A charge of the account that is open. */
    public String chargeId;

    /** At most what is open; null for all of it. */
    public MoneyView amount;
}
