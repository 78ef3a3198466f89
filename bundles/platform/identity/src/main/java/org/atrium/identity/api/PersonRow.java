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

    /** Whether this is the account of a machine: Basic without a second factor. */
    public boolean machine;

    /** {@code LOCAL}, or {@code LDAP} where the company's directory checks the password. */
    public String source;

    /** Whether the password opens nothing but the change to another one. */
    public boolean mustChangePassword;

    /** Whether a second factor counts. */
    public boolean secondFactor;

    /** Kinds of requests about him that wait for a security administrator. */
    public List<String> pending;

    /** Only in the answer to adding a person without password: the one to hand over. */
    public String oneTimePassword;

    /** For {@code If-Match}. */
    public long version;
}
