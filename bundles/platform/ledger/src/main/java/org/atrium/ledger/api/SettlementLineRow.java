package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A row of a settlement file, or what of the books it has no row for. */
public final class SettlementLineRow {
    /** Id. */
    public String id;

    /** Row of the file; null where it has none. */
    public Integer row;

    /**
     * MATCHED, AMOUNT_DIFFERS, NOT_IN_BOOKS, MISSING_AT_CHANNEL, FOUND_LATER, TAKEN_BACK or
     * REPEATED.
     */
    public String state;

    /** Number at the channel. */
    public String reference;

    /** When the channel took it; null where it does not say. */
    public LocalDate day;

    /** Taken by the channel, below zero where it went back; null without a row. */
    public MoneyView gross;

    /** Kept by the channel. */
    public MoneyView fee;

    /** Gross less fee. */
    public MoneyView net;

    /** What the books say; null where they say nothing. */
    public MoneyView booked;

    /** A receipt that it stands for; null for none. */
    public String receiptId;

    /** Number of the receipt or refund. */
    public String number;

    /** Business date of the receipt. */
    public LocalDate receivedOn;

    /** Who took the money, by name. */
    public String recordedBy;

    /** Why the difference is settled; null while it is open. */
    public String reason;

    /** Who settled it, by name. */
    public String settledBy;

    /** When. */
    public Instant settledAt;
}
