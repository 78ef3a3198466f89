package org.atrium.identity.api;

/** {@code POST /people/{user}/memberships/{id}/end}. */
public final class EndRole {
    /** First day without the role, ISO, not before today; null for today. */
    public String on;
}
