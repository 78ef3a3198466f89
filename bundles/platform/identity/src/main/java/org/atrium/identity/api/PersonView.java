package org.atrium.identity.api;

import java.util.List;

/** A person with all roles that he ever had in projects. */
public final class PersonView {
    /** The person. */
    public PersonRow person;

    /** By project, then first day; those that have ended too. */
    public List<MembershipRow> memberships;
}
