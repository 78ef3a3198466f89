package org.atrium.identity.api;

import java.time.Instant;
import java.util.List;

/** A person as the group's administrators see him; never the password or its hash. */
public final class PersonRow {
    /** Login name. */
    public String user;

    /** Shown name. */
    public String name;

    /** Masked, such as {@code 138****0001}; null where none is recorded. */
    public String phone;

    /** Whether he may log in. */
    public boolean enabled;

    /** Until when logins are refused after too many failures; null where they are not. */
    public Instant lockedUntil;

    /** Group roles. */
    public List<String> groupRoles;

    /** {@code zh} or {@code en}. */
    public String language;

    /** For {@code If-Match}. */
    public long version;
}
