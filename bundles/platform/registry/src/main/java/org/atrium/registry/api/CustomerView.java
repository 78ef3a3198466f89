package org.atrium.registry.api;

import java.time.LocalDate;
import java.util.List;

/** A customer with everything it is and was to houses (PR-04: one view). */
public final class CustomerView {
    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** PERSON or COMPANY. */
    public String kind;

    /** Full name. */
    public String name;

    /** Masked; null where not recorded. */
    public String phone;

    /** Masked; null where not recorded. */
    public String idNumber;

    /** Whether this is the project's developer. */
    public boolean developer;

    /** Houses, the present ones first. */
    public List<Holding> houses;

    /** What the customer is to one house. */
    public static final class Holding {
        /** The house. */
        public String houseId;

        /** Its name. */
        public String house;

        /** OWNER, TENANT or OCCUPANT. */
        public String role;

        /** First day. */
        public LocalDate from;

        /** First day on which it no longer holds; null while open. */
        public LocalDate to;
    }
}
