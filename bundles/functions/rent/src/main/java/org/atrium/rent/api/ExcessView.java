package org.atrium.rent.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A charge of rent for days on which the lease no longer holds; days are half-open. */
public final class ExcessView {
    /** Charge. */
    public String chargeId;

    /** First day charged. */
    public LocalDate from;

    /** First day no longer charged. */
    public LocalDate to;

    /** Days beyond the end of the lease. */
    public long days;

    /** As charged and adjusted. */
    public MoneyView amount;

    /** Still to be paid of it. */
    public MoneyView open;

    /** What the days before the end come to, rounded half-up to 0.01 once. */
    public MoneyView remains;

    /** What is to be taken off. */
    public MoneyView excess;

    /**
     * The adjustment to be asked for: CORRECTION_DOWN by the excess where so much is open, else
     * CANCELLATION, after which what remains is charged anew and paid from the credit.
     */
    public String kind;
}
