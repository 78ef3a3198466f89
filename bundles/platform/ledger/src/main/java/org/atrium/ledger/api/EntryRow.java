package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** One entry of an account: what the debtor owes goes up (positive) or down (negative). */
public final class EntryRow {
    /** Id. */
    public String id;

    /** Entries of one posting happened together. */
    public String postingId;

    /** Business date. */
    public LocalDate date;

    /** CHARGE, RECEIPT, CREDIT_APPLIED or REVERSAL. */
    public String kind;

    /** RECEIVABLE or CREDIT. */
    public String gl;

    /** The charge it concerns; null for credit. */
    public String chargeId;

    /** Item of that charge. */
    public String item;

    /** Period of that charge. */
    public String period;

    /** The receipt it concerns; null for a charge. */
    public String receiptId;

    /** Number of that receipt. */
    public String receiptNumber;

    /** Signed. */
    public MoneyView amount;
}
