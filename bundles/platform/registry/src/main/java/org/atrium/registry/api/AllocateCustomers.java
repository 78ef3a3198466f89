package org.atrium.registry.api;

import java.util.List;

/** Gives customers to those who look after them, evenly by number (PR-02 step 3). */
public final class AllocateCustomers {
    /** Login names of members of the project, at most 50. */
    public List<String> custodians;

    /** PERSON or COMPANY; null for both. */
    public String kind;
}
