package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** Event {@code charge.posted}, version 1. */
public final class ChargePosted {
    /** Charge. */
    public String chargeId;

    /** House. */
    public String houseId;

    /** Customer who owes it. */
    public String debtorId;

    /** Code of the charge item. */
    public String item;

    /** Calendar month. */
    public String period;

    /** Last day to pay in time. */
    public LocalDate due;

    /** As charged. */
    public MoneyView amount;

    /** The function that charged. */
    public String function;
}
