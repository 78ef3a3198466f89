package org.atrium.registry.api;

/** A customer's personal data without mask; every reading of it is audited (flows.md 6.4). */
public final class IdentityView {
    /** The customer. */
    public String id;

    /** Full name. */
    public String name;

    /** Full number; null where not recorded or not asked for. */
    public String phone;

    /** Full mail address; null where not recorded or not asked for. */
    public String email;

    /** Full number; null where not recorded or not asked for. */
    public String idNumber;
}
