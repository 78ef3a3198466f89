package org.atrium.ledger.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/**
 * What a debtor owes for a house on a day (FE-07). {@code balance} is always the sum of {@code
 * open} less {@code credit}, and the sum of {@code entries}.
 */
public final class AccountView {
    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Customer who owes. */
    public Named debtor;

    /** The day that is shown. */
    public LocalDate asOf;

    /** Owed; negative where more was paid than charged. */
    public MoneyView balance;

    /** Charges that are not fully paid, by due day. */
    public List<OpenChargeRow> open;

    /** Paid ahead. */
    public MoneyView credit;

    /** What of the credit is kept for one item, by item; today's, so empty for an earlier day. */
    public List<Kept> kept;

    /** Late fees up to this day that are not in the books yet (FE-06); not part of the balance. */
    public MoneyView lateFee;

    /**
     * What settles everything on this day: balance and late fee, and credit that is kept for an
     * item of which less is open.
     */
    public MoneyView toPay;

    /** By business date. */
    public List<EntryRow> entries;

    /** Of the account; 0 before its first posting. */
    public long version;

    /** Money that was paid ahead for one item. */
    public static final class Kept {
        /** Code of the item. */
        public String item;

        /** Above zero. */
        public MoneyView amount;
    }
}
