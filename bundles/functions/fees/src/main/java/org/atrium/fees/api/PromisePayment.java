package org.atrium.fees.api;

import org.atrium.common.MoneyView;

/** The debtor promises to pay. */
public final class PromisePayment {
    /** Last day, from today to a year ahead. */
    public String until;

    /** What he will pay; null for all that is overdue. */
    public MoneyView amount;

    /** What he says; required, at most 400 characters. */
    public String reason;
}
