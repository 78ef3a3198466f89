package org.atrium.notices.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A message with what was said and what proves it. */
public final class MessageView extends MessageRow {
    /** The words as they were sent; null before the first attempt. */
    public String text;

    /** {@code zh} or {@code en}; null before the first attempt. */
    public String language;

    /** When the next attempt is due; null where none is. */
    public Instant dueAt;

    /** What the other side calls it; null where it said nothing. */
    public String providerId;

    /** The day on which it was posted; null where it was not. */
    public LocalDate postedOn;

    /** Login name of who confirmed that; null where nobody did. */
    public String provedBy;

    /** Login name of who made it. */
    public String madeBy;

    /** Attachments that show it posted. */
    public List<String> proof;

    /** Each try, oldest first. */
    public List<AttemptRow> attempts;

    /** A try to hand it over. */
    public static final class AttemptRow {
        /** Channel. */
        public String channel;

        /** Begin. */
        public Instant begunAt;

        /** End; null while it goes on and where the server stopped in the middle. */
        public Instant endedAt;

        /** BEGUN, ACCEPTED, UNREACHED or REFUSED. */
        public String outcome;

        /** What the other side said; null for nothing. */
        public String detail;
    }
}
