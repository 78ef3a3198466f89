package org.atrium.fees.api;

/** The order of engineering that carries out a part of a stop (FE-04, FE-05). */
public final class StopOrderView {
    /** STOP or RESTORE. */
    public String part;

    /** Id of the order in repairs. */
    public String orderId;

    /** Its number. */
    public String number;
}
