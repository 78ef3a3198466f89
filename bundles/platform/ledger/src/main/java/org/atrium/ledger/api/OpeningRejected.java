package org.atrium.ledger.api;

/** Why a row of opening balances was refused. */
public final class OpeningRejected {
    /** 1-based row of the sheet. */
    public int row;

    /** Title of the column as in the sheet. */
    public String column;

    /** {@code ledger.opening.*}. */
    public String code;

    /** In the caller's language. */
    public String message;
}
