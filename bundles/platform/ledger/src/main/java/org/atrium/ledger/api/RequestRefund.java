package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** Asks that credit of an account be given back. */
public final class RequestRefund {
    /** House. */
    public String houseId;

    /** Customer whose account it is; null for who pays for the house today. */
    public String debtor;

    /** Code of the company that holds the credit; null for the property company. */
    public String entity;

    /** Above zero, at most the credit. */
    public MoneyView amount;

    /** Who gets it, at most 100 characters; null for the debtor. */
    public String payee;

    /** Bank account or wallet, at most 100 characters; may be null. */
    public String payeeAccount;

    /** Required, at most 400 characters. */
    public String reason;
}
