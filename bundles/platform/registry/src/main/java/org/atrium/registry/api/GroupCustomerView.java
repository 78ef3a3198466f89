package org.atrium.registry.api;

import java.util.List;

/** A person across projects, as far as law and rights allow (PR-04, PIPL article 23). */
public final class GroupCustomerView {
    /** The customer that was asked for. */
    public String id;

    /** What it and those linked to it are, each in its own project. */
    public List<Side> sides;

    /** What is linked but may not be shown, with the reason. */
    public List<Withheld> withheld;

    /** A customer in its project. */
    public static final class Side {
        /** Id. */
        public String id;

        /** Project code. */
        public String project;

        /** Project name. */
        public String projectName;

        /** The company that answers for the data. */
        public String handler;

        /** PERSON or COMPANY. */
        public String kind;

        /** Full name. */
        public String name;

        /** Masked; null where not recorded. */
        public String phone;

        /** Masked; null where not recorded. */
        public String idNumber;

        /** Whether the others are linked to this one. */
        public boolean survivor;

        /** Houses, with role and days. */
        public List<CustomerView.Holding> houses;
    }

    /** A part that is not shown. */
    public static final class Withheld {
        /** Project name. */
        public String projectName;

        /** The company that answers for the data; null where the caller has no right there. */
        public String handler;

        /** {@code registry.basis.*} or {@code registry.group.no-role}. */
        public String code;

        /** The reason in words. */
        public String words;
    }
}
