package org.atrium.fees.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A fee on the sheet of a move-in (FE-08, F-13). */
public final class MoveInLine {
    /** Charge of the ledger; null in a preview. */
    public String chargeId;

    /** Code of the charge item. */
    public String item;

    /** What it is, in the language of the caller or as the project names it. */
    public String title;

    /** First day that is charged; null where it is not by days. */
    public LocalDate fromDay;

    /** First day no longer charged; null where it is not by days. */
    public LocalDate toDay;

    /** What was charged, without what was adjusted. */
    public MoneyView amount;

    /** Of that open. */
    public MoneyView open;
}
