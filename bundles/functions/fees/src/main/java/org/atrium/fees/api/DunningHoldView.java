package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** A dispute, a promise or an agreement on instalments. */
public final class DunningHoldView {
    /** Id. */
    public String id;

    /** DISPUTE, PROMISE or INSTALMENTS. */
    public String kind;

    /** The kind in the language of the caller. */
    public String title;

    /** REQUESTED, OPEN, KEPT, BROKEN, ENDED or DROPPED. */
    public String state;

    /** First day. */
    public LocalDate from;

    /** Last day as agreed; null where it has none. */
    public LocalDate until;

    /** What is to be paid; null for all that was overdue, or for a dispute. */
    public MoneyView amount;

    /** In words. */
    public String reason;

    /** Instalments with what is paid of each; empty for others. */
    public List<InstalmentRow> instalments;

    /** Charges that an open dispute names; empty for all. */
    public List<String> charges;

    /** Signatures under an agreement that needs them; null for others. */
    public CaseView process;

    /** Name of who made it. */
    public String madeBy;

    /** When. */
    public Instant madeAt;

    /** Day on which it ended; null while it holds. */
    public LocalDate endedOn;

    /** Name of who ended it; null for nobody. */
    public String endedBy;

    /** Why it ended; may be null. */
    public String endReason;
}
