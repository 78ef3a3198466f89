package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A set of opening balances. */
public final class OpeningView {
    /** Id. */
    public String id;

    /** For If-Match. */
    public long version;

    /** READING, DRAFT, CHECKED, SIGNED, POSTED, REVERSED or DISCARDED. */
    public String state;

    /** Without folders. */
    public String fileName;

    /** Day of the takeover; the business date of its postings. */
    public LocalDate asOf;

    /** How many balances. */
    public int lines;

    /** How many rows were refused. */
    public int rejectedRows;

    /** What the lines come to; empty while they are being read. */
    public List<OpeningTotal> found;

    /** What the old system says; empty before it is typed in. */
    public List<OpeningTotal> control;

    /** Whether both are the same. */
    public boolean equal;

    /** Who did what. */
    public List<Step> steps;

    /** What the caller may do now: totals, check, sign, post, reverse, discard. */
    public List<String> actions;

    /** The job that is at work on it, or the last one that could not end; null for none. */
    public String jobId;

    /** Why it was taken back; null otherwise. */
    public String reason;

    /** A step that was taken. */
    public static final class Step {
        /** IMPORTED, CHECKED, SIGNED, POSTED or REVERSED. */
        public String step;

        /** Login name. */
        public String user;

        /** When. */
        public Instant at;
    }
}
