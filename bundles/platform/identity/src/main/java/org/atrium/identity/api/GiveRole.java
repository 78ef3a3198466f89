package org.atrium.identity.api;

/** {@code POST /people/{user}/memberships}. */
public final class GiveRole {
    /** Path word of the project. */
    public String project;

    /** Role code. */
    public String role;

    /** First day, ISO, not before today; null for today. */
    public String from;

    /** First day without the role, ISO; null for an open end. */
    public String to;
}
