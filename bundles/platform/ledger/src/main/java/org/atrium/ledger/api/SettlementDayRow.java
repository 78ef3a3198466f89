package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** What the books and a channel say about a day. */
public final class SettlementDayRow {
    /** Business date of the receipts, day of the files. */
    public LocalDate day;

    /** The channel. */
    public String method;

    /** Receipts that stand. */
    public int receipts;

    /** What they come to. */
    public MoneyView booked;

    /** Files; 0 where none came in. */
    public int files;

    /** Rows that the books say too. */
    public int matched;

    /** Differences that nobody settled. */
    public int differences;

    /** Taken by the channel. */
    public MoneyView gross;

    /** Kept by it. */
    public MoneyView fee;

    /** Paid out. */
    public MoneyView net;
}
