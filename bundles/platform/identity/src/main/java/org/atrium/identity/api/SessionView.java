package org.atrium.identity.api;

import java.util.List;

/** Who is signed in and what he may see; the answer of {@code POST} and {@code GET /session}. */
public final class SessionView {
    /** Login name. */
    public String user;

    /** Shown name. */
    public String name;

    /** What header {@code X-CSRF-Token} must carry on each change; null for Basic. */
    public String csrfToken;

    /** The person's language, {@code zh} or {@code en}. */
    public String language;

    /**
     * The code of what he has to do before anything else: {@code identity.password.must-change},
     * {@code identity.password.expired}, {@code identity.second-factor.needed}; null for nothing.
     */
    public String blockedBy;

    /** Roles that hold everywhere. */
    public List<String> groupRoles;

    /** Projects with a role, by code; all projects for a group role. */
    public List<ProjectRoles> projects;

    /** One project and the person's roles in it. */
    public static final class ProjectRoles {
        /** Path word. */
        public String code;

        /** Shown name. */
        public String name;

        /** Role codes; empty where only a group role lets the person in. */
        public List<String> roles;

        /**
         * Login names of the people for whom he stands in here today; their roles are among his.
         */
        public List<String> standsInFor;
    }
}
