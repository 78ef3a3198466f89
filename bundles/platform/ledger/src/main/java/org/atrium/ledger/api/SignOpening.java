package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** What a signature stands by. */
public final class SignOpening {
    /** How many balances there are in all. */
    public Integer count;

    /** Sum of the arrears. */
    public MoneyView arrears;

    /** Sum of the prepayments. */
    public MoneyView prepayments;

    /** Sum of the deposits. */
    public MoneyView deposits;
}
