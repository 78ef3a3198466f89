package org.atrium.rent.api;

/** Demands overdue rent with a last day to pay (RT-02). */
public final class BeginRepossession {
    /** Lease whose rent is overdue. */
    public String leaseId;

    /** Last day to pay, after today. */
    public String payBy;
}
