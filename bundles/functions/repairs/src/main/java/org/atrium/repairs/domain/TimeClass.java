package org.atrium.repairs.domain;

/** How fast a matter must be done (CP-02); independent of the path (C-04). Slowest last. */
public enum TimeClass {
    /** 一般: 30 minutes. */
    GENERAL,

    /** 较复杂: 3 hours. */
    MODERATE,

    /** 复杂: 3 days, with written notice. */
    COMPLEX,

    /** 特别复杂: as agreed with the customer. */
    SPECIAL;

    /** Whether this class is the other one or a slower one. */
    public boolean atLeast(TimeClass other) {
        return compareTo(other) >= 0;
    }
}
