package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** Accounts on one rung, or on one kind of hold. */
public final class DunningCount {
    /** Code of the rung, or DISPUTE, PROMISE or INSTALMENTS. */
    public String what;

    /** In the language of the caller. */
    public String title;

    /** How many. */
    public long accounts;

    /** What they owe overdue. */
    public MoneyView overdue;

    /** What the steps cost them; 0.00 for holds. */
    public MoneyView cost;
}
