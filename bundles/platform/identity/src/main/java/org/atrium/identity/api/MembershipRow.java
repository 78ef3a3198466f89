package org.atrium.identity.api;

import java.time.LocalDate;

/** A role of a person in a project, half-open. */
public final class MembershipRow {
    /** Key. */
    public String id;

    /** Path word. */
    public String project;

    /** Shown name of the project. */
    public String projectName;

    /** Role code. */
    public String role;

    /** First day. */
    public LocalDate from;

    /** First day without the role; null for an open end. */
    public LocalDate to;
}
