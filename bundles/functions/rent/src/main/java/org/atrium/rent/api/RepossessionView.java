package org.atrium.rent.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.workflow.api.CaseView;

/** A repossession (RT-02): it goes no further than the law lets it, and stops no service. */
public final class RepossessionView extends RepossessionRow {
    /** From this day on the time given is over; null where nothing is overdue. */
    public LocalDate expiresOn;

    /** The day by which the premises are to be left; null before the notice. */
    public LocalDate leaveBy;

    /** JUDGMENT or CONSENT; null before the review. */
    public String ground;

    /** Judgment or consent. */
    public List<String> groundFiles;

    /** When it was taken over; null before. */
    public LocalDate takenOn;

    /** What was found; null before. */
    public String inventory;

    /** Two names; none before. */
    public List<String> witnesses;

    /** Photos and signed inventory. */
    public List<String> takenFiles;

    /** State, what may be done now, and who did what. */
    public CaseView process;

    /** For If-Match. */
    public long version;
}
