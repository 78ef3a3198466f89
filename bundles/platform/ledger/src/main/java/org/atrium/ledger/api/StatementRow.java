package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** One line of a statement of account: what one posting changed, and what was owed after it. */
public final class StatementRow {
    /** Id of the posting; null for the first and the last line of a sheet. */
    public String id;

    /** Business date. */
    public LocalDate date;

    /** CHARGE, RECEIPT, REVERSAL, ADJUSTMENT, OPENING, ...; OPENING_BALANCE, CLOSING_BALANCE. */
    public String kind;

    /** What happened, in words of the caller's language. */
    public String text;

    /** Number of the receipt or adjustment; null for others. */
    public String number;

    /** The receipt; null for others. */
    public String receiptId;

    /** House; null for the first and the last line of a sheet. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Code of the legal entity. */
    public String entity;

    /** By how much more is owed; null where less is. */
    public MoneyView charged;

    /** By how much less is owed; null where more is. */
    public MoneyView paid;

    /** Owed after it. */
    public MoneyView balance;
}
