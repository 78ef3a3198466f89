package org.atrium.registry.api;

import java.util.List;

/** Applies for another owner, name or tenant of a house (PR-03, 更名). */
public final class ApplyOwnerChange {
    /** The house. */
    public String houseId;

    /**
     * RESALE, INHERITANCE, GIFT, DIVISION, JUDGMENT, CORRECTION (the same owner under the right
     * name or id number) or TENANT.
     */
    public String kind;

    /** First day of the next owner, ISO. */
    public String effectiveOn;

    /** SOLE, JOINT or SHARES; null for SOLE. */
    public String holding;

    /** All next owners, or the next tenants. */
    public List<OwnerInput> owners;

    /** Who asks, at most 200 characters. */
    public String applicant;

    /** The applicant's phone; null where not given. */
    public String applicantPhone;

    /** Papers that were handed in; null for none. */
    public List<PaperInput> papers;

    /** At most 500 characters; null for none. */
    public String note;

    /** The rejected or withdrawn application that it repeats; null for none. */
    public String previousId;

    /** A file and what it proves. */
    public static final class PaperInput {
        /** An attachment of this project. */
        public String attachmentId;

        /** IDENTITY, TITLE, DEED, JUDGMENT, LEASE or OTHER. */
        public String purpose;
    }
}
