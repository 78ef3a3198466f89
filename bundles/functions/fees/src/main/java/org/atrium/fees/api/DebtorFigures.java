package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** What one kind of debtor was charged. */
public final class DebtorFigures {
    /** OWNER, or DEVELOPER for the days before the handover. */
    public String kind;

    /** How many charges. */
    public long charges;

    /** What they add up to. */
    public MoneyView total;
}
