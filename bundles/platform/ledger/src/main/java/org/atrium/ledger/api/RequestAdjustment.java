package org.atrium.ledger.api;

import org.atrium.common.MoneyView;

/** Asks that a charge be worth more or less. */
public final class RequestAdjustment {
    /** Charge. */
    public String chargeId;

    /** DISCOUNT, WAIVER, WRITE_OFF, CORRECTION_DOWN, CORRECTION_UP or CANCELLATION. */
    public String kind;

    /** Above zero; null for a CANCELLATION, which is always about the whole charge. */
    public MoneyView amount;

    /** Required, at most 400 characters. */
    public String reason;
}
