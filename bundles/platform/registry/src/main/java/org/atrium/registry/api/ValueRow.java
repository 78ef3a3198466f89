package org.atrium.registry.api;

import org.atrium.common.MoneyView;

/** What customers of a class brought in and what their service cost in a period (PR-06). */
public final class ValueRow {
    /** OWNER, SHOP, TENANT, COMPANY, KEY or OTHER. */
    public String key;

    /** Customers of the class today. */
    public long customers;

    /** Received of them. */
    public MoneyView revenue;

    /** Cases of houses for which they owed on the day of opening. */
    public long cases;

    /** Contacts with them on record. */
    public long contacts;

    /** Cases and contacts at the project's rates. */
    public MoneyView upkeep;

    /** {@link #revenue} less {@link #upkeep}. */
    public MoneyView value;

    /** {@link #value} for each customer, rounded half up; null where there is none. */
    public MoneyView valueEach;
}
