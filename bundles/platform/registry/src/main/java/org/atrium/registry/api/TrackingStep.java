package org.atrium.registry.api;

/** A step of the tracking of a customer; each step reads its own fields. */
public final class TrackingStep {
    /** The state that the caller saw; null where he does not care. */
    public String expected;

    /** For {@code consolidate}: OWNER, SHOP, TENANT, COMPANY or KEY. */
    public String customerClass;

    /** For {@code allocate}: login name of a member. */
    public String custodian;

    /** For {@code maintain}: may be left out. */
    public String note;

    /** For {@code stop}. */
    public String reason;
}
