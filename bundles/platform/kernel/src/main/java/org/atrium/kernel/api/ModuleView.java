package org.atrium.kernel.api;

import java.time.Instant;
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

        /** AVAILABLE, INSTALLED, FAILED or SWAPPING. */
        public String state;

        /** Since when it runs; null where it does not. */
        public Instant since;

        /** Why it failed; null otherwise. */
        public String reason;

        /** Whether it is the version of all projects that have none of their own. */
        public boolean routed;

        /** Codes of the projects in which the function is enabled and that run this version. */
        public List<String> projects;
    }
}
