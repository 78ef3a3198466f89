package org.atrium.fees.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** What a billing run came to, or would come to. */
public final class BillingFigures {
    /** Run. */
    public String runId;

    /** First month of the cycle. */
    public String period;

    /** First day of the cycle. */
    public LocalDate fromDay;

    /** First day after the cycle. */
    public LocalDate toDay;

    /** Last day to pay in time. */
    public LocalDate due;

    /** Whether nothing was charged. */
    public boolean dryRun;

    /** Houses billed. */
    public long houses;

    /** Charges; more than houses where a price or a payer changed within the cycle. */
    public long charges;

    /** What they add up to. */
    public MoneyView total;

    /** The same by kind of debtor. */
    public List<DebtorFigures> byDebtorKind;

    /** Houses that were not billed, by reason. */
    public List<SkippedView> skipped;
}
