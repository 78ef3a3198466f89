package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A charge that is not fully paid. */
public final class OpenChargeRow {
    /** Id. */
    public String chargeId;

    /** Code of the charge item. */
    public String item;

    /** Calendar month. */
    public String period;

    /** First day charged for; null for a charge by hand. */
    public LocalDate fromDay;

    /** First day no longer charged for; null for a charge by hand. */
    public LocalDate toDay;

    /** Last day to pay in time. */
    public LocalDate due;

    /** COST, LATE_FEE or PRINCIPAL. */
    public String part;

    /** Code of the company it is owed to. */
    public String entity;

    /** As charged. */
    public MoneyView amount;

    /** Still to be paid. */
    public MoneyView open;

    /** Late fee on it that is not paid, posted or not (FE-06); 0.00 where none is agreed. */
    public MoneyView lateFeeOpen;

    /** Free text; may be null. */
    public String note;
}
