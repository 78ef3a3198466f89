package org.atrium.identity.api;

/** {@code POST /deputies}. */
public final class NameDeputy {
    /** Path word of the project. */
    public String project;

    /** Who is absent; null for oneself. */
    public String user;

    /** Login name of who stands in. */
    public String deputy;

    /** First day, ISO, not before today. */
    public String from;

    /** First day on which he stands in no more, ISO; at most 366 days later. */
    public String to;

    /** Why, at most 500 characters. */
    public String reason;
}
