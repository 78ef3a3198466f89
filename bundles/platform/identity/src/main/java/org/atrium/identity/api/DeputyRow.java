package org.atrium.identity.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.kernel.api.LoginName;

/** Somebody who stands in for an absent person in one project, half-open. */
public final class DeputyRow {
    /** Key. */
    public String id;

    /** Path word. */
    public String project;

    /** Shown name of the project. */
    public String projectName;

    /** Who is absent. */
    public String user;

    /** His shown name. */
    public String name;

    /** Who stands in. */
    public String deputy;

    /** His shown name. */
    public String deputyName;

    /** First day. */
    public LocalDate from;

    /** First day on which he stands in no more. */
    public LocalDate to;

    /** {@code COMING}, {@code ACTIVE}, {@code OVER}, by today in the project. */
    public String state;

    /** Why. */
    public String reason;

    /** Who named him. */
    @LoginName public String namedBy;

    /** When. */
    public Instant namedAt;

    /** For {@code If-Match}. */
    public long version;
}
