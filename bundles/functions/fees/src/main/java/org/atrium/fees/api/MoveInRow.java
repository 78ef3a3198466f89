package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** The sheet of a move-in in the list (FE-08). */
public final class MoveInRow {
    /** Id. */
    public String id;

    /** The number people read. */
    public String number;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Owner. */
    public String ownerId;

    /** Name of the owner. */
    public String owner;

    /** Day of the handover. */
    public LocalDate handedOverOn;

    /** State code. */
    public String state;

    /** The state in the language of the caller. */
    public String stateTitle;

    /** All fees of the sheet. */
    public MoneyView total;

    /** Of that open. */
    public MoneyView open;

    /** Number of the voucher of the maintenance fund; null before it was seen. */
    public String fundVoucher;

    /** When finance stamped it; null where it is not stamped. */
    public Instant stampedAt;
}
