package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** Count and sum of the opening balances of a kind, item and legal entity. */
public final class OpeningTotal {
    /** ARREARS, PREPAYMENT or DEPOSIT. */
    public String kind;

    /** Code. */
    public String item;

    /** Code of the legal entity; the property company where null. */
    public String entity;

    /** How many. */
    public Integer count;

    /** Their sum. */
    public MoneyView amount;
}
