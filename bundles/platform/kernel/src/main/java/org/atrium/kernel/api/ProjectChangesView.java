package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What applying a project document would change. */
public final class ProjectChangesView {
    /** Code of the project. */
    public String project;

    /** Whether the document founds the project. */
    public boolean isNew;

    /** Version of the project that was compared with, for If-Match; null where it is new. */
    public Long version;

    /** Ids of functions that would be installed first. */
    public List<String> installs;

    /** Policy keys of those functions: their values are checked once these run. */
    public List<String> checkedLater;

    /** Entry by entry, in the order of the document; empty where it says what is so already. */
    public List<ChangeView> changes;

    /** One entry of the document. */
    public static final class ChangeView {
        /** Part of the document, such as {@code name} or {@code members}. */
        public String part;

        /** Which entry of the part, such as a user or a policy key; null where the part is one. */
        public String entry;

        /** What it says now; null where it is new. */
        public JsonNode before;

        /** What it would say; null where it would go. */
        public JsonNode after;
    }
}
