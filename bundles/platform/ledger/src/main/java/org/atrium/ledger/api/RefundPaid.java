package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** Event {@code refund.paid} v1: credit was given back. */
public final class RefundPaid {
    /** Refund. */
    public String refundId;

    /** Its number. */
    public String number;

    /** House of the account. */
    public String houseId;

    /** Customer whose credit it was. */
    public String debtorId;

    /** Code of the company that held it. */
    public String entity;

    /** Above zero. */
    public MoneyView amount;

    /** How it was paid. */
    public String method;

    /** Business date. */
    public LocalDate on;
}
