package org.atrium.invoices.api;

import java.time.Instant;
import java.util.List;

/** An invoice, or its red one, on its way to the provider. */
public final class SubmissionView {
    /** Id of all its attempts. */
    public String requestId;

    /** BLUE or RED. */
    public String kind;

    /** WAITING, UNKNOWN, DONE, REFUSED or CANCELLED. */
    public String state;

    /** When the next attempt begins; null where it ended. */
    public Instant dueAt;

    /** The first one first. */
    public List<Attempt> attempts;

    /** One attempt. */
    public static final class Attempt {
        /** When it began. */
        public Instant at;

        /** SEND or ASK. */
        public String action;

        /** ISSUED, REFUSED, NOT_KNOWN or UNKNOWN; null while it is under way. */
        public String result;

        /** What the provider said, or what is unclear; null otherwise. */
        public String detail;
    }
}
