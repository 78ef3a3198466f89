package org.atrium.registry.domain;

/** How far a customer's profile is known across projects (PR-04). */
public enum ProfileState {
    /** Recorded, not compared yet. */
    DRAFT,
    /** Somebody with the same id number, or name and phone, was found. */
    MATCHED,
    /** Linked to another profile, which is the one to look at. */
    MERGED,
    /** Compared and settled. */
    CURRENT
}
