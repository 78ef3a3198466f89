package org.atrium.fees.api;

/** Makes the sheet of fees of an owner who moves in (FE-08). */
public final class BeginMoveIn {
    /** House; its owner of the day of the handover pays. */
    public String houseId;
}
