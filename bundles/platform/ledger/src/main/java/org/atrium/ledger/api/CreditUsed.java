package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** Event {@code credit.used}, version 1: money paid ahead was put on open items on request. */
public final class CreditUsed {
    /** House. */
    public String houseId;

    /** Customer whose account it is. */
    public String debtorId;

    /** Above zero. */
    public MoneyView amount;

    /** Business date. */
    public LocalDate on;
}
