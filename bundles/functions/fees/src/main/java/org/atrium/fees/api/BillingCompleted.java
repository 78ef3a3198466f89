package org.atrium.fees.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** Event {@code billing.completed}, version 1; only of runs that charged. */
public final class BillingCompleted {
    /** Run. */
    public String runId;

    /** First month of the cycle. */
    public String period;

    /** Items billed. */
    public List<String> items;

    /** Houses billed. */
    public long houses;

    /** Charges. */
    public long charges;

    /** What they add up to. */
    public MoneyView total;
}
