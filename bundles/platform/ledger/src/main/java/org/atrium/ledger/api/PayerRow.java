package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** What one debtor owes over all his houses. */
public final class PayerRow {
    /** Customer. */
    public String customerId;

    /** Name of the customer. */
    public String customer;

    /** Over how many houses. */
    public long houses;

    /** Not paid yet. */
    public MoneyView open;

    /** Paid ahead. */
    public MoneyView credit;

    /** Open less credit. */
    public MoneyView balance;
}
