package org.atrium.fees.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A charge that was posted by hand. */
public final class ChargeView {
    /** Id. */
    public String id;

    /** House. */
    public String houseId;

    /** Code of the charge item. */
    public String item;

    /** Calendar month. */
    public String period;

    /** As charged. */
    public MoneyView amount;

    /** Last day to pay in time. */
    public LocalDate due;

    /** Code of the company it is owed to. */
    public String entity;

    /** Why. */
    public String note;
}
