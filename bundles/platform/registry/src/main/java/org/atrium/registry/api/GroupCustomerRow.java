package org.atrium.registry.api;

/** A customer of one of the caller's projects. */
public final class GroupCustomerRow {
    /** Id. */
    public String id;

    /** Project code. */
    public String project;

    /** Project name. */
    public String projectName;

    /** PERSON or COMPANY. */
    public String kind;

    /** Full name. */
    public String name;

    /** Masked; null where not recorded. */
    public String phone;

    /** DRAFT, MATCHED, MERGED or CURRENT. */
    public String profile;

    /** The company that answers for the data. */
    public String handler;
}
