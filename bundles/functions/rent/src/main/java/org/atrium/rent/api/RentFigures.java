package org.atrium.rent.api;

import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;

/** What a billing run came to, or would come to. */
public final class RentFigures {
    /** Run. */
    public String runId;

    /** Month in which the cycles begin. */
    public String period;

    /** Whether nothing was charged. */
    public boolean dryRun;

    /** Leases billed. */
    public long leases;

    /** Charges; more than leases where a rise or free days split a cycle. */
    public long charges;

    /** What they add up to. */
    public MoneyView total = Money.ZERO.view();

    /** Leases with a cycle in that month that were not billed, by reason. */
    public List<LeftOut> leftOut = new ArrayList<>();

    /** Leases that were left out for one reason. */
    public static final class LeftOut {
        /** Code. */
        public String reason;

        /** In words. */
        public String text;

        /** How many. */
        public long leases;

        /** Numbers, at most 50. */
        public List<String> examples = new ArrayList<>();
    }
}
