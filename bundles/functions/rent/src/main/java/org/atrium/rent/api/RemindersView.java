package org.atrium.rent.api;

import java.time.LocalDate;
import java.util.List;

/** What was sent, or would be. */
public final class RemindersView {
    /** The day looked at. */
    public LocalDate asOf;

    /** The last due day that was looked at. */
    public LocalDate dueUpTo;

    /** Whether nothing was sent. */
    public boolean dryRun;

    /** How many. */
    public int notices;

    /** The first 50 of them. */
    public List<DueRow> examples;
}
