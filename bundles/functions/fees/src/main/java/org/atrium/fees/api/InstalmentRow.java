package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** How an instalment stands, as the ledger says. */
public final class InstalmentRow {
    /** Last day to pay it. */
    public String due;

    /** Agreed. */
    public MoneyView amount;

    /** Paid of it: what is paid goes to the earlier instalment first. */
    public MoneyView paid;

    /** PAID, OPEN, or BROKEN where its day has passed without it. */
    public String state;
}
