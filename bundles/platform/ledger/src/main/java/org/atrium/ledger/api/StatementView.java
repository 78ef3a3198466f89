package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;
import org.atrium.common.Page;

/**
 * A statement of account (对账单) over a period: {@code closing = opening + charged - paid}, over all
 * pages. What is owed is charged money less paid money; deposits are not in it.
 */
public final class StatementView extends Page<StatementRow> {
    /** Who owes. */
    public Named customer;

    /** The house; null for all houses of the customer. */
    public Named house;

    /** Code of the legal entity; null for all. */
    public String entity;

    /** First day. */
    public LocalDate from;

    /** Last day, included. */
    public LocalDate to;

    /** Owed before the first day; negative where more was paid than charged. */
    public MoneyView opening;

    /** All that raised it: charges, reversed receipts. */
    public MoneyView charged;

    /** All that lowered it: receipts, discounts, waivers. */
    public MoneyView paid;

    /** Owed at the end of the last day. */
    public MoneyView closing;

    /** Over these lines. */
    public StatementView(Page<StatementRow> page) {
        super(page);
    }
}
