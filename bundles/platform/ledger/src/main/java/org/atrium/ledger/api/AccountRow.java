package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** An account as the counter finds it. */
public final class AccountRow {
    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Building. */
    public String building;

    /** Customer. */
    public String debtorId;

    /** Name of the customer. */
    public String debtor;

    /** Last four digits behind a mask; null where not recorded. */
    public String phone;

    /** Whether this customer pays for the house today. */
    public boolean payer;

    /** Not paid yet. */
    public MoneyView open;

    /** Paid ahead. */
    public MoneyView credit;
}
