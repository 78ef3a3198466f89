package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** Event {@code charge.adjusted}, version 1. */
public final class ChargeAdjusted {
    /** Adjustment. */
    public String adjustmentId;

    /** Its number. */
    public String number;

    /** DISCOUNT, WAIVER, WRITE_OFF, CORRECTION_DOWN, CORRECTION_UP or CANCELLATION. */
    public String kind;

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

    /** Signed. */
    public MoneyView amount;

    /** Still to be paid afterwards. */
    public MoneyView open;

    /** Business date. */
    public LocalDate on;
}
