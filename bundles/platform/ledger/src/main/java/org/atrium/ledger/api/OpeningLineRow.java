package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** An opening balance. */
public final class OpeningLineRow {
    /** Counts the lines of the set from 1. */
    public int number;

    /** 1-based row of the sheet. */
    public int row;

    /** ARREARS, PREPAYMENT or DEPOSIT. */
    public String kind;

    /** House. */
    public String houseId;

    /** Its name. */
    public String houseName;

    /** Who owes or paid. */
    public String debtor;

    /** Code of the item. */
    public String item;

    /** Month. */
    public String period;

    /** When arrears fell due; null otherwise. */
    public LocalDate due;

    /** Code of the legal entity. */
    public String entity;

    /** Above zero. */
    public MoneyView amount;

    /** Free text. */
    public String note;
}
