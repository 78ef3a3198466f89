package org.atrium.repairs.domain;

/** How a request reached the desk (RP-01). */
public enum Channel {
    /** By telephone. */
    PHONE,

    /** In person. */
    VISIT,

    /** Found on patrol. */
    PATROL,

    /** Any other way. */
    OTHER
}
