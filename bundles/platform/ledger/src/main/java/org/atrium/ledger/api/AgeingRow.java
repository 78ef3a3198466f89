package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** Open money by how long it is overdue. */
public final class AgeingRow {
    /** Building, item or house. */
    public String key;

    /** Not due yet. */
    public MoneyView notDue;

    /** 1 to 30 days overdue. */
    public MoneyView days30;

    /** 31 to 90 days. */
    public MoneyView days90;

    /** 91 to 180 days. */
    public MoneyView days180;

    /** 181 to 365 days. */
    public MoneyView days365;

    /** More than 365 days. */
    public MoneyView older;

    /** All of it. */
    public MoneyView total;
}
