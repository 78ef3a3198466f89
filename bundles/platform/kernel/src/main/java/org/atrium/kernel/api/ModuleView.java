package org.atrium.kernel.api;

import java.util.List;

/** A function in the catalogue. */
public final class ModuleView {
    /** Id. */
    public String id;

    /** Title in the caller's language. */
    public String title;

    /** Its versions. */
    public List<VersionView> versions;

    /** Flow ids; empty while it does not run. */
    public List<String> flows;

    /** Policy keys; empty while it does not run. */
    public List<String> policies;

    /** One version. */
    public static final class VersionView {
        /** Exact version. */
        public String version;

        /** AVAILABLE, INSTALLED or FAILED. */
        public String state;

        /** Why it failed; null otherwise. */
        public String reason;

        /** Codes of the projects in which it is enabled. */
        public List<String> projects;
    }
}
