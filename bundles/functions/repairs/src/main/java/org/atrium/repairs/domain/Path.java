package org.atrium.repairs.domain;

/** Who goes to the spot (RP-01 to RP-03). */
public enum Path {
    /** 一般: the supervisor names a responsible person. */
    GENERAL,

    /** 紧急或复杂: the supervisor goes himself. */
    URGENT,

    /** 重大紧急突发: the manager goes and reports upward at the same time. */
    MAJOR
}
