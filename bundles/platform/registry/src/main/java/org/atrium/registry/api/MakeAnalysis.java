package org.atrium.registry.api;

import java.util.List;

/** Draws up a report on customers, with the figures of a period as they stand now. */
public final class MakeAnalysis {
    /** STATISTICS (PR-05) or VALUE (PR-06). */
    public String kind;

    /** At most 200 characters. */
    public String title;

    /** First day, ISO. */
    public String from;

    /** Last day, ISO; at most five years after {@link #from}. */
    public String to;

    /** What is concluded, at most 4,000 characters; may be left out. */
    public String words;

    /** What departments are asked to do, at most 20; only in STATISTICS. */
    public List<Proposal> proposals;

    /** A proposal. */
    public static final class Proposal {
        /** The department, at most 60 characters. */
        public String department;

        /** At most 500 characters. */
        public String text;
    }
}
