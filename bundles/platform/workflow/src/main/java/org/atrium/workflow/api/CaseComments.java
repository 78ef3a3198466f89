package org.atrium.workflow.api;

import java.time.Instant;
import java.util.List;

/** What people said about a case. */
public final class CaseComments {
    /** Oldest first. */
    public List<Comment> items;

    /** A comment. */
    public static final class Comment {
        /** Id. */
        public String id;

        /** When. */
        public Instant at;

        /** Login name of who wrote it. */
        public String user;

        /** Shown name of who wrote it. */
        public String name;

        /** The text; null where there are only files. */
        public String text;

        /** Login names of those it is meant for. */
        public List<String> mentions;

        /** Ids of attachments. */
        public List<String> files;
    }
}
