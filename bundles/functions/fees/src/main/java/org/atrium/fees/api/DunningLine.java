package org.atrium.fees.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** What a run did with an account, and why. */
public final class DunningLine {
    /** Step. */
    public String id;

    /** Case; null where it would be the first step. */
    public String caseId;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Who owes. */
    public String debtorId;

    /** Name of who owes. */
    public String debtor;

    /** Business date. */
    public LocalDate on;

    /** MADE, WOULD (dry run), HELD or LEFT_OUT. */
    public String outcome;

    /** Code of the rung; of a held account or one left out where it stands; null on none. */
    public String rung;

    /** The rung in the language of the caller. */
    public String rungTitle;

    /** Due day of the oldest charge that is open. */
    public LocalDate oldestDue;

    /** Calendar days from that day to the business date. */
    public long days;

    /** What was overdue and open on that day. */
    public MoneyView overdue;

    /** Charged with the step. */
    public MoneyView cost;

    /** DISPUTE, PROMISE or INSTALMENTS; null where it is not held. */
    public String hold;

    /** Last day of the hold; null where it has none. */
    public LocalDate heldUntil;

    /** Why, in the language of the caller. */
    public String reason;
}
